package dev.muster.simulation.modes;

import static dev.muster.simulation.modes.Signal.Relation.AT_LEAST;
import static dev.muster.simulation.modes.Signal.Relation.AT_LEAST_UNLIKE_TWIN;
import static dev.muster.simulation.modes.Signal.Relation.AT_MOST;
import static dev.muster.simulation.modes.Signal.Relation.TIMES_TWIN_AT_LEAST;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.Target;
import dev.muster.simulation.Patch;
import dev.muster.simulation.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A third party cuts the quota: what succeeds is flat at the limit, and nothing about the third party is slow. */
class QuotaTest {
    private static final Target PAY = new Target.OnJourney("pay");

    private static Shop shop() {
        return Shop.empty()
                .has("web", Kind.LOAD_BALANCER, "")
                .has("checkout", Kind.SERVICE, "replicas 3, cores 2, slots 60, demand 0.006")
                .has("browser", Kind.SERVICE, "replicas 3, cores 2, slots 60, demand 0.006")
                .has("maps", Kind.THIRD_PARTY, "limit 300, limit-burst 100, latency.mean 0.08")
                .calls("web", "checkout", "timeout 5")
                .calls("web", "browser", "timeout 5")
                .calls("checkout", "maps", "timeout 1, attempts 3, backoff.base 0.2, backoff.jitter 0.2")
                .calls("browser", "maps", "timeout 1, attempts 3, backoff.base 0.2, backoff.jitter 0.2")
                .journey("pay", 40, "web", "checkout")
                .journey("look", 60, "web", "browser");
    }

    private static final List<Signal> QUOTA = List.of(
            new Signal("told 429 by maps /s", Signal.of("maps", Series.LIMITED, 30), AT_LEAST_UNLIKE_TWIN, 30),
            new Signal(
                    "answers of maps /s, at least",
                    simulation -> Signal.of("maps", Series.RATE, 30).of(simulation)
                            - Signal.of("maps", Series.LIMITED, 30).of(simulation),
                    AT_LEAST,
                    58),
            new Signal(
                    "answers of maps /s, at most",
                    simulation -> Signal.of("maps", Series.RATE, 30).of(simulation)
                            - Signal.of("maps", Series.LIMITED, 30).of(simulation),
                    AT_MOST,
                    62),
            new Signal("rate of maps", Signal.of("maps", Series.RATE, 30), TIMES_TWIN_AT_LEAST, 1.3),
            new Signal("median of maps", Signal.of("maps", Series.P50, 30), AT_MOST, 0.1),
            new Signal("failing", Signal.of(PAY, Series.FAILING, 30), AT_LEAST_UNLIKE_TWIN, 0.1),
            new Signal(
                    "timeouts of checkout -> maps", Signal.of("checkout", "maps", Series.TIMEOUTS, 30), AT_MOST, 0.2),
            new Signal("429, says checkout", Signal.logs("checkout", "429 too many", 30), AT_LEAST_UNLIKE_TWIN, 50),
            new Signal(
                    "spans told 429",
                    Signal.traces("pay", span -> span.note().contains("429")),
                    AT_LEAST_UNLIKE_TWIN,
                    0.3));

    @Test
    void mode_21_a_quota_is_cut() {
        Play play = Play.of("21 quota cut", shop().build(), "pay", 31).runTo(60);
        play.fault(Shop.set("maps", Parameter.LIMIT, 60, 0)).runTo(180).isBad().shows(QUOTA);
        play.recovers("the quota is raised again", 20, Shop.set("maps", Parameter.LIMIT, 300, 0));
        play.recovers(
                "payers first: browsing goes on without maps", 20, Shop.set("browser", "maps", Parameter.ENABLED, 0));
        play.getsWorse(
                "more attempts",
                120,
                Shop.set("browser", "maps", Parameter.ATTEMPTS, 8),
                Shop.set("browser", "maps", Parameter.BACKOFF_BASE, 0.05));
        play.staysBad("more replicas", 120, Shop.set("checkout", Parameter.REPLICAS, 9, 0));
        play.staysBad(
                "a longer timeout",
                120,
                new Patch.SetTo(new Target.OnDependency("checkout", "maps"), Parameter.TIMEOUT, 5, 0));
    }
}
