package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Parameter;
import dev.muster.scenario.Target;
import org.junit.jupiter.api.Test;

/** Every request that a customer begins ends exactly once, whatever is done to the system meanwhile. */
class ConservationTest {
    @Test
    void begun_is_good_slow_or_failed_once_all_is_drained() {
        Simulation simulation = Simulation.start(Shop.online(), 9);
        double begun = 0;
        double ended = 0;
        for (int t = 0; t < 400; t++) {
            switch (t) {
                case 10 -> simulation.apply(Shop.set("tracking", Parameter.LATENCY_MEAN, 3, 30));
                case 100 -> simulation.apply(new Patch.Restart("checkout", 7));
                case 140 -> simulation.apply(Shop.set("web", "checkout", Parameter.TIMEOUT, 2));
                case 170 -> simulation.apply(Shop.set("web", "checkout", Parameter.ATTEMPTS, 3));
                case 200 -> simulation.apply(Shop.set("web", "checkout", Parameter.TIMEOUT, 6.37));
                case 230 -> simulation.apply(new Patch.Dip("checkout", 0.4, 20));
                case 260 -> simulation.apply(Shop.set("payments", Parameter.ERRORS, 0.3, 10));
                case 300 -> simulation.apply(new Patch.SetTo(new Target.OnJourney("pay"), Parameter.RATE, 0, 0));
                default -> {}
            }
            simulation.advance();
            JourneyTick tick = simulation.journey("pay");
            begun += tick.begun();
            ended += tick.good() + tick.slow() + tick.failed();
        }
        // What was in flight when the count began ended within it: about eight requests, to be taken away.
        double before = inFlight();
        assertThat(ended).isCloseTo(begun + before, within(1e-4 * begun));
    }

    /** Begun less ended during the history of the same system and seed. */
    private static double inFlight() {
        Chronicle chronicle = Simulation.start(Shop.online(), 9).chronicle();
        int pay =
                Shop.online().components().size() + Shop.online().dependencies().size() + 1;
        double inFlight = 0;
        for (long t = chronicle.first(); t <= 0; t++) {
            inFlight += chronicle.get(t, pay, Column.BEGUN)
                    - chronicle.get(t, pay, Column.GOOD)
                    - chronicle.get(t, pay, Column.SLOW)
                    - chronicle.get(t, pay, Column.FAILED);
        }
        assertThat(inFlight).isBetween(2.0, 20.0);
        return inFlight;
    }
}
