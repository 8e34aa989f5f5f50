package dev.muster.simulation;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import java.util.Arrays;

/**
 * Autoscalers. One looks at the CPU as monitoring has it: the mean of the last half minute, as of the last scrape; every {@code pause} seconds it wants
 * {@code replicas x cpu / target}, rounded up, at most {@code most} and at least what the author began with. Within a tenth of the target it leaves things as
 * they are; it scales down only after five minutes in which it never wanted more. So it reacts late, and not at all where slots run out while the CPU idles.
 */
final class Autoscalers implements Law {
    private static final double MEMORY = 30;
    private static final double TOLERANCE = 0.1;
    private static final int CALM_SECONDS = 300;

    private final double[] least;
    private final double[] cpu;
    private final double[] scraped;
    private final long[] decides;
    private final long[] wantedMore;

    Autoscalers(Topology top) {
        int n = top.components();
        least = new double[n];
        cpu = new double[n];
        scraped = new double[n];
        decides = new long[n];
        wantedMore = new long[n];
        Arrays.fill(decides, Fleet.ALWAYS);
        Arrays.fill(wantedMore, Fleet.ALWAYS);
        for (int c = 0; c < n; c++) {
            boolean service = top.system.components().get(c).kind() == Kind.SERVICE;
            least[c] = service ? top.system.components().get(c).settings().get(Parameter.REPLICAS) : -1;
        }
    }

    private Autoscalers(Autoscalers other) {
        least = other.least;
        cpu = other.cpu.clone();
        scraped = other.scraped.clone();
        decides = other.decides.clone();
        wantedMore = other.wantedMore.clone();
    }

    @Override
    public void tick(World w, Tally flow) {
        for (int c = 0; c < least.length; c++) {
            double most = least[c] < 0 ? 0 : w.parameters.get(c, Parameter.AUTOSCALE_MOST);
            if (most > 0) {
                watch(w, flow, c);
                decide(w, c, most);
            }
        }
    }

    private void watch(World w, Tally flow, int c) {
        int n = w.top.nodeOf[c];
        double cores = w.tuning.cores[n];
        double now =
                cores <= 0 ? 0 : Math.min(1, flow.nodeOut[n] * w.tuning.demand[n] / cores) * (1 - w.effects.stolen[c]);
        cpu[c] += (now - cpu[c]) / MEMORY;
        if (Math.floorMod(w.tick(), (long) SeriesReader.SCRAPE) == 0) {
            scraped[c] = cpu[c];
        }
    }

    private void decide(World w, int c, double most) {
        long now = w.tick();
        if (now < decides[c]) {
            return;
        }
        decides[c] = now + (long) Math.rint(w.parameters.get(c, Parameter.AUTOSCALE_PAUSE));
        double has = w.fleets.wanted(w, c);
        double ratio = scraped[c] / w.parameters.get(c, Parameter.AUTOSCALE_CPU);
        boolean near = Math.abs(ratio - 1) <= TOLERANCE;
        double wants = near ? has : Math.max(least[c], Math.min(most, Math.ceil(has * ratio - 1e-9)));
        if (wants >= has) {
            wantedMore[c] = now;
        }
        if (wants > has || wants < has && now - wantedMore[c] >= CALM_SECONDS) {
            w.parameters.set(c, Parameter.REPLICAS, wants, w.step, 0);
        }
    }

    @Override
    public long fold(long hash) {
        long h = hash;
        for (int c = 0; c < cpu.length; c++) {
            if (cpu[c] > 0) {
                h = Noise.mix(h ^ Double.doubleToRawLongBits(cpu[c]) ^ decides[c] ^ wantedMore[c] << 20);
            }
        }
        return h;
    }

    @Override
    public Law copy() {
        return new Autoscalers(this);
    }
}
