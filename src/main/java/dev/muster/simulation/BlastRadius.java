package dev.muster.simulation;

import dev.muster.scenario.Dependency;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How far the faults reached: every component, dependency and journey whose answers (how many went wrong, how long they took, or whether there were any) differed visibly from the
 * twin's for at least half a minute. Live and twin share all chance, so what differs is the faults' doing.
 *
 * @param members in the order in which it reached them; what was reached in the same second stands callee first
 * @param peak most members at one time
 * @param peakTick the first tick of that time; 0 if nothing was reached
 * @param journeyShare share of the journeys, 0..1, that were reached at any time
 */
public record BlastRadius(List<Member> members, int peak, long peakTick, double journeyShare) {
    /** A difference that is gone sooner does not count. */
    public static final int LEAST_SECONDS = 30;
    /** Seconds that are compared at a time, as long as a scrape. */
    private static final int LOOK_SECONDS = 5;
    /** What gets less than this share of the twin's requests serves nobody any more. */
    private static final double CUT_OFF = 0.1;

    public BlastRadius {
        members = List.copyOf(members);
    }

    /**
     * Something that was reached.
     *
     * @param sinceTick when it first differed
     * @param seconds how long it differed in all
     */
    public record Member(Target on, long sinceTick, long seconds) {}

    /**
     * Compares two simulations of the same things in the seconds {@code after < tick <= upTo}, both at least that far.
     *
     * @throws IllegalArgumentException if the systems do not consist of the same things
     */
    public static BlastRadius between(Simulation live, Simulation twin, long after, long upTo) {
        List<Target> things = things(live.system());
        if (!things.equals(things(twin.system()))) {
            throw new IllegalArgumentException("The two systems do not consist of the same things.");
        }
        int[] inside = new int[(int) Math.max(0, upTo - after)];
        List<Member> members = new ArrayList<>();
        for (int entity = 0; entity < things.size(); entity++) {
            boolean[] differs = new Watched(live, twin, entity).differs(after, inside.length);
            long seconds = keepLong(differs, inside);
            if (seconds > 0) {
                members.add(new Member(things.get(entity), after + 1 + first(differs), seconds));
            }
        }
        Depths depths = new Depths(live.system());
        members.sort(Comparator.comparingLong(Member::sinceTick)
                .thenComparingInt(m -> depths.of(m.on()))
                .thenComparingInt(m -> things.indexOf(m.on())));
        int peak = 0;
        long peakTick = 0;
        for (int i = 0; i < inside.length; i++) {
            if (inside[i] > peak) {
                peak = inside[i];
                peakTick = after + 1 + i;
            }
        }
        long journeys =
                members.stream().filter(m -> m.on() instanceof Target.OnJourney).count();
        return new BlastRadius(
                members,
                peak,
                peakTick,
                (double) journeys / Math.max(1, live.system().journeys().size()));
    }

    private static List<Target> things(SystemModel system) {
        List<Target> things = new ArrayList<>();
        system.components().forEach(c -> things.add(new Target.OnComponent(c.id())));
        system.dependencies().forEach(d -> things.add(d.target()));
        system.journeys().forEach(j -> things.add(new Target.OnJourney(j.id())));
        return things;
    }

    /** Strikes differences that were too short, counts the rest into {@code inside}, and says how many seconds they are. */
    private static long keepLong(boolean[] differs, int[] inside) {
        long seconds = 0;
        int begin = -1;
        for (int i = 0; i <= differs.length; i++) {
            boolean on = i < differs.length && differs[i];
            if (on && begin < 0) {
                begin = i;
            } else if (!on && begin >= 0) {
                boolean lasting = i - begin >= LEAST_SECONDS;
                for (int k = begin; k < i; k++) {
                    differs[k] = lasting;
                    inside[k] += lasting ? 1 : 0;
                }
                seconds += lasting ? i - begin : 0;
                begin = -1;
            }
        }
        return seconds;
    }

    private static int first(boolean[] differs) {
        int i = 0;
        while (!differs[i]) {
            i++;
        }
        return i;
    }

    /** One thing in both simulations. */
    private static final class Watched {
        private final Simulation live;
        private final Simulation twin;
        private final int entity;
        private final int components;
        private final int dependencies;

        Watched(Simulation live, Simulation twin, int entity) {
            this.live = live;
            this.twin = twin;
            this.entity = entity;
            components = live.system().components().size();
            dependencies = live.system().dependencies().size();
        }

        boolean[] differs(long after, int seconds) {
            Sample[] mine = read(live.chronicle(), after, seconds);
            Sample[] other = read(twin.chronicle(), after, seconds);
            boolean[] differs = new boolean[seconds];
            Sample a = new Sample();
            Sample b = new Sample();
            for (int i = 0; i < seconds; i++) {
                a.clear();
                b.clear();
                for (int k = Math.max(0, i - LOOK_SECONDS + 1); k <= i; k++) {
                    a.add(mine[k]);
                    b.add(other[k]);
                }
                differs[i] = a.differs(b) || a.ended() < CUT_OFF * b.ended();
            }
            return differs;
        }

        private Sample[] read(Chronicle chronicle, long after, int seconds) {
            Sample[] samples = new Sample[seconds];
            for (int i = 0; i < seconds; i++) {
                samples[i] = new Sample();
                long t = after + 1 + i;
                if (entity < components) {
                    Samples.component(chronicle, t, entity, samples[i]);
                } else if (entity < components + dependencies) {
                    Samples.dependency(chronicle, t, entity, samples[i]);
                } else {
                    Samples.journey(chronicle, t, entity, samples[i]);
                }
            }
            return samples;
        }
    }

    /** How far from the last callee each thing stands: 0 for what calls nobody. */
    private static final class Depths implements Target.Cases<Integer> {
        private final SystemModel system;
        private final int[] known;

        Depths(SystemModel system) {
            this.system = system;
            known = new int[system.components().size()];
            Arrays.fill(known, -1);
        }

        int of(Target target) {
            return target.match(this);
        }

        /** Twice the number of calls to the last callee; a dependency stands between its ends. */
        @Override
        public Integer component(String id) {
            int place = Names.componentOf(system, id);
            if (known[place] < 0) {
                int deepest = 0;
                for (Dependency d : system.dependencies()) {
                    if (d.from().equals(id)) {
                        deepest = Math.max(deepest, 2 + component(d.to()));
                    }
                }
                known[place] = deepest;
            }
            return known[place];
        }

        @Override
        public Integer dependency(String from, String to) {
            return component(to) + 1;
        }

        @Override
        public Integer journey(String id) {
            return Integer.MAX_VALUE;
        }
    }
}
