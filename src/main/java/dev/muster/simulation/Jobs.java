package dev.muster.simulation;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;

/**
 * Work by the clock: a job starts at {@code first} and then {@code every} so many seconds, and runs for {@code lasts} seconds. While it runs it begins one
 * round of its calls each second, so that a dependency of a job has as many calls a second as {@code calls} says, and takes its {@code steal} from its hosts.
 * What it does follows from the clock and the parameters alone.
 */
final class Jobs implements Law {
    private final boolean[] job;

    Jobs(Topology top) {
        job = new boolean[top.components()];
        for (int c = 0; c < job.length; c++) {
            job[c] = top.system.components().get(c).kind() == Kind.JOB;
        }
    }

    @Override
    public void tick(World w, Tally flow) {
        for (int c = 0; c < job.length; c++) {
            if (job[c]) {
                double since = w.tick() - w.parameters.get(c, Parameter.FIRST);
                double every = w.parameters.get(c, Parameter.EVERY);
                double into = since - Math.floor(since / every) * every;
                w.effects.runs[c] = since >= 0 && into < w.parameters.get(c, Parameter.LASTS) ? 1 : 0;
            }
        }
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
