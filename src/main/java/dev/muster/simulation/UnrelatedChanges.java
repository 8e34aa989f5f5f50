package dev.muster.simulation;

import dev.muster.scenario.Change;
import dev.muster.scenario.Component;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.Settings;
import dev.muster.scenario.Target;
import dev.muster.scenario.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What else was done to the system in the day before the drill. A feed in which the guilty change stands alone would make correlation enough; so it is filled up to four changes
 * that have nothing to do with what goes wrong. They only stand in the feed: they set nothing, prove nothing, and a rollback knows nothing of them. None is on a part that is at fault,
 * that carries a change of consequence or whose changes are evidence, and none is later than what the author told of the same part.
 *
 * <p>A pure function of scenario and seed; the parts are known by their names.
 */
public final class UnrelatedChanges {
    private static final int WANTED = 4;
    private static final long EARLIEST_TICK = -22 * 3600;
    private static final long LATEST_TICK = -240;
    private static final long MINUTE = 60;
    /** The stream of this in {@link Noise}. */
    private static final int FEED = 40;

    private static final int RANK = 0;
    private static final int TIME = 1;
    private static final int BLANKS = 2;
    private static final int DESK = 3;
    private static final int WORDS = 4;
    /** Share of those that only their owner's desk has in its list. */
    private static final double KEPT = 0.3;

    private final Scenario scenario;
    private final long seed;

    private UnrelatedChanges(Scenario scenario, long seed) {
        this.scenario = scenario;
        this.seed = seed;
    }

    /** What stands in the feed beside the changes of the scenario; empty if its author told of four unrelated ones. */
    public static List<Change> beside(Scenario scenario, long seed) {
        return new UnrelatedChanges(scenario, seed).made();
    }

    /** Whether a change has nothing to do with the faults: it changed nothing, brought nothing, and is not on what is at fault. */
    public static boolean isUnrelated(Scenario scenario, Change change) {
        return change.brings() == null
                && change.set().isEmpty()
                && !atFault(scenario).contains(owner(change.on()));
    }

    private List<Change> made() {
        long told = scenario.changes().stream()
                .filter(change -> change.atTick() <= 0 && isUnrelated(scenario, change))
                .count();
        List<Component> parts = parts();
        List<Change> changes = new ArrayList<>();
        for (int i = 0; !parts.isEmpty() && i < WANTED - told; i++) {
            Component part = parts.get(i % parts.size());
            changes.add(change(part, i / parts.size()));
        }
        return changes;
    }

    /** Where something may have been done: parts that the author says nothing of come first. */
    private List<Component> parts() {
        Set<String> closed = atFault(scenario);
        scenario.truth().evidence().stream()
                .filter(evidence -> evidence.from().source() == View.Source.CHANGES)
                .forEach(evidence -> closed.add(evidence.from().target()));
        scenario.changes().stream()
                .filter(change -> change.brings() != null || !change.set().isEmpty())
                .forEach(change -> closed.add(owner(change.on())));
        return scenario.system().components().stream()
                .filter(part -> !closed.contains(part.id()) && latest(part) > EARLIEST_TICK)
                .sorted(Comparator.comparing(this::isTold)
                        .thenComparing(part -> Noise.at(key(part), 0, RANK))
                        .thenComparing(Component::id))
                .toList();
    }

    private Change change(Component part, int nth) {
        long key = key(part);
        long latest = latest(part);
        double u = Noise.uniform(Noise.at(key, nth, TIME));
        long minutesAgo = (long) (u * u * u * (latest - EARLIEST_TICK) / MINUTE);
        boolean kept = scenario.desks().size() > 1
                && scenario.desks().contains(part.owner())
                && Noise.uniform(Noise.at(key, nth, DESK)) < KEPT;
        String what = ChangeWords.filled(words(part, nth), Noise.at(key, nth, BLANKS));
        return new Change(
                latest - minutesAgo * MINUTE,
                new Target.OnComponent(part.id()),
                what,
                part.owner(),
                kept ? part.owner() : null,
                Settings.NONE);
    }

    private String words(Component part, int nth) {
        List<String> words = ChangeWords.of(part.kind()).stream()
                .filter(text -> !(isTold(part) && ChangeWords.versioned(text)))
                .toList();
        int first = (int) (Noise.uniform(Noise.at(key(part), 0, WORDS)) * words.size());
        return words.get((first + nth) % words.size());
    }

    /** In whole minutes, as people write it down. */
    private long latest(Component part) {
        long told = tellings(part).mapToLong(Change::atTick).min().orElse(0);
        return Math.min(LATEST_TICK, Math.floorDiv(told - 1, MINUTE) * MINUTE);
    }

    private boolean isTold(Component part) {
        return tellings(part).findAny().isPresent();
    }

    private Stream<Change> tellings(Component part) {
        return scenario.changes().stream().filter(change -> owner(change.on()).equals(part.id()));
    }

    private long key(Component part) {
        return Noise.key(seed, FEED, Noise.name(scenario.identity().id() + " " + part.id()));
    }

    /** The parts that are to blame and those that faults act on, both ends of a dependency. */
    private static Set<String> atFault(Scenario scenario) {
        Set<String> parts = new HashSet<>();
        scenario.truth().factors().forEach(factor -> parts.add(factor.component()));
        scenario.faults()
                .forEach(fault -> parts.addAll(List.of(fault.on().text().split(" -> "))));
        return parts;
    }

    /** A change of a dependency stands in its caller's list. */
    private static String owner(Target on) {
        return on.text().split(" -> ")[0];
    }
}
