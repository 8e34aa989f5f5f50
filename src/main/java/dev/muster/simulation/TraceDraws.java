package dev.muster.simulation;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;

/** The chance in one sampled request: numbers that follow from its name, and the times drawn with them. */
final class TraceDraws {
    private final TraceSecond second;
    private final long key;
    private int draws;

    TraceDraws(TraceSecond second, long key) {
        this.second = second;
        this.key = key;
    }

    private long bits() {
        draws++;
        return Noise.at(key, draws, 0);
    }

    /** The next number in [0, 1). */
    double uniform() {
        return Noise.uniform(bits());
    }

    /** A lognormal time. */
    double lognormal(double mean, double sd) {
        if (mean <= 0) {
            return 0;
        }
        double spread = sd / mean;
        double variance = StrictMath.log(1 + spread * spread);
        return mean * StrictMath.exp(Math.sqrt(variance) * Noise.normal(bits()) - variance / 2);
    }

    /** The wait for a slot: a row of services, or by chance; an exponential time that begins where it must. */
    double wait(int c) {
        double mean = second.of(c, Column.WAIT) * second.fit(c);
        if (mean <= 1e-4) {
            return 0;
        }
        double sd = Math.min(mean, Math.sqrt(mean / Math.max(1, second.of(c, Column.SERVED))));
        return mean - sd - sd * StrictMath.log(1 - uniform());
    }

    /** Time on the component's own CPU. */
    double own(int c) {
        double mean = second.of(c, Column.OWN) * second.fit(c);
        if (mean <= 0 || second.system.components().get(c).kind() == Kind.LOAD_BALANCER) {
            return 0;
        }
        double spread = second.set(c, Parameter.DEMAND_SPREAD);
        return spread <= 1
                ? mean * (1 - spread - spread * StrictMath.log(1 - uniform()))
                : lognormal(mean, mean * spread);
    }
}
