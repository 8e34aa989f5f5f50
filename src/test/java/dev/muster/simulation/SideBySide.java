package dev.muster.simulation;

import dev.muster.scenario.SystemModel;
import dev.muster.simulation.oracle.Count;
import dev.muster.simulation.oracle.Ledger;
import dev.muster.simulation.oracle.Oracle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

/** The same system and the same patches in the model and in the oracle. Second s of both lies between the ticks s and s + 1. */
final class SideBySide {
    /** What happened, as sums over seconds {@code from <= second < to}. */
    interface Figures {
        double sum(String entity, Count count, int from, int to);

        default double mean(String entity, Count count, int from, int to) {
            return sum(entity, count, from, to) / (to - from);
        }

        /** Mean time of good answers, slow ones included. */
        default double latency(String entity, int from, int to) {
            return sum(entity, Count.TIME, from, to) / answered(entity, from, to);
        }

        /** Good answers, slow ones included. */
        default double answered(String entity, int from, int to) {
            return sum(entity, Count.GOOD, from, to) + sum(entity, Count.SLOW, from, to);
        }

        /**
         * The first second of {@code from <= second < to} from which a journey's customers are served again: at least 90 % of those who begin in a
         * window of seconds; -1 if never.
         */
        default int servedAgain(String journey, int from, int to, int window) {
            for (int second = from; second + window <= to; second++) {
                double begun = sum(journey, Count.BEGUN, second, second + window);
                if (answered(journey, second, second + window) >= 0.9 * begun) {
                    return second;
                }
            }
            return -1;
        }
    }

    private record Timed(int second, Patch patch) {}

    private record Setting(String target, String key, double value) {}

    private final SystemModel system;
    private final List<Timed> patches = new ArrayList<>();
    private final List<Setting> settings = new ArrayList<>();

    SystemModel system() {
        return system;
    }

    SideBySide(SystemModel system) {
        this.system = system;
    }

    SideBySide at(int second, Patch patch) {
        patches.add(new Timed(second, patch));
        return this;
    }

    /** Something that only the oracle is told: what the model assumes anyway. */
    SideBySide oracleWith(String target, String key, double value) {
        settings.add(new Setting(target, key, value));
        return this;
    }

    /** The model's run; {@code seed} decides its noise. The slow wander of its customers is stilled: the oracle's customers do not know it. */
    Figures model(long seed, int until) {
        Simulation simulation = Simulation.start(system, seed);
        still(simulation);
        for (Timed timed : patches) {
            steadily(simulation, timed.second);
            simulation.apply(timed.patch);
        }
        steadily(simulation, until);
        return (entity, count, from, to) -> sum(simulation, entity, count, from, to);
    }

    private static void steadily(Simulation simulation, int until) {
        while (simulation.tick() < until) {
            simulation.advance();
            still(simulation);
        }
    }

    private static void still(Simulation simulation) {
        Arrays.fill(simulation.world().wander, 0);
    }

    /** The oracle's run after a minute of warming up. */
    Figures oracle(long seed, int until) {
        Oracle oracle = Oracle.of(system, seed);
        patches.forEach(timed -> oracle.at(timed.second, timed.patch));
        settings.forEach(s -> oracle.with(s.target, s.key, s.value));
        Ledger ledger = oracle.run(60, until);
        return ledger::sum;
    }

    /** Several runs with different seeds. */
    static List<Figures> runs(int runs, LongFunction<Figures> run) {
        List<Figures> all = new ArrayList<>();
        for (long seed = 1; seed <= runs; seed++) {
            all.add(run.apply(seed));
        }
        return all;
    }

    /** The mean of several runs. */
    static Figures mean(int runs, LongFunction<Figures> run) {
        return mean(runs(runs, run));
    }

    static Figures mean(List<Figures> all) {
        return (entity, count, from, to) -> all.stream()
                        .mapToDouble(figures -> figures.sum(entity, count, from, to))
                        .sum()
                / all.size();
    }

    private double sum(Simulation simulation, String entity, Count count, int from, int to) {
        int index = index(entity);
        double sum = 0;
        for (long tick = from + 1L; tick <= to; tick++) {
            sum += second(simulation.chronicle(), tick, index, count);
        }
        return sum;
    }

    private int index(String text) {
        List<String> all = new ArrayList<>();
        system.components().forEach(c -> all.add(c.id()));
        system.dependencies().forEach(d -> all.add(d.target().text()));
        system.journeys().forEach(j -> all.add("journey " + j.id()));
        int index = all.indexOf(text);
        if (index < 0) {
            throw new IllegalArgumentException("The system has no " + text + ".");
        }
        return index;
    }

    private double second(Chronicle chronicle, long tick, int entity, Count count) {
        if (count == Count.BEGUN) {
            return chronicle.get(tick, entity, Column.IN);
        }
        int components = system.components().size();
        if (entity < components) {
            return component(chronicle, tick, entity, count);
        }
        return entity < components + system.dependencies().size()
                ? dependency(chronicle, tick, entity, count)
                : journey(chronicle, tick, entity, count);
    }

    private static double component(Chronicle chronicle, long tick, int entity, Count count) {
        double refused = chronicle.get(tick, entity, Column.REFUSED);
        double served = chronicle.get(tick, entity, Column.SERVED);
        double failed = chronicle.get(tick, entity, Column.FAILED) - refused;
        return switch (count) {
            case REFUSED -> refused;
            case FAILED -> failed;
            case GOOD -> served - failed;
            case TIME -> (served - failed) * chronicle.get(tick, entity, Column.MEAN);
            case BUSY -> chronicle.get(tick, entity, Column.BUSY);
            case QUEUE -> chronicle.get(tick, entity, Column.QUEUE);
            case SLOW -> 0;
            default -> throw new IllegalArgumentException("The model does not count " + count + " of a component.");
        };
    }

    private static double dependency(Chronicle chronicle, long tick, int entity, Count count) {
        return switch (count) {
            case TIMED_OUT -> chronicle.get(tick, entity, Column.TIMED_OUT);
            case REFUSED -> chronicle.get(tick, entity, Column.TURNED_AWAY);
            case RETRIED -> chronicle.get(tick, entity, Column.RETRIED);
            case GOOD -> chronicle.get(tick, entity, Column.SENT) - chronicle.get(tick, entity, Column.FAILED);
            case TIME ->
                (chronicle.get(tick, entity, Column.SENT) - chronicle.get(tick, entity, Column.FAILED))
                        * chronicle.get(tick, entity, Column.MEAN);
            case SLOW -> 0;
            default -> throw new IllegalArgumentException("The model does not count " + count + " of a dependency.");
        };
    }

    private static double journey(Chronicle chronicle, long tick, int entity, Count count) {
        double good = chronicle.get(tick, entity, Column.GOOD);
        double slow = chronicle.get(tick, entity, Column.SLOW);
        return switch (count) {
            case GOOD -> good;
            case SLOW -> slow;
            case FAILED -> chronicle.get(tick, entity, Column.FAILED);
            case TIMED_OUT -> chronicle.get(tick, entity, Column.GIVEN_UP);
            case UNCONFIRMED -> chronicle.get(tick, entity, Column.UNCONFIRMED);
            case TIME -> (good + slow) * chronicle.get(tick, entity, Column.MEAN);
            default -> throw new IllegalArgumentException("The model does not count " + count + " of a journey.");
        };
    }
}
