package dev.muster.simulation;

import dev.muster.scenario.Journey;
import dev.muster.scenario.SystemModel;
import java.util.ArrayList;
import java.util.List;

/**
 * The account of what customers bore since tick 0, live against the twin: any window of it, journey by journey, as a {@link JourneyImpact}. It is made once, in one pass over both
 * chronicles, and does not grow with them.
 */
public final class Impacts {
    private static final double MONTH_SECONDS = 30 * 24 * 3600.0;
    /** From this share of bad requests beyond the twin's on, a journey is in trouble: the clock of the recapture runs. */
    private static final double TROUBLE = 0.05;
    /** So many good seconds on end set that clock back. */
    private static final int CALM_SECONDS = 60;

    private static final int ENDED = 0;
    private static final int FAILED = 1;
    private static final int SLOW = 2;
    private static final int BAD = 3;
    private static final int AFFECTED = 4;
    private static final int DEGRADED = 5;
    private static final int UNCONFIRMED = 6;
    private static final int LIVE_BAD = 7;
    private static final int RECAPTURED = 8;
    private static final int WRONG = 9;
    private static final int SUMS = 10;

    private final SystemModel system;
    private final ImpactGauge gauge;
    private final long last;
    /** Per journey and tick the sums since tick 0. */
    private final double[][][] sums;

    private Impacts(Simulation live, Simulation twin) {
        system = live.system();
        gauge = new ImpactGauge(live, twin);
        last = Math.min(live.tick(), twin.tick());
        sums = new double[system.journeys().size()][(int) last + 1][SUMS];
        for (int j = 0; j < sums.length; j++) {
            fill(j, new Second(live, j), new Second(twin, j));
        }
    }

    /**
     * Compares two simulations up to where both stand. The twin may be of another system as long as it has the same journeys: a what-if is held against the twin of the system as it
     * was.
     *
     * @throws IllegalArgumentException if the journeys differ or one of them stands before tick 0
     */
    public static Impacts between(Simulation live, Simulation twin) {
        if (!live.system().journeys().equals(twin.system().journeys())) {
            throw new IllegalArgumentException("The two systems have different journeys.");
        }
        if (Math.min(live.tick(), twin.tick()) < 0) {
            throw new IllegalArgumentException("Nothing can be compared before tick 0.");
        }
        return new Impacts(live, twin);
    }

    /** The last tick of the account. */
    public long last() {
        return last;
    }

    /** The impact at a tick, see {@link ImpactGauge#level}. */
    public double level(long tick) {
        return gauge.level(tick);
    }

    /** Each journey in the order of the model, for the seconds {@code after < tick <= upTo}, as far as the account goes. */
    public List<JourneyImpact> window(long after, long upTo) {
        List<JourneyImpact> all = new ArrayList<>();
        for (Journey journey : system.journeys()) {
            all.add(of(journey.id(), after, upTo));
        }
        return all;
    }

    /**
     * One journey in a window.
     *
     * @throws IllegalArgumentException if there is no such journey
     */
    public JourneyImpact of(String journey, long after, long upTo) {
        int j = Names.requireJourney(system, journey);
        int from = (int) Math.max(0, Math.min(last, after));
        int to = (int) Math.max(from, Math.min(last, upTo));
        double[] sum = new double[SUMS];
        for (int i = 0; i < SUMS; i++) {
            sum[i] = sums[j][to][i] - sums[j][from][i];
        }
        Journey model = system.journeys().get(j);
        double budget = Math.max(1e-6, 1 - model.successTarget());
        return new JourneyImpact(
                journey,
                to - from,
                sum[ENDED],
                sum[FAILED],
                sum[SLOW],
                sum[BAD],
                sum[AFFECTED],
                sum[DEGRADED],
                sum[WRONG],
                sum[UNCONFIRMED],
                sum[ENDED] <= 0 ? 0 : sum[LIVE_BAD] / sum[ENDED] / budget,
                model.ratePerSecond() <= 0 ? 0 : sum[LIVE_BAD] / (budget * model.ratePerSecond() * MONTH_SECONDS),
                sum[FAILED] * model.worth(),
                (sum[FAILED] - sum[RECAPTURED]) * model.worth(),
                model.currency());
    }

    private void fill(int j, Second live, Second twin) {
        Journey journey = system.journeys().get(j);
        long trouble = 0;
        long calm = 0;
        for (int t = 1; t <= last; t++) {
            live.at(t);
            twin.at(t);
            boolean suffers = live.bad - twin.bad >= TROUBLE * live.ended && live.bad > twin.bad;
            calm = suffers ? 0 : calm + 1;
            trouble = suffers || (trouble > 0 && calm < CALM_SECONDS) ? trouble + 1 : 0;
            double[] sum = sums[j][t];
            System.arraycopy(sums[j][t - 1], 0, sum, 0, SUMS);
            sum[ENDED] += live.ended;
            sum[FAILED] += live.failed - twin.failed;
            sum[SLOW] += live.slow - twin.slow;
            sum[BAD] += live.bad - twin.bad;
            sum[AFFECTED] += live.affected - twin.affected;
            sum[DEGRADED] += live.degraded - twin.degraded;
            sum[WRONG] += live.wrong - twin.wrong;
            sum[UNCONFIRMED] += live.unconfirmed - twin.unconfirmed;
            sum[LIVE_BAD] += live.bad;
            sum[RECAPTURED] += (live.failed - twin.failed) * journey.customers().recaptured((double) trouble);
        }
    }

    /** One journey's second in one simulation. */
    private static final class Second {
        private final Chronicle chronicle;
        private final Journey journey;
        private final int entity;
        private double ended;
        private double failed;
        private double slow;
        private double bad;
        private double affected;
        private double degraded;
        private double wrong;
        private double unconfirmed;

        Second(Simulation simulation, int j) {
            SystemModel system = simulation.system();
            chronicle = simulation.chronicle();
            journey = system.journeys().get(j);
            entity = system.components().size() + system.dependencies().size() + j;
        }

        void at(long t) {
            failed = chronicle.get(t, entity, Column.FAILED);
            slow = chronicle.get(t, entity, Column.SLOW);
            ended = chronicle.get(t, entity, Column.GOOD) + slow + failed;
            bad = failed + journey.slowCounts() * slow;
            affected = affected();
            degraded = ended - failed - chronicle.get(t, entity, Column.WORTH);
            wrong = chronicle.get(t, entity, Column.WRONG);
            unconfirmed = chronicle.get(t, entity, Column.UNCONFIRMED);
        }

        private double affected() {
            if (ended <= 0) {
                return 0;
            }
            int k = journey.customers().requestsPerSession();
            return ended / k * (1 - power(1 - Math.min(1, bad / ended), k));
        }

        /** A whole power by squaring: the same bits everywhere. */
        private static double power(double base, int exponent) {
            double result = 1;
            double square = base;
            for (int left = exponent; left > 0; left >>= 1) {
                if ((left & 1) == 1) {
                    result *= square;
                }
                square *= square;
            }
            return result;
        }
    }
}
