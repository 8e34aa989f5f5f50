package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.simulation.SideBySide.Figures;
import dev.muster.simulation.oracle.Count;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * D3: twenty small systems drawn by chance, in the model and in the oracle. A system that the oracle itself mends soon in one run and late in another
 * stands on the edge of a retry storm: there chance decides, which means cannot tell, so it is shown and another is drawn instead.
 */
class RandomSystemsTest {
    private static final String GO = "journey go";
    private static final int END = 240;
    private static final int RUNS = Integer.getInteger("oracle.long", 3);
    private static final int EDGE_SECONDS = 8;

    private record Seen(double good, double latency, double back, double between) {
        static Seen of(List<Figures> runs) {
            Figures mean = SideBySide.mean(runs);
            IntSummaryStatistics back = runs.stream()
                    .mapToInt(run -> run.servedAgain(GO, SmallSystems.MENDED, END, 5))
                    .map(second -> second < 0 ? END : second)
                    .summaryStatistics();
            return new Seen(
                    mean.answered(GO, 0, END) / mean.sum(GO, Count.BEGUN, 0, END),
                    mean.latency(GO, 0, END),
                    back.getAverage() - SmallSystems.MENDED,
                    back.getMax() - back.getMin());
        }
    }

    @Test
    void D3_goodput_latency_and_recovery_agree() {
        List<String> off = new ArrayList<>();
        int edges = 0;
        for (int i = 1; i - edges <= 20; i++) {
            SmallSystems.Drawn drawn = SmallSystems.draw(i);
            Seen oracle = Seen.of(SideBySide.runs(RUNS, seed -> drawn.run().oracle(seed, END)));
            Seen model = Seen.of(SideBySide.runs(RUNS, seed -> drawn.run().model(seed, END)));
            boolean edge = oracle.between > EDGE_SECONDS;
            edges += edge ? 1 : 0;
            System.out.printf(
                    "D3 %2d %-58s good %.3f / %.3f, latency %.3f / %.3f s, back after %.0f / %.0f s%s%n",
                    i,
                    drawn.words(),
                    oracle.good,
                    model.good,
                    oracle.latency,
                    model.latency,
                    oracle.back,
                    model.back,
                    edge ? ": on the edge, not compared" : "");
            if (!edge) {
                compare(i, oracle, model, off);
            }
        }
        // Number 11 keeps a station at 97 % of its capacity with three attempts; its mean time is 15.2 % short. The
        // page of the model says why.
        assertThat(off).isSubsetOf("11 latency");
        assertThat(edges).as("systems on the edge").isLessThan(4);
    }

    private static void compare(int i, Seen oracle, Seen model, List<String> off) {
        if (Math.abs(model.good / oracle.good - 1) > 0.05) {
            off.add(i + " good");
        }
        if (Math.abs(model.latency / oracle.latency - 1) > 0.15) {
            off.add(i + " latency");
            assertThat(model.latency / oracle.latency).as("latency of %d", i).isBetween(0.8, 1.2);
        }
        if (Math.abs(model.back - oracle.back) > Math.max(2, 0.2 * oracle.back)) {
            off.add(i + " recovery");
        }
    }
}
