package dev.muster.simulation;

import dev.muster.scenario.Dependency;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What requests or calls failed of, as shares of all that ended. A component's own errors, its refusals and 429s are known; the rest is laid to the critical calls by how often each was
 * lost for good, and to what ended their attempts.
 */
final class FailureCauses {
    private final Topology top;
    private final Chronicle chronicle;
    private final Parameters parameters;

    FailureCauses(Topology top, Chronicle chronicle, Parameters parameters) {
        this.top = top;
        this.chronicle = chronicle;
        this.parameters = parameters;
    }

    /** Shares of the second of a tick, in the order of {@link CallOdds.Failure} with the component's own first; only what happened. */
    Map<String, Double> of(int entity, long tick) {
        Map<String, Double> causes = new LinkedHashMap<>();
        int components = top.components();
        if (entity < components) {
            component(causes, entity, tick);
        } else if (entity < components + top.system.dependencies().size()) {
            CallOdds odds = new CallOdds(top, chronicle, parameters, entity - components, tick);
            share(causes, odds, odds.fails);
        }
        return causes;
    }

    private void component(Map<String, Double> causes, int c, long tick) {
        double refused = chronicle.get(tick, c, Column.REFUSED);
        double ended = chronicle.get(tick, c, Column.SERVED) + refused;
        if (ended < 0.5) {
            return;
        }
        double limited = Math.min(refused, chronicle.get(tick, c, Column.LIMITED));
        double inside = Math.max(0, chronicle.get(tick, c, Column.FAILED) - refused) / ended;
        add(causes, "refused", (refused - limited) / ended);
        add(causes, "429", limited / ended);
        TraceSecond second = new TraceSecond(top, chronicle, parameters, tick);
        double own = chronicle.get(tick, c, Column.FAULTS);
        double all = own;
        for (int d : second.callsOf(c)) {
            all += second.failsWith(d);
        }
        add(causes, "own", all <= 0 ? inside : inside * own / all);
        for (int d : second.callsOf(c)) {
            if (second.failsWith(d) > 0 && second.dependency(d).mode() != Dependency.Mode.ASYNC) {
                share(causes, second.odds(d), inside * second.failsWith(d) / all);
            }
        }
    }

    /** Lays a share to what ended the attempts of a call. */
    private static void share(Map<String, Double> causes, CallOdds odds, double share) {
        double all = 0;
        for (double weight : odds.weights) {
            all += weight;
        }
        for (CallOdds.Failure failure : CallOdds.Failure.values()) {
            add(causes, failure.id(), all <= 0 ? 0 : share * odds.weights[failure.ordinal()] / all);
        }
    }

    private static void add(Map<String, Double> causes, String cause, double share) {
        if (share > 1e-6) {
            causes.merge(cause, share, Double::sum);
        }
    }
}
