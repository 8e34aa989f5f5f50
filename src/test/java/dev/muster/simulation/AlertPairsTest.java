package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.scenario.AlertRule;
import dev.muster.scenario.Condition;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.Target;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two windows are quick to let go and slow to be fooled; keeping on makes one alert of many. The journey's budget is one request in a thousand. */
class AlertPairsTest {
    private static final Target BUY = new Target.OnJourney("buy");
    private static final Target SHOP = new Target.OnComponent("shop");
    private static final Condition LONG = new Condition(BUY, Series.BURN, true, 14.4, 300, 0);
    private static final Condition SHORT = new Condition(BUY, Series.BURN, true, 14.4, 60, 0);
    private static final Condition PAIR = new Condition(BUY, Series.BURN, true, 14.4, 300, 0, 60);

    private static Simulation start() {
        return Simulation.start(
                small().alert(page("long", LONG, 0))
                        .alert(page("short", SHORT, 0))
                        .alert(page("pair", PAIR, 0))
                        .alert(page("kept", PAIR, 120))
                        .build(),
                3);
    }

    private static Shop small() {
        return Shop.empty()
                .has("web", Kind.LOAD_BALANCER, "")
                .has("shop", Kind.SERVICE, "replicas 2, cores 2, slots 20, queue 200, demand 0.02")
                .calls("web", "shop", "timeout 10")
                .journey("buy", 60, "web", "shop");
    }

    private static AlertRule page(String id, Condition when, int keepFiring) {
        return new AlertRule(id, when, AlertRule.Severity.PAGE, null, keepFiring);
    }

    private static void errors(Simulation simulation, double share, int seconds) {
        simulation.apply(Shop.set("shop", Parameter.ERRORS, share, 0));
        Shop.runTo(simulation, simulation.tick() + seconds);
        simulation.apply(Shop.set("shop", Parameter.ERRORS, 0, 0));
    }

    private static Map<String, AlertStatus> now(Simulation simulation) {
        Map<String, AlertStatus> statuses = new HashMap<>();
        simulation.alerts().forEach(status -> statuses.put(status.rule().id(), status));
        return statuses;
    }

    private static boolean fires(Simulation simulation, String rule) {
        return now(simulation).get(rule).state() == AlertStatus.State.FIRING;
    }

    private static long resolved(Simulation simulation, String rule) {
        while (fires(simulation, rule)) {
            simulation.advance();
            assertThat(simulation.tick()).isLessThan(1000);
        }
        assertThat(now(simulation).get(rule).state()).isEqualTo(AlertStatus.State.RESOLVED);
        return now(simulation).get(rule).sinceTick();
    }

    @Test
    void a_pair_ends_minutes_before_its_long_window_alone() {
        Simulation simulation = start();
        errors(simulation, 0.1, 300);
        assertThat(now(simulation).values()).allMatch(s -> s.state() == AlertStatus.State.FIRING);
        assertThat(now(simulation).get("pair").sinceTick())
                .isEqualTo(now(simulation).get("long").sinceTick());
        long pair = resolved(simulation, "pair");
        long kept = resolved(simulation, "kept");
        long alone = resolved(simulation, "long");
        System.out.printf(
                "burn of 100 for 300 s ends at 300: pair resolved at %d, kept at %d, long window alone at %d%n",
                pair, kept, alone);
        assertThat(pair).as("60 s x (1 - 14.4/100) after the end").isBetween(335L, 370L);
        assertThat(alone).as("300 s x (1 - 14.4/100) after the end").isBetween(530L, 580L);
        assertThat(kept).isEqualTo(pair + 120);
    }

    @Test
    void a_blip_that_only_the_short_window_sees_rings_nobody_with_a_pair() {
        Simulation simulation = start();
        boolean fooled = false;
        errors(simulation, 0.15, 15);
        while (simulation.tick() < 400) {
            simulation.advance();
            fooled |= fires(simulation, "short");
            assertThat(now(simulation).get("pair").state()).isEqualTo(AlertStatus.State.INACTIVE);
        }
        assertThat(fooled).isTrue();
    }

    @Test
    void a_condition_holds_like_the_alert_that_watches_it() {
        Simulation simulation = start();
        errors(simulation, 0.1, 200);
        while (simulation.tick() < 600) {
            simulation.advance();
            long scrape = SeriesReader.scrapeAt(simulation.tick());
            assertThat(simulation.telemetry().holds(PAIR, scrape)).isEqualTo(fires(simulation, "pair"));
            assertThat(simulation.telemetry().holds(LONG, scrape)).isEqualTo(fires(simulation, "long"));
        }
    }

    @Test
    void a_rule_that_keeps_on_rings_once_where_another_rings_twice() {
        Simulation simulation = start();
        int plain = 0;
        int kept = 0;
        boolean before = false;
        boolean keptBefore = false;
        for (int burst = 0; burst < 2; burst++) {
            errors(simulation, 0.5, 60);
            long until = simulation.tick() + 100;
            while (simulation.tick() < until) {
                simulation.advance();
                plain += fires(simulation, "pair") && !before ? 1 : 0;
                kept += fires(simulation, "kept") && !keptBefore ? 1 : 0;
                before = fires(simulation, "pair");
                keptBefore = fires(simulation, "kept");
            }
        }
        assertThat(plain).isEqualTo(2);
        assertThat(kept).isEqualTo(1);
    }

    @Test
    void a_fork_goes_on_keeping() {
        Simulation simulation = start();
        errors(simulation, 0.1, 300);
        Simulation fork = Shop.runTo(simulation, 400).fork();
        assertThat(fires(fork, "kept")).isTrue();
        assertThat(resolved(fork, "kept")).isEqualTo(resolved(simulation, "kept"));
    }

    @Test
    void silence_rings_with_below_where_somebody_still_counts() {
        Condition quiet = new Condition(SHOP, Series.RATE, false, 5, 30, 60);
        Condition gaps = new Condition(SHOP, Series.GAPS, true, 0.9, 60, 0);
        Simulation cut = Simulation.start(
                small().alert(page("quiet", quiet, 0))
                        .alert(page("gaps", gaps, 0))
                        .build(),
                3);
        Simulation down = cut.fork();
        cut.apply(new Patch.Restart("web", 1000));
        Shop.runTo(cut, 150);
        assertThat(fires(cut, "quiet")).as("nobody calls the shop any more").isTrue();
        assertThat(fires(cut, "gaps")).isFalse();
        down.apply(new Patch.Restart("shop", 1000));
        Shop.runTo(down, 290);
        assertThat(fires(down, "gaps")).as("the shop itself is gone").isTrue();
        assertThat(fires(down, "quiet")).as("what is not told is not below").isFalse();
    }

    @Test
    void the_second_window_is_the_shorter_one() {
        assertThatThrownBy(() -> new Condition(BUY, Series.BURN, true, 6, 60, 0, 60))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not shorter");
    }

    @Test
    void both_windows_are_made_of_whole_scrapes_which_are_added_up_not_read_again() {
        Simulation simulation = Shop.runTo(start(), 400);
        ScrapeSums sums = new ScrapeSums(simulation.chronicle(), simulation.expected(), 4);
        assertThat(sums.cover(400 - PAIR.overSeconds(), 400)).isTrue();
        assertThat(sums.cover(400 - PAIR.shortSeconds(), 400)).isTrue();
    }
}
