package dev.muster.simulation;

import dev.muster.scenario.Dependency;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One second of the past as the requests that ended in it met it. */
final class TraceSecond {
    final Topology top;
    final SystemModel system;
    final long tick;
    private final Chronicle chronicle;
    private final Parameters parameters;
    private final @Nullable CallOdds[] odds;
    private final int[][] callsOf;
    private final double[] fit;

    TraceSecond(Topology top, Chronicle chronicle, Parameters parameters, long tick) {
        this.top = top;
        this.system = top.system;
        this.chronicle = chronicle;
        this.parameters = parameters;
        this.tick = tick;
        odds = new CallOdds[system.dependencies().size()];
        callsOf = new int[system.components().size()][];
        fit = new double[callsOf.length];
    }

    /** How calls over a dependency of the model fare. */
    CallOdds odds(int d) {
        CallOdds known = odds[d];
        if (known == null) {
            known = new CallOdds(top, chronicle, parameters, d, tick);
            odds[d] = known;
        }
        return known;
    }

    double of(int component, int column) {
        return chronicle.get(tick, component, column);
    }

    /** The dependencies of a component, in the order of the file. */
    int[] callsOf(int c) {
        if (callsOf[c] == null) {
            List<Integer> found = new ArrayList<>();
            for (int d = 0; d < system.dependencies().size(); d++) {
                if (system.dependencies()
                        .get(d)
                        .from()
                        .equals(system.components().get(c).id())) {
                    found.add(d);
                }
            }
            callsOf[c] = found.stream().mapToInt(Integer::intValue).toArray();
        }
        return callsOf[c];
    }

    Dependency dependency(int d) {
        return system.dependencies().get(d);
    }

    int callee(int d) {
        return Names.componentOf(system, dependency(d).to());
    }

    Topology.Law law(int c) {
        return top.law[top.nodeOf[c]];
    }

    /** What a parameter was. */
    double set(int entity, Parameter parameter) {
        return parameters.at(entity, parameter, tick);
    }

    /**
     * Factor on a component's own time and wait, so that they and the calls, as they ended in this second, add up to the time that its requests took. Near 1: the model plans with the time
     * that a new call would take.
     */
    double fit(int c) {
        if (fit[c] == 0) {
            double own = of(c, Column.OWN) + of(c, Column.WAIT);
            double rest = of(c, Column.MEAN) - inCalls(c);
            fit[c] = own <= 1e-9 || Double.isNaN(rest) ? 1 : Math.max(0.05, Math.min(2, rest / own));
        }
        return fit[c];
    }

    /** Mean seconds of a request in calls; NaN if they do not just add up. */
    private double inCalls(int c) {
        double sum = 0;
        double reach = 1;
        for (int d : callsOf(c)) {
            if (dependency(d).mode() == Dependency.Mode.PARALLEL) {
                return Double.NaN;
            }
            if (dependency(d).mode() == Dependency.Mode.SEQUENTIAL) {
                sum += reach * odds(d).calls * odds(d).meanCall();
                reach *= 1 - failsWith(d);
            }
        }
        return sum;
    }

    /** Share of a component's requests that it refused. */
    double refusedShare(int c) {
        double in = of(c, Column.IN);
        return in <= 1e-9 ? 0 : Math.min(1, of(c, Column.REFUSED) / in);
    }

    /** Share of a journey's requests that failed for the customer. */
    double failing(int journey) {
        int entity = journeyEntity(journey);
        double failed = chronicle.get(tick, entity, Column.FAILED);
        double ended = failed + chronicle.get(tick, entity, Column.GOOD) + chronicle.get(tick, entity, Column.SLOW);
        return ended <= 1e-9 ? 0 : Math.min(1, failed / ended);
    }

    /** Share of a journey's customers that were turned away before anything was asked of the system. */
    double turnedAway(int journey) {
        int entity = journeyEntity(journey);
        double begun = chronicle.get(tick, entity, Column.BEGUN);
        return begun <= 1e-9 ? 0 : Math.min(1, chronicle.get(tick, entity, Column.NOT_LET_IN) / begun);
    }

    private int journeyEntity(int journey) {
        return system.components().size() + system.dependencies().size() + journey;
    }

    /** Chance that a request whose calls are these fails with one of them, when it makes so many. */
    double failsWith(int d) {
        CallOdds call = odds(d);
        boolean needed = !call.isSpared() && dependency(d).mode() != Dependency.Mode.ASYNC;
        return needed ? 1 - Stepper.survives(call.lost, call.calls) : 0;
    }

    /** Whether a component runs, yet its health checks let nobody in. */
    boolean isTakenOut(int component) {
        int ready = top.gauges.find(component, Series.READY);
        return ready >= 0 && chronicle.gauge(tick, ready) <= 0 && of(component, Column.SLOTS) > 0;
    }
}
