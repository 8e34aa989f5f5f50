package dev.muster.simulation.modes;

import static dev.muster.simulation.modes.Signal.Relation.AT_LEAST;
import static dev.muster.simulation.modes.Signal.Relation.AT_LEAST_UNLIKE_TWIN;
import static dev.muster.simulation.modes.Signal.Relation.AT_MOST;
import static dev.muster.simulation.modes.Signal.Relation.TIMES_TWIN_AT_MOST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.Target;
import dev.muster.simulation.AlertStatus;
import dev.muster.simulation.Patch;
import dev.muster.simulation.Shop;
import dev.muster.simulation.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What only new connections need: a name that is found, a certificate that is trusted. Neither fails all at once. */
class NamesAndTrustTest {
    private static final Target BUY = new Target.OnJourney("buy");
    private static final Target GIVE = new Target.OnJourney("give");

    private static Shop named() {
        return Shop.empty()
                .has("web", Kind.LOAD_BALANCER, "")
                .has("shop", Kind.SERVICE, "replicas 4, cores 2, slots 64, demand 0.004")
                .has("gifts", Kind.SERVICE, "replicas 2, cores 2, slots 32, demand 0.004")
                .has("store", Kind.DATABASE, "cores 8, connections 200, demand 0.002")
                .has("mails", Kind.SERVICE, "replicas 2, cores 2, slots 64, demand 0.002")
                .has("dns", Kind.RESOLVER, "ttl 60")
                .calls("web", "shop", "timeout 5")
                .calls("web", "gifts", "timeout 5")
                .calls("shop", "store", "timeout 1, connection-life 300")
                .over("dns", null)
                .calls("shop", "mails", "timeout 1, connection-life 300")
                .over("dns", null)
                .calls("gifts", "store", "timeout 1, connection-life 20")
                .over("dns", null)
                .journey("buy", 80, "web", "shop")
                .journey("give", 0.5, "web", "gifts")
                .pages("buy-fails", BUY, Series.FAILING, 0.1, 30, 0)
                .pages("gifts-fail", new Target.OnDependency("gifts", "store"), Series.ERRORS, 0.1, 30, 0);
    }

    private static final List<Signal> NO_NAMES = List.of(
            new Signal(
                    "unresolved shop -> store /s",
                    Signal.of("shop", "store", Series.RESOLVE_ERRORS, 30),
                    AT_LEAST_UNLIKE_TWIN,
                    5),
            new Signal(
                    "unresolved shop -> mails /s",
                    Signal.of("shop", "mails", Series.RESOLVE_ERRORS, 30),
                    AT_LEAST_UNLIKE_TWIN,
                    5),
            new Signal("errors of the store", Signal.of("store", Series.ERRORS, 30), AT_MOST, 0.01),
            new Signal("cpu of the store", Signal.of("store", Series.CPU, 30), TIMES_TWIN_AT_MOST, 1.02),
            new Signal("failing", Signal.of(BUY, Series.FAILING, 30), AT_LEAST_UNLIKE_TWIN, 0.1),
            new Signal("could not resolve, says shop", Signal.logs("shop", "could not resolve", 30), AT_LEAST, 50),
            new Signal("lines of the store", Signal.logs("store", "ERROR", 30), AT_MOST, 2),
            new Signal(
                    "spans that found no name",
                    Signal.traces("buy", span -> span.note().contains("could not resolve")),
                    AT_LEAST_UNLIKE_TWIN,
                    0.08));

    @Test
    void mode_12_names_go_missing_and_the_first_to_page_is_not_the_cause() {
        Play play = Play.of("12 no names", named().build(), "buy", 21).runTo(60);
        play.fault(Shop.set("dns", Parameter.UP, 0, 0));
        long gifts = firing(play, "gifts-fail", 400);
        long buy = firing(play, "buy-fails", 400);
        System.out.printf("12 no names: gifts page at %d s, shop at %d s; names went at 60 s%n", gifts, buy);
        assertThat(gifts).isBetween(61L, buy - 20);
        play.runTo(90);
        double kept = failingAfter(play, Shop.set("dns", Parameter.TTL, 7200, 0));
        double left = failingAfter(play, Shop.set("dns", Parameter.TTL, 60, 0));
        System.out.printf("12 no names: %.2f fail at 210 s, %.2f if answers are kept from 90 s on%n", left, kept);
        assertThat(kept).isLessThan(0.7 * left);
        play.runTo(220).isBad().shows(NO_NAMES);
        play.recovers("the resolver is up again", 10, Shop.set("dns", Parameter.UP, 1, 0));
        play.getsWorse("restart of the shop", 60, new Patch.Restart("shop", 5));
        play.staysBad("restart of gifts, who paged first", 60, new Patch.Restart("gifts", 5));
        play.staysBad("a bigger store", 60, Shop.set("store", Parameter.CORES, 32, 0));
    }

    @Test
    void mode_12_a_wrong_record_is_remembered_after_it_was_put_right() {
        Play play = Play.of("12 wrong record", named().build(), "buy", 22).runTo(60);
        play.fault(Shop.set("dns", Parameter.VALID, 0, 0)).runTo(300).isBad().shows(NO_NAMES);
        Patch right = Shop.set("dns", Parameter.VALID, 1, 0);
        play.staysBad("the record alone put right", 60, right);
        play.recovers(
                "put right, then a restart of what remembers it",
                40,
                List.of(Play.after(0, right), Play.after(1, new Patch.Restart("shop", 5))));
        play.getsWorse("the restart before it is put right", 60, new Patch.Restart("shop", 5));
    }

    /** The tick at which an alert fires, on a fork. */
    private static long firing(Play play, String alert, long until) {
        Simulation fork = play.fork().live();
        while (fork.tick() < until) {
            fork.advance();
            for (AlertStatus status : fork.alerts()) {
                if (status.rule().id().equals(alert) && status.state() == AlertStatus.State.FIRING) {
                    return fork.tick();
                }
            }
        }
        return until;
    }

    private static double failingAfter(Play play, Patch patch) {
        Simulation fork = play.fork().live();
        fork.apply(patch);
        Shop.runTo(fork, fork.tick() + 120);
        return fork.telemetry().value(BUY, Series.FAILING, fork.tick(), 10);
    }

    private static Shop secured() {
        return Shop.empty()
                .has("web", Kind.LOAD_BALANCER, "")
                .has("shop", Kind.SERVICE, "replicas 4, cores 2, slots 64, demand 0.004")
                .has("ledger", Kind.SERVICE, "replicas 3, cores 2, slots 64, demand 0.005")
                .has("store", Kind.DATABASE, "cores 8, connections 200, demand 0.002")
                .has("inner-ca", Kind.CERTIFICATE, "")
                .calls("web", "shop", "timeout 5")
                .calls("shop", "ledger", "timeout 1, connection-life 600")
                .over(null, "inner-ca")
                .calls("ledger", "store", "timeout 1")
                .journey("pay", 60, "web", "shop");
    }

    private static final Target PAY = new Target.OnJourney("pay");

    private static final List<Signal> EXPIRED = List.of(
            new Signal("seconds left", Signal.of("inner-ca", Series.CERT_LEFT, 5), AT_MOST, 0),
            new Signal(
                    "refused shop -> ledger /s",
                    Signal.of("shop", "ledger", Series.TLS_ERRORS, 30),
                    AT_LEAST_UNLIKE_TWIN,
                    5),
            new Signal("errors of the ledger", Signal.of("ledger", Series.ERRORS, 30), AT_MOST, 0.01),
            new Signal("cpu of the ledger", Signal.of("ledger", Series.CPU, 30), TIMES_TWIN_AT_MOST, 0.95),
            new Signal("failing", Signal.of(PAY, Series.FAILING, 30), AT_LEAST_UNLIKE_TWIN, 0.15),
            new Signal(
                    "expired, says shop", Signal.logs("shop", "certificate has expired", 30), AT_LEAST_UNLIKE_TWIN, 50),
            new Signal(
                    "spans without a handshake",
                    Signal.traces("pay", span -> span.note().contains("TLS handshake failed")),
                    AT_LEAST_UNLIKE_TWIN,
                    0.15));

    @Test
    void mode_11_a_certificate_expires_and_restarts_make_it_worse() {
        Play play = Play.of("11 expired certificate", secured().build(), "pay", 23);
        play.fault(Shop.set("inner-ca", Parameter.NOT_AFTER, 60, 0)).runTo(120);
        double early = play.live().telemetry().value(PAY, Series.FAILING, 120, 30);
        play.runTo(240).isBad().shows(EXPIRED);
        double late = play.live().telemetry().value(PAY, Series.FAILING, 240, 30);
        System.out.printf("11 expired certificate: %.3f fail after 1 min, %.3f after 3: a ramp%n", early, late);
        assertThat(early).isBetween(0.01, 0.7 * late);
        play.recovers("renewed", 10, Shop.set("inner-ca", Parameter.NOT_AFTER, 1e6, 0));
        play.getsWorse("restart of the shop", 60, new Patch.Restart("shop", 5));
        play.getsWorse("restart of the ledger", 60, new Patch.Restart("ledger", 5));
        play.staysBad("a bigger ledger", 60, Shop.set("ledger", Parameter.REPLICAS, 9, 0));
        play.recovers(
                "renewed after a restart",
                60,
                List.of(
                        Play.after(0, new Patch.Restart("shop", 5)),
                        Play.after(20, Shop.set("inner-ca", Parameter.NOT_AFTER, 1e6, 0))));
    }
}
