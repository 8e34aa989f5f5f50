package dev.muster.simulation.modes;

import static dev.muster.simulation.modes.Signal.Relation.AT_LEAST_UNLIKE_TWIN;
import static dev.muster.simulation.modes.Signal.Relation.AT_MOST;
import static dev.muster.simulation.modes.Signal.Relation.TIMES_TWIN_AT_LEAST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.scenario.Journey;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.Settings;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import dev.muster.simulation.Patch;
import dev.muster.simulation.Shop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Clients that lost their connection together come back together: the recovered component falls again, every thirty seconds. */
class HerdTest {
    private static final Target SYNC = new Target.OnJourney("sync");
    private static final int BASE = 40;
    private static final int CLIENTS = 12_000;

    /** Clients log in when they connect; half a minute after a failure they try again, all of them or at a time of their own. */
    private static SystemModel system(double spread) {
        Map<Parameter, Double> settings = Map.of(
                Parameter.RATE,
                (double) BASE,
                Parameter.RELOAD,
                1.0,
                Parameter.RELOAD_AFTER,
                27.0,
                Parameter.RELOAD_SPREAD,
                spread);
        return Shop.empty()
                .has("front", Kind.LOAD_BALANCER, "")
                .has("logins", Kind.SERVICE, "replicas 4, cores 2, slots 8, queue 4000, demand 0.016, boot 10")
                .has("feeds", Kind.SERVICE, "replicas 4, cores 2, slots 64, demand 0.004, boot 10")
                .calls("front", "logins", "timeout 3, connection-life 300, handshake 0.002")
                .calls("front", "feeds", "timeout 3")
                .journey("read", 100, "front", "feeds")
                .journey(new Journey(
                        "sync",
                        List.of("front", "logins"),
                        BASE,
                        0.995,
                        2,
                        1,
                        1,
                        "EUR",
                        true,
                        Journey.Customers.USUAL,
                        new Settings(settings)))
                .pages("sync-fails", SYNC, Series.FAILING, 0.3, 15, 0)
                .build();
    }

    /** The logins go down for a minute; all clients notice within two seconds. */
    private static Play outage(String name, double spread) {
        Play play = Play.of(name, system(spread), "sync", 51).runTo(60);
        play.fault(new Patch.Restart("logins", 60), rate(CLIENTS / 2.0)).runTo(62);
        return play.fault(rate(BASE)).runTo(125);
    }

    private static Patch rate(double perSecond) {
        return new Patch.SetTo(SYNC, Parameter.RATE, perSecond, 0);
    }

    /** How often in two minutes the rate of customers rises above twice its mean; logins themselves are too busy then to be scraped. */
    private static final Signal.Reading PEAKS = simulation -> {
        double[] rates = simulation
                .telemetry()
                .points(SYNC, Series.RATE, simulation.tick() - 120, simulation.tick())
                .values();
        double mean = java.util.Arrays.stream(rates).average().orElseThrow();
        int peaks = 0;
        for (int i = 1; i < rates.length; i++) {
            peaks += rates[i] > 2 * mean && rates[i - 1] <= 2 * mean ? 1 : 0;
        }
        return peaks;
    };

    private static final List<Signal> HERD = List.of(
            new Signal("peaks in two minutes", PEAKS, AT_LEAST_UNLIKE_TWIN, 4),
            new Signal("peaks in two minutes", PEAKS, AT_MOST, 5),
            new Signal(
                    "busiest scrape of logins",
                    Signal.most(new Target.OnComponent("logins"), Series.RATE, 60),
                    TIMES_TWIN_AT_LEAST,
                    8),
            new Signal(
                    "connections front -> logins, busiest /s",
                    Signal.most(new Target.OnDependency("front", "logins"), Series.CONNECTIONS, 120),
                    TIMES_TWIN_AT_LEAST,
                    10),
            new Signal("cpu of the feeds", Signal.of("feeds", Series.CPU, 60), AT_MOST, 0.1),
            new Signal("p95 of logins", Signal.of("logins", Series.P95, 60), TIMES_TWIN_AT_LEAST, 10),
            new Signal("slow, say the logins", Signal.logs("logins", "slow request", 60), AT_LEAST_UNLIKE_TWIN, 20),
            new Signal("pages again", Signal.alert("sync-fails"), AT_LEAST_UNLIKE_TWIN, 1),
            new Signal("failing", Signal.of(SYNC, Series.FAILING, 60), AT_LEAST_UNLIKE_TWIN, 0.3));

    private static final List<Signal> SPREAD = List.of(
            new Signal("peaks in two minutes", PEAKS, AT_MOST, 2),
            new Signal("failing", Signal.of(SYNC, Series.FAILING, 20), AT_MOST, 0.01));

    @Test
    void mode_2_clients_that_wait_the_same_time_come_back_together() {
        Play play = outage("2 thundering herd", 0).runTo(240).isBad().shows(HERD);
        play.recovers(
                "let in in slices, each told its own time",
                150,
                List.of(
                        Play.after(0, new Patch.SetTo(SYNC, Parameter.ADMIT, 0.1, 0)),
                        Play.after(30, new Patch.SetTo(SYNC, Parameter.ADMIT, 1, 60))));
        play.recovers("more logins alone", 90, Shop.set("logins", Parameter.REPLICAS, 24, 0));
        play.staysBad("more feeds", 90, Shop.set("feeds", Parameter.REPLICAS, 12, 0));
        // A restart empties the queue of those who gave up: it looks well until the herd, which stands outside, comes
        // in again.
        Play restarted = play.fork().fault(new Patch.Restart("logins", 30)).runTo(360);
        double failing = restarted.live().telemetry().value(SYNC, Series.FAILING, 360, 60);
        System.out.printf("2 thundering herd, another restart: %.2f fail in the second minute after it%n", failing);
        assertThat(failing).isGreaterThan(0.3);
    }

    @Test
    void mode_2_with_jitter_there_are_no_peaks() {
        outage("2 the same with jitter", 1).runTo(240).shows(SPREAD);
    }
}
