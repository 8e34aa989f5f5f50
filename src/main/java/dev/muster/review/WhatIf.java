package dev.muster.review;

import dev.muster.drill.Recorded;
import dev.muster.drill.Rejection;
import dev.muster.drill.event.RunStarted;
import dev.muster.review.WhatIfResult.AlertTimes;
import dev.muster.scenario.AlertRule;
import dev.muster.scenario.Scenario;
import dev.muster.scoring.run.Impact;
import dev.muster.scoring.run.RunView;
import dev.muster.simulation.BlastRadius;
import dev.muster.simulation.Impacts;
import dev.muster.simulation.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks of a run that is over what would have been if one thing had been otherwise. The run is played again on its scenario and seed with the same actions at the same ticks, once as it
 * was and once with the edit, both to the end of the scenario; chance is the same on both sides. A pure function of scenario, log and edit.
 */
public final class WhatIf {
    private final Scenario scenario;
    private final long seed;
    private final Baseline baseline;
    private final Sides sides;
    private final ImpactSide actual;
    private final boolean asLogged;

    private WhatIf(Scenario scenario, RunStarted started, List<Recorded> log) {
        this.scenario = scenario;
        seed = started.seed();
        RunView view = RunView.fold(log);
        long untilTick =
                Math.max(scenario.identity().durationSeconds(), view.course().endTick());
        baseline = Baseline.play(scenario, seed, TakenAction.of(log), untilTick);
        sides = new Sides(untilTick);
        actual = sides.of(baseline.played(), baseline.played().world().twin());
        Impact again = sides.staircase(
                baseline.played().world().live(), baseline.played().world().twin());
        asLogged = Staircase.same(again, view.impact(), view.course().endTick());
    }

    /** Plays a run again as it was. Empty if it never began. Costs some tenths of a second. */
    public static Optional<WhatIf> of(Scenario scenario, List<Recorded> log) {
        return Optional.ofNullable(Attendance.of(log).started()).map(started -> new WhatIf(scenario, started, log));
    }

    /** What an edit would have brought, or why it cannot be asked. */
    public sealed interface Answer {
        <R> R match(Cases<R> cases);

        /** One case each. */
        interface Cases<R> {
            R told(WhatIfResult result);

            R refused(Rejection rejection);
        }

        /** It was played. */
        record Told(WhatIfResult result) implements Answer {
            @Override
            public <R> R match(Cases<R> cases) {
                return cases.told(result);
            }
        }

        /** It cannot be played. */
        record Refused(Rejection rejection) implements Answer {
            @Override
            public <R> R match(Cases<R> cases) {
                return cases.refused(rejection);
            }
        }
    }

    /** The scenario as it was. */
    public Scenario scenario() {
        return scenario;
    }

    /** The actions of the run, to be moved or left out. */
    public List<TakenAction> actions() {
        return baseline.actions();
    }

    /** What customers bore in the run as it was. */
    public ImpactSide actual() {
        return actual;
    }

    /** The system when all was still well: before any fault, and before anybody did anything. */
    Simulation goodDay() {
        return baseline.calm().world().twin();
    }

    /** Plays the run with an edit. */
    public Answer ask(Edit edit) {
        EditedRun run = new EditedRun(scenario, baseline.actions());
        Optional<Rejection> refused = edit.match(run);
        if (refused.isPresent()) {
            return new Answer.Refused(refused.get());
        }
        try {
            return new Answer.Told(answer(run));
        } catch (IllegalArgumentException cannotRun) {
            return new Answer.Refused(new Rejection(
                    "bad-edit", "Such a system cannot run: " + cannotRun.getMessage() + "\nMaybe try another value."));
        }
    }

    private WhatIfResult answer(EditedRun run) {
        List<String> notes = new ArrayList<>(run.notes());
        Playback first = play(run, run.actions());
        List<TakenAction> done = earlier(run, first, notes);
        boolean hurried = !done.equals(run.actions());
        Playback last = hurried ? play(run, done) : first;
        Simulation twin = baseline.with(done).world().twin();
        ImpactSide edited = sides.of(last, twin);
        ImpactSide unhurried =
                hurried ? sides.of(first, baseline.with(run.actions()).world().twin()) : null;
        Impacts everyDay = Impacts.between(last.world().twin(), twin);
        List<IdleAction> idle = idle(last);
        WhatIfSentence sentence = new WhatIfSentence(scenario.system(), run.words(), actual, edited, unhurried);
        return new WhatIfResult(
                run.words(),
                actual,
                edited,
                unhurried,
                everyDay.window(0, baseline.untilTick()),
                alerts(last, run.scenario().system().alerts()),
                idle,
                notes,
                sentence.text(),
                baseline.untilTick(),
                Simulation.VERSION,
                asLogged);
    }

    /** The run with these actions: where the scenario is as it was, or differs by a few patches only, it goes on from a copy of the run. */
    private Playback play(EditedRun run, List<TakenAction> actions) {
        if (run.scenario().equals(scenario)) {
            return baseline.with(actions);
        }
        Optional<Playback> patched =
                run.patches().isEmpty() ? Optional.empty() : baseline.with(run.scenario(), run.patches(), actions);
        return patched.orElseGet(
                () -> Playback.start(run.scenario(), seed).playTo(baseline.untilTick(), baseline.script(actions)));
    }

    /** The actions as early as an added alert would have allowed; as they were if none was added, or none that wins time. */
    private List<TakenAction> earlier(EditedRun run, Playback first, List<String> notes) {
        if (run.added().isEmpty()) {
            return run.actions();
        }
        long before = first(baseline.played(), baseline.played().fired().keySet());
        long added = first(first, Set.copyOf(run.added()));
        if (added == Long.MAX_VALUE) {
            notes.add("The added alert would never have fired.");
            return run.actions();
        }
        if (added >= before) {
            notes.add("The added alert would have fired at " + TimelineLine.clock(added)
                    + ", not before the first alert" + " at " + TimelineLine.clock(before) + ".");
            return run.actions();
        }
        EarlierAlert earlier = new EarlierAlert(scenario, Math.min(before, baseline.untilTick()), added);
        List<TakenAction> shifted = earlier.shift(run.actions());
        notes.add("The added alert fires at " + TimelineLine.clock(added) + ", " + earlier.gain()
                + " s before the first alert. "
                + (shifted.equals(run.actions())
                        ? "It changes nothing, since nobody acted on an alert."
                        : "Nobody knows how much of that the team would have used:"
                                + " the figures go from all of it to none of it."));
        return shifted;
    }

    private static long first(Playback played, Set<String> rules) {
        return played.fired().entrySet().stream()
                .filter(each -> rules.contains(each.getKey()))
                .mapToLong(java.util.Map.Entry::getValue)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private List<IdleAction> idle(Playback edited) {
        Set<String> before = baseline.played().idle().stream()
                .map(each -> each.action().id())
                .collect(Collectors.toSet());
        return edited.idle().stream()
                .filter(each -> !before.contains(each.action().id()))
                .toList();
    }

    private List<AlertTimes> alerts(Playback edited, List<AlertRule> rules) {
        return rules.stream()
                .map(rule -> new AlertTimes(rule.id(), fired(baseline.played(), rule), fired(edited, rule)))
                .toList();
    }

    private static @Nullable Long fired(Playback played, AlertRule rule) {
        return played.fired().get(rule.id());
    }

    /** Turns playbacks into sides. */
    private record Sides(long untilTick) {
        ImpactSide of(Playback played, Simulation reference) {
            Simulation live = played.world().live();
            Impacts impacts = Impacts.between(live, reference);
            List<Double> curve = new ArrayList<>();
            for (long tick = 1; tick <= untilTick; tick++) {
                curve.add(Math.rint(impacts.level(tick) * 1000) / 1000);
            }
            return new ImpactSide(
                    impacts.window(0, untilTick),
                    Staircase.of(impacts, untilTick).cost(),
                    BlastRadius.between(live, played.world().twin(), 0, untilTick),
                    curve);
        }

        Impact staircase(Simulation live, Simulation reference) {
            return Staircase.of(Impacts.between(live, reference), untilTick);
        }
    }
}
