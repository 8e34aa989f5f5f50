package dev.muster.scenario;

import java.util.List;
import java.util.Optional;

/** What an author wrote, resolved: every name exists, every unit is read, every default is filled in. {@code sha256} is over the bytes of the file. */
public record Scenario(
        String sha256,
        Identity identity,
        SystemModel system,
        List<Change> changes,
        List<Fault> faults,
        List<ActionSpec> actions,
        List<String> desks,
        List<Persona> personas,
        List<Inject> timeline,
        Comms comms,
        Truth truth,
        List<Hint> hints,
        List<String> debrief,
        List<WalkLine.Walkthrough> walkthroughs) {
    public Scenario {
        changes = List.copyOf(changes);
        faults = List.copyOf(faults);
        actions = List.copyOf(actions);
        desks = List.copyOf(desks);
        personas = List.copyOf(personas);
        timeline = List.copyOf(timeline);
        hints = List.copyOf(hints);
        debrief = List.copyOf(debrief);
        walkthroughs = List.copyOf(walkthroughs);
    }

    /** The same story in another system and with other faults. It is no longer what the author wrote, whatever {@code sha256} says. */
    public Scenario with(SystemModel changed, List<Fault> wrong) {
        return new Scenario(
                sha256,
                identity,
                changed,
                changes,
                wrong,
                actions,
                desks,
                personas,
                timeline,
                comms,
                truth,
                hints,
                debrief,
                walkthroughs);
    }

    public Optional<ActionSpec> action(String name) {
        return actions.stream().filter(a -> a.name().equals(name)).findFirst();
    }

    public Optional<Persona> persona(String id) {
        return personas.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public Optional<WalkLine.Walkthrough> walkthrough(String id) {
        return walkthroughs.stream().filter(w -> w.id().equals(id)).findFirst();
    }

    /**
     * What {@code rollback component} undoes at a tick: the latest change of the component, with the fault that it brought. Empty if there was no change, or one that changed
     * nothing: the rollback still costs its delay and a dip in capacity.
     */
    public List<Undo> undoneByRollback(String component, long tick) {
        return new Rollbacks(this).of(component, tick);
    }
}
