package dev.muster.simulation;

import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;

/**
 * The largest tenant of a journey, apart from the others: it begins the share {@code s} of the requests, times its factor {@code f}. Nothing in the system
 * tells tenants apart, so all fare alike; unless it is blocked: then all of its requests fail at the door, and what else fails is the others'.
 *
 * <pre>
 * requests of the tenant = all * s f / (1 - s + s f)
 * </pre>
 *
 * Only journeys whose tenant has a share at the start are watched. Customers who come again after a failure are counted with all tenants alike.
 */
final class Tenants implements Law {
    private final int firstJourney;
    private final int[] rate;
    private final int[] theirs;
    private final int[] others;

    Tenants(Topology top, Gauges.Plan plan) {
        firstJourney = top.components() + top.system.dependencies().size();
        int journeys = top.journeys();
        rate = new int[journeys];
        theirs = new int[journeys];
        others = new int[journeys];
        for (int j = 0; j < journeys; j++) {
            boolean has = top.system.journeys().get(j).settings().get(Parameter.TENANT) > 0;
            rate[j] = has ? plan.claim(firstJourney + j, Series.TENANT_RATE) : -1;
            theirs[j] = has ? plan.claim(firstJourney + j, Series.TENANT_FAILING) : -1;
            others[j] = has ? plan.claim(firstJourney + j, Series.OTHERS_FAILING) : -1;
        }
    }

    @Override
    public void tick(World w, Tally flow) {
        for (int j = 0; j < rate.length; j++) {
            if (rate[j] >= 0) {
                journey(w, j, flow.journey[j]);
            }
        }
    }

    private void journey(World w, int j, double[] sums) {
        double begun = sums[0];
        double failed = sums[3];
        double ended = sums[1] + sums[2] + failed;
        double tenant = begun * share(w.parameters, firstJourney + j);
        boolean blocked = w.parameters.get(firstJourney + j, Parameter.TENANT_BLOCKED) >= 0.5;
        double away = blocked ? Math.min(failed, tenant) : 0;
        double rest = ended - away;
        double failing = rest <= 1e-9 ? 0 : (failed - away) / rest;
        w.gauges[rate[j]] = tenant;
        w.gauges[theirs[j]] = blocked ? 1 : failing;
        w.gauges[others[j]] = failing;
    }

    /** Share of a journey's requests that its largest tenant begins. */
    static double share(Parameters p, int journey) {
        double share = p.get(journey, Parameter.TENANT);
        double theirs = share * p.get(journey, Parameter.TENANT_FACTOR);
        return theirs <= 0 ? 0 : theirs / (1 - share + theirs);
    }

    @Override
    public long fold(long hash) {
        return hash;
    }

    @Override
    public Law copy() {
        return this;
    }
}
