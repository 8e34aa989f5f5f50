package dev.muster.simulation.modes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.scenario.Journey;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import dev.muster.simulation.JourneyTick;
import dev.muster.simulation.Patch;
import dev.muster.simulation.Simulation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One failure mode, played on a live system and on a twin that has the same seed and no fault: {@code of}, {@code runTo}, {@code fault}, {@code runTo},
 * {@code shows}; then what helps ({@code recovers}) and what does not ({@code staysBad}, {@code getsWorse}), each on a fork of its own. Prints what it saw.
 */
public final class Play {
    /** Seconds for which customers must fare well before it counts as recovery. */
    private static final int HOLDS = 20;
    /** Share of the twin's good requests from which on it counts as recovery. */
    private static final double BACK = 0.95;

    /** A patch, some seconds after the decision. */
    public record Step(int after, Patch patch) {}

    private final String mode;
    private final Journey journey;
    private final Simulation live;
    private final Simulation twin;
    private boolean onlyRight;

    private Play(String mode, Journey journey, Simulation live, Simulation twin) {
        this.mode = mode;
        this.journey = journey;
        this.live = live;
        this.twin = twin;
    }

    /** Starts a system; {@code journey} is the one whose customers decide what is bad. */
    public static Play of(String mode, SystemModel system, String journey, long seed) {
        Simulation live = Simulation.start(system, seed);
        return new Play(mode, system.journey(journey).orElseThrow(), live, live.fork());
    }

    /** From now on customers fare well only if they also get right answers: at least 95 % of the twin's. Wrong ones count as bad. */
    public Play onlyRightAnswers() {
        onlyRight = true;
        return this;
    }

    public Simulation live() {
        return live;
    }

    public Simulation twin() {
        return twin;
    }

    public static Step after(int seconds, Patch patch) {
        return new Step(seconds, patch);
    }

    /** Applies patches to the live system alone, now. */
    public Play fault(Patch... patches) {
        Arrays.stream(patches).forEach(live::apply);
        return this;
    }

    /** Applies patches to both, now: what would have happened anyway. */
    public Play both(Patch... patches) {
        Arrays.stream(patches).forEach(patch -> {
            live.apply(patch);
            twin.apply(patch);
        });
        return this;
    }

    /** Moves both to a tick. */
    public Play runTo(long tick) {
        while (live.tick() < tick) {
            advance();
        }
        return this;
    }

    private void advance() {
        live.advance();
        twin.advance();
    }

    public Play fork() {
        Play fork = new Play(mode, journey, live.fork(), twin.fork());
        fork.onlyRight = onlyRight;
        return fork;
    }

    /** All signals are there now. */
    public Play shows(List<Signal> signals) {
        List<String> told = new ArrayList<>();
        signals.forEach(signal -> told.add(signal.told(live, twin)));
        System.out.printf("%s at %d s: %s%n", mode, live.tick(), String.join("; ", told));
        signals.forEach(signal -> assertThat(signal.isSeen(live, twin))
                .as("%s at %d s: %s", mode, live.tick(), signal.told(live, twin))
                .isTrue());
        return this;
    }

    /** Customers are badly off now: the last seconds were neither inside the SLO nor near the twin. */
    public Play isBad() {
        Play fork = fork();
        assertThat(fork.recovery(HOLDS, List.of()))
                .as("%s: seconds until customers fare well, nothing done", mode)
                .isNegative();
        return this;
    }

    /** With these patches customers fare well again within some seconds; returns after how many. */
    public int recovers(String action, int within, Patch... patches) {
        return recovers(action, within, now(patches));
    }

    public int recovers(String action, int within, List<Step> steps) {
        int after = fork().recovery(within + HOLDS, steps);
        System.out.printf("%s, %s: well again after %d s (at most %d)%n", mode, action, after, within);
        assertThat(after).as("%s: seconds until %s helped", mode, action).isBetween(0, within);
        return after;
    }

    /** With these patches customers do not fare well at any time of the following seconds. */
    public Play staysBad(String action, int seconds, Patch... patches) {
        return staysBad(action, seconds, now(patches));
    }

    public Play staysBad(String action, int seconds, List<Step> steps) {
        tell(action, seconds, steps);
        assertThat(fork().recovery(seconds, steps))
                .as("%s: seconds until %s helped", mode, action)
                .isNegative();
        return this;
    }

    /** With these patches more requests are bad (a slow one as much as the journey says) in the following seconds than with doing nothing. */
    public Play getsWorse(String action, int seconds, Patch... patches) {
        List<Step> steps = now(patches);
        double[] bad = tell(action, seconds, steps);
        assertThat(bad[0])
                .as("%s: bad requests with %s, against doing nothing", mode, action)
                .isGreaterThan(bad[1] * 1.01);
        return this;
    }

    /** For what comes and goes: in the second half of the following seconds, at most a share of the requests is bad that would be with nothing done. */
    public Play eases(String action, double share, int seconds, List<Step> steps) {
        double[] bad = later(action, seconds, steps);
        assertThat(bad[0]).as("%s: bad requests after %s", mode, action).isLessThanOrEqualTo(share * bad[1]);
        return this;
    }

    /** For what comes and goes: in the second half of the following seconds at least a share of the requests is still bad that would be anyway. */
    public Play doesNotEase(String action, double share, int seconds, List<Step> steps) {
        double[] bad = later(action, seconds, steps);
        assertThat(bad[0]).as("%s: bad requests after %s", mode, action).isGreaterThan(share * bad[1]);
        return this;
    }

    private double[] later(String action, int seconds, List<Step> steps) {
        double[] bad = new double[2];
        for (int i = 0; i < 2; i++) {
            Play fork = fork();
            fork.bad(seconds / 2, i == 0 ? steps : List.of());
            bad[i] = fork.bad(seconds / 2, List.of());
        }
        System.out.printf(
                Locale.ROOT,
                "%s, %s: %.0f bad requests between %d and %d s after it, %.0f with nothing done%n",
                mode,
                action,
                bad[0],
                seconds / 2,
                seconds,
                bad[1]);
        return bad;
    }

    private double[] tell(String action, int seconds, List<Step> steps) {
        double[] bad = {fork().bad(seconds, steps), fork().bad(seconds, List.of())};
        System.out.printf(
                Locale.ROOT,
                "%s, %s: %.0f bad requests in %d s, %.0f with nothing done%n",
                mode,
                action,
                bad[0],
                seconds,
                bad[1]);
        return bad;
    }

    private static List<Step> now(Patch... patches) {
        return Arrays.stream(patches).map(patch -> new Step(0, patch)).toList();
    }

    private void step(int second, List<Step> steps) {
        steps.stream().filter(step -> step.after == second).forEach(step -> live.apply(step.patch));
        advance();
    }

    private double bad(int seconds, List<Step> steps) {
        double bad = 0;
        for (int second = 0; second < seconds; second++) {
            step(second, steps);
            JourneyTick at = live.journey(journey.id());
            bad += at.failed() + journey.slowCounts() * at.slow();
            bad += onlyRight ? Math.max(0, at.good() - right(live) / 60) : 0;
        }
        return bad;
    }

    /** Seconds until customers fare well for {@link #HOLDS} seconds on end, counted from the first of them; -1 if that never happens. */
    private int recovery(int seconds, List<Step> steps) {
        int well = 0;
        for (int second = 0; second < seconds; second++) {
            step(second, steps);
            well = isWell() ? well + 1 : 0;
            if (well == HOLDS) {
                return second + 1 - HOLDS;
            }
        }
        return -1;
    }

    /** Answers in time and right, each minute. */
    private double right(Simulation simulation) {
        return simulation.telemetry().value(new Target.OnJourney(journey.id()), Series.RIGHT, simulation.tick(), 0);
    }

    private boolean isWell() {
        if (onlyRight && right(live) < BACK * right(twin)) {
            return false;
        }
        JourneyTick at = live.journey(journey.id());
        double ended = at.good() + at.slow() + at.failed();
        boolean inside = ended > 0 && at.good() >= journey.successTarget() * ended;
        return inside || at.good() >= BACK * twin.journey(journey.id()).good();
    }
}
