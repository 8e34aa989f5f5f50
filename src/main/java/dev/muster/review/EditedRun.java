package dev.muster.review;

import dev.muster.drill.Rejection;
import dev.muster.scenario.AlertRule;
import dev.muster.scenario.Component;
import dev.muster.scenario.Condition;
import dev.muster.scenario.Dependency;
import dev.muster.scenario.Fault;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Nearest;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.SystemPhrases;
import dev.muster.scenario.SystemPhrases.Phrase;
import dev.muster.scenario.SystemPhrases.Setting;
import dev.muster.scenario.Target;
import dev.muster.simulation.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A scenario and the actions of a run while an edit is applied to them. Each case answers with what is wrong with it, or with nothing. */
final class EditedRun implements Edit.Cases<Optional<Rejection>> {
    private static final int MOST_EDITS = 12;
    private static final long MOST_SECONDS = 24 * 3600;
    private static final Optional<Rejection> FINE = Optional.empty();

    private final List<String> added = new ArrayList<>();
    private final List<Patch.SetTo> patches = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Scenario scenario;
    private List<TakenAction> actions;
    private boolean onlyPatched = true;

    EditedRun(Scenario scenario, List<TakenAction> actions) {
        this.scenario = scenario;
        this.actions = List.copyOf(actions);
    }

    Scenario scenario() {
        return scenario;
    }

    List<TakenAction> actions() {
        return actions;
    }

    /** The ids of the alert rules that were added. */
    List<String> added() {
        return List.copyOf(added);
    }

    /**
     * The edits of the scenario as patches, if patches are all that they are and the system soon forgets that it was not so from the beginning; else empty, and the edited scenario has to
     * be played from its beginning.
     */
    List<Patch.SetTo> patches() {
        return onlyPatched ? List.copyOf(patches) : List.of();
    }

    /** What was edited, one phrase an edit: {@code checkout -> tracking optional}. */
    List<String> words() {
        return List.copyOf(words);
    }

    /** What people should know of the edit itself. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public Optional<Rejection> madeOptional(Edit.MadeOptional edit) {
        Phrase<Target> read = phrases().target(edit.dependency());
        Optional<Dependency> found = read.found().flatMap(this::dependency);
        if (found.isEmpty()) {
            String why = read.found().isPresent()
                    ? "\"" + edit.dependency() + "\" is no dependency.\nMaybe name both ends: \"checkout -> payments\"."
                    : read.problem();
            return refuse("What would be optional", why);
        }
        Dependency dependency = found.get();
        String name = dependency.target().text();
        if (dependency.optional()) {
            notes.add(name + " was optional already.");
        }
        words.add(name + " optional");
        patches.add(new Patch.SetTo(dependency.target(), Parameter.OPTIONAL, 1, 0));
        replace(dependency, dependency.madeOptional(true));
        return FINE;
    }

    @Override
    public Optional<Rejection> set(Edit.Set edit) {
        Phrase<Target> on = phrases().target(edit.on());
        if (on.found().isEmpty()) {
            return refuse("What would be set", on.problem());
        }
        Target target = on.found().get();
        if (target instanceof Target.OnJourney) {
            return refuse(
                    "What would be set",
                    "\"" + edit.on() + "\" is a journey, and customers come as they come."
                            + "\nMaybe set something on a component or a dependency.");
        }
        Phrase<Setting> setting = phrases().setting(target, edit.parameter(), edit.value());
        if (setting.found().isEmpty()) {
            return refuse("What would be set on " + target.text(), setting.problem());
        }
        Setting wanted = setting.found().get();
        String value = SystemPhrases.text(wanted.parameter(), wanted.value());
        if (scenario.system().usual(target, wanted.parameter()) == wanted.value()) {
            notes.add(target.text() + " " + wanted.parameter().id() + " was " + value + " already.");
        }
        words.add(target.text() + " " + wanted.parameter().id() + " " + value);
        patches.add(new Patch.SetTo(target, wanted.parameter(), wanted.value(), 0));
        onlyPatched = onlyPatched && forgetsSoon(target);
        set(target, wanted);
        return FINE;
    }

    @Override
    public Optional<Rejection> alertAdded(Edit.AlertAdded edit) {
        Phrase<Target> on = phrases().target(edit.on());
        if (on.found().isEmpty()) {
            return refuse("What the alert would watch", on.problem());
        }
        Phrase<Condition> when = phrases().condition(on.found().get(), edit.when());
        if (when.found().isEmpty()) {
            return refuse("When the alert would fire", when.problem());
        }
        String id = "what-if-" + (added.size() + 1);
        added.add(id);
        onlyPatched = false;
        AlertRule rule = new AlertRule(id, when.found().get(), AlertRule.Severity.PAGE, null);
        words.add("an alert on " + rule.on().text() + " when " + edit.when().strip());
        scenario = scenario.with(scenario.system().with(rule), scenario.faults());
        return FINE;
    }

    @Override
    public Optional<Rejection> actionMoved(Edit.ActionMoved edit) {
        Optional<TakenAction> found = action(edit.action());
        if (found.isEmpty()) {
            return unknownAction(edit.action());
        }
        TakenAction action = found.get();
        if (Math.abs(edit.seconds()) > MOST_SECONDS || action.takenTick() + edit.seconds() < 0) {
            return refuse(
                    "When " + action.text() + " would have been taken",
                    edit.seconds() + " s from there is outside the drill.\nMaybe up to " + action.takenTick()
                            + " s earlier.");
        }
        if (edit.seconds() == 0) {
            notes.add(action.text() + " was not moved.");
            return FINE;
        }
        TakenAction moved = action.takenAt(action.takenTick() + edit.seconds());
        actions = actions.stream().map(a -> a.equals(action) ? moved : a).toList();
        words.add(action.call() + " at " + TimelineLine.clock(moved.takenTick()) + " instead of "
                + TimelineLine.clock(action.takenTick()));
        return FINE;
    }

    @Override
    public Optional<Rejection> actionLeftOut(Edit.ActionLeftOut edit) {
        Optional<TakenAction> found = action(edit.action());
        if (found.isEmpty()) {
            return unknownAction(edit.action());
        }
        actions = actions.stream().filter(a -> !a.equals(found.get())).toList();
        words.add("no " + found.get().call());
        return FINE;
    }

    @Override
    public Optional<Rejection> noAction(Edit.NoAction edit) {
        actions = List.of();
        words.add("nobody doing anything");
        return FINE;
    }

    @Override
    public Optional<Rejection> faultLeftOut(Edit.FaultLeftOut edit) {
        List<String> known = scenario.faults().stream().map(Fault::id).toList();
        if (!known.contains(edit.fault())) {
            return refuse(
                    "Which fault would not have happened",
                    "There is no fault \"" + edit.fault() + "\" left." + advice(edit.fault(), known));
        }
        List<Fault> left = scenario.faults().stream()
                .filter(f -> !f.id().equals(edit.fault()))
                .toList();
        scenario = scenario.with(scenario.system(), left);
        words.add("no " + edit.fault());
        onlyPatched = false;
        return FINE;
    }

    @Override
    public Optional<Rejection> together(Edit.Together edit) {
        if (edit.edits().size() > MOST_EDITS) {
            return refuse("What would be different", "At most " + MOST_EDITS + " edits can be made at once.");
        }
        for (Edit each : edit.edits()) {
            Optional<Rejection> refused = each.match(this);
            if (refused.isPresent()) {
                return refused;
            }
        }
        return FINE;
    }

    private SystemPhrases phrases() {
        return new SystemPhrases(scenario.system());
    }

    private Optional<Dependency> dependency(Target target) {
        return target instanceof Target.OnDependency on
                ? scenario.system().dependency(on.from(), on.to())
                : Optional.empty();
    }

    /** Calls and services settle in seconds; caches, databases and third parties may not. */
    private boolean forgetsSoon(Target target) {
        return target instanceof Target.OnDependency
                || scenario.system()
                        .component(target.text())
                        .map(c -> c.kind() == Kind.SERVICE)
                        .orElse(false);
    }

    private void set(Target target, Setting wanted) {
        Optional<Dependency> dependency = dependency(target);
        if (dependency.isPresent()) {
            Dependency before = dependency.get();
            boolean isOptional = wanted.parameter() == Parameter.OPTIONAL;
            replace(
                    before,
                    isOptional
                            ? before.madeOptional(wanted.value() != 0)
                            : before.with(before.settings().with(wanted.parameter(), wanted.value())));
            return;
        }
        SystemModel system = scenario.system();
        List<Component> components = system.components().stream()
                .map(c -> c.id().equals(target.text())
                        ? c.with(c.settings().with(wanted.parameter(), wanted.value()))
                        : c)
                .toList();
        scenario = scenario.with(system.with(components, system.dependencies()), scenario.faults());
    }

    private void replace(Dependency before, Dependency after) {
        SystemModel system = scenario.system();
        List<Dependency> dependencies = system.dependencies().stream()
                .map(d -> d.equals(before) ? after : d)
                .toList();
        scenario = scenario.with(system.with(system.components(), dependencies), scenario.faults());
    }

    private Optional<TakenAction> action(String idOrCall) {
        return Stream.concat(
                        actions.stream().filter(a -> a.id().equals(idOrCall)),
                        actions.stream().filter(a -> a.call().equals(idOrCall)))
                .findFirst();
    }

    private Optional<Rejection> unknownAction(String name) {
        String had = actions.isEmpty()
                ? "\nNobody did anything in this run."
                : "\nThere were: "
                        + String.join(
                                ", ",
                                actions.stream()
                                        .map(a -> a.id() + " " + a.text())
                                        .toList()) + "."
                        + advice(name, actions.stream().map(TakenAction::call).toList());
        return refuse("Which action would be another", "There is no action \"" + name + "\" in this run." + had);
    }

    private static String advice(String found, List<String> allowed) {
        return Nearest.to(found, allowed)
                .map(near -> "\nMaybe you meant \"" + near + "\".")
                .orElse("");
    }

    private static Optional<Rejection> refuse(String where, String why) {
        return Optional.of(new Rejection("bad-edit", where + ": " + why));
    }
}
