package dev.muster.simulation;

import dev.muster.scenario.Kind;
import dev.muster.scenario.SystemModel;

/** A station alone, fed by hand with steady arrivals. */
final class Bench {
    static final int NODE = 0;

    final World world;
    private final Stations stations;
    double arrived;
    double refused;
    double done;
    /** Integral of the population, in request seconds. */
    double population;
    /** Sojourn of each request that left, summed. */
    double sojourns;

    Bench(String settings) {
        SystemModel model = Shop.empty()
                .has("one", Kind.SERVICE, settings)
                .journey("any", 1, "one")
                .build();
        world = new World(new Topology(model), new Parameters(model));
        stations = new Stations(world);
    }

    /** Mean requests inside at this moment. */
    double inside() {
        return world.inside[NODE];
    }

    /** Counts afresh over some steps. */
    Bench run(double rate, int steps) {
        arrived = 0;
        refused = 0;
        population = 0;
        sojourns = 0;
        done = 0;
        for (int i = 0; i < steps; i++) {
            world.step++;
            world.flow.nodeIn[NODE] = rate * World.DT;
            stations.serve(NODE);
            arrived += rate * World.DT;
            refused += world.flow.nodeRefused[NODE];
            population += world.inside[NODE] * World.DT;
            sojourns += world.sojourn[NODE] * world.flow.nodeOut[NODE];
            done += world.flow.nodeOut[NODE];
        }
        return this;
    }
}
