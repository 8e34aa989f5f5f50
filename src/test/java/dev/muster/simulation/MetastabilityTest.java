package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Journey;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import dev.muster.simulation.SideBySide.Figures;
import dev.muster.simulation.oracle.Count;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** M: systems that stay broken after the trigger is gone, in the model and in the oracle. */
class MetastabilityTest {
    private static final String FIND = "journey find";
    private static final int RUNS = 5;
    private static final int ORACLE_RUNS = 16;

    /**
     * The parameters of SREGym's search_rate_retry_collapse: one server of 20/s, queue 256, patience 0.75 s, backoff 50 ms doubling, jitter 0.2. A
     * collapsed system stays so while mu/attempts &lt; lambda &lt; mu.
     */
    static SystemModel search(double rate, String more) {
        return Shop.empty()
                .has("search", Kind.LOAD_BALANCER, "")
                .has("index", Kind.SERVICE, "replicas 1, cores 1, slots 1, queue 256, demand 0.05")
                .calls("search", "index", "timeout 0.75, backoff.base 0.05, backoff.jitter 0.2, " + more)
                .journey(new Journey("find", List.of("search", "index"), rate, 0.999, 10, 1, 1, "EUR", true))
                .build();
    }

    static Patch rate(double rate) {
        return new Patch.SetTo(new Target.OnJourney("find"), Parameter.RATE, rate, 0);
    }

    /** A usual load, and ten seconds of 40/s. */
    private static SideBySide burst(double rate, String more) {
        return new SideBySide(search(rate, more)).at(0, rate(40)).at(10, rate(rate));
    }

    /** {@code close}: whether the model must recover when the oracle does, to 20 %; else that it recovers is enough. */
    private record Case(String name, SideBySide run, boolean recovers, boolean close, int published) {}

    /** Goodput per request in the last minute, and when 90 % were served again, of some runs each. */
    private static void hold(Case c, int until) {
        double[] oracle = seen(SideBySide.runs(ORACLE_RUNS, seed -> c.run.oracle(seed, until)), until);
        double[] model = seen(SideBySide.runs(RUNS, seed -> c.run.model(seed, until)), until);
        System.out.printf(
                "M1 %-34s good at the end %.2f / %.2f, served again at %s / %s (one published run: %s)%n",
                c.name, oracle[0], model[0], at(oracle[1]), at(model[1]), c.published < 0 ? "-" : at(c.published));
        assertThat(oracle[0]).as("%s, oracle", c.name).isCloseTo(c.recovers ? 1 : 0, within(0.1));
        assertThat(model[0]).as("%s, model", c.name).isCloseTo(c.recovers ? 1 : 0, within(0.1));
        if (c.close) {
            assertThat(model[1]).as("%s", c.name).isCloseTo(oracle[1], within(0.2 * oracle[1]));
        }
    }

    private static double[] seen(List<Figures> runs, int until) {
        Figures mean = SideBySide.mean(runs);
        double good = mean.answered(FIND, until - 60, until) / mean.sum(FIND, Count.BEGUN, until - 60, until);
        double sum = 0;
        for (Figures run : runs) {
            int back = run.servedAgain(FIND, 12, until, 10);
            sum += back < 0 ? Double.NaN : back;
        }
        return new double[] {good, sum / runs.size()};
    }

    private static String at(double second) {
        return second >= 0 ? String.format(Locale.ROOT, "%.0f s", second) : "never";
    }

    @Test
    void M1_what_collapses_and_what_recovers() {
        hold(new Case("8/s, 3 attempts", burst(8, "attempts 3"), false, false, -1), 310);
        hold(new Case("8/s, 2 attempts", burst(8, "attempts 2"), true, true, 121), 310);
        hold(new Case("8/s, 3, shed to 6/s at 120 s", burst(8, "attempts 3").at(120, rate(6)), true, true, 280), 450);
        hold(new Case("8/s, 3, shed to 7/s at 120 s", burst(8, "attempts 3").at(120, rate(7)), false, false, -1), 450);
    }

    /** 6/s x 3 attempts is 90 % of the server, 96 % of what the model makes of it next to the threshold: it takes longer there. */
    @Test
    void M1_a_smaller_load_recovers_by_itself() {
        hold(new Case("6/s, 3 attempts", burst(6, "attempts 3"), true, false, 216), 400);
        hold(new Case("5/s, 3 attempts", burst(5, "attempts 3"), true, true, -1), 200);
    }

    @Test
    void M1_work_that_is_called_off_when_its_caller_gives_up_cannot_collapse_it() {
        hold(new Case("8/s, 3 attempts, cancelled", burst(8, "attempts 3, cancel 1"), true, true, 60), 200);
        hold(new Case("8/s, 3 attempts, deadline known", burst(8, "attempts 3, deadline 1"), true, true, -1), 200);
    }
}
