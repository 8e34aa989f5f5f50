package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Journey;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.SystemModel;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What customers bear, against sums that can be done by hand. */
class ImpactsTest {
    private static final int FAULT_AT = 60;
    private static final int END = 360;

    /** A shop that fails four requests in ten from tick 60 to 180. Two in ten come back at first, one in ten after a minute. */
    private static SystemModel flaky(int requestsPerSession) {
        Journey.Customers customers = new Journey.Customers(requestsPerSession, 0.2, 60);
        return Shop.empty()
                .has("web", Kind.LOAD_BALANCER, "")
                .has("shop", Kind.SERVICE, "replicas 4, cores 4, slots 64, demand 0.005")
                .calls("web", "shop", "timeout 5")
                .journey(new Journey(
                        "buy",
                        List.of("web", "shop"),
                        100,
                        0.99,
                        1,
                        0.25,
                        3,
                        "EUR",
                        true,
                        customers,
                        new dev.muster.scenario.Settings(java.util.Map.of(dev.muster.scenario.Parameter.RATE, 100.0))))
                .build();
    }

    private static Simulation live;
    private static Simulation twin;
    private static Impacts impacts;

    @BeforeAll
    static void run() {
        live = Shop.runTo(Simulation.start(flaky(3), 7), FAULT_AT);
        twin = live.fork();
        play(live, twin);
        impacts = Impacts.between(live, twin);
    }

    private static void play(Simulation live, Simulation twin) {
        live.apply(Shop.set("shop", Parameter.ERRORS, 0.4, 0));
        Shop.runTo(live, 180);
        live.apply(Shop.set("shop", Parameter.ERRORS, 0, 0));
        Shop.runTo(live, END);
        Shop.runTo(twin, END);
    }

    @Test
    void failed_requests_cost_budget_and_money_by_the_formulas() {
        JourneyImpact buy = impacts.of("buy", FAULT_AT, 180);
        System.out.printf("flaky shop, two minutes at 40 %% errors: %s%n", buy);
        double failed = 0.4 * buy.ended();
        assertThat(buy.seconds()).isEqualTo(120);
        assertThat(buy.ended()).isCloseTo(12_000, within(1_200.0));
        assertThat(buy.failed()).isCloseTo(failed, within(0.01 * failed));
        assertThat(buy.slow()).isCloseTo(0, within(1.0));
        assertThat(buy.bad()).isCloseTo(buy.failed(), within(1.0));
        assertThat(buy.burn()).isCloseTo(0.4 / 0.01, within(0.5));
        assertThat(buy.monthShare()).isCloseTo(failed / (0.01 * 100 * 30 * 86_400), within(1e-5));
        assertThat(buy.lost()).isCloseTo(3 * buy.failed(), within(1e-6));
        assertThat(buy.currency()).isEqualTo("EUR");
    }

    @Test
    void of_three_requests_a_session_one_bad_one_is_enough() {
        JourneyImpact buy = impacts.of("buy", FAULT_AT, 180);
        double sessions = buy.ended() / 3;
        assertThat(buy.affected()).isCloseTo(sessions * (1 - 0.6 * 0.6 * 0.6), within(0.01 * sessions));
        assertThat(buy.affected()).isLessThan(sessions);
    }

    @Test
    void fewer_customers_come_back_the_longer_it_lasts() {
        JourneyImpact first = impacts.of("buy", FAULT_AT, FAULT_AT + 1);
        JourneyImpact last = impacts.of("buy", 178, 179);
        assertThat(first.lostEstimate() / first.lost()).isCloseTo(1 - 0.2 / (1 + 1 / 60.0), within(1e-3));
        assertThat(last.lostEstimate() / last.lost()).isCloseTo(1 - 0.2 / (1 + 119 / 60.0), within(1e-3));
    }

    @Test
    void windows_add_up_and_nothing_differs_outside_the_fault() {
        JourneyImpact whole = impacts.of("buy", 0, END);
        JourneyImpact early = impacts.of("buy", 0, 100);
        JourneyImpact late = impacts.of("buy", 100, END);
        assertThat(early.failed() + late.failed()).isCloseTo(whole.failed(), within(1e-6));
        assertThat(early.affected() + late.affected()).isCloseTo(whole.affected(), within(1e-6));
        assertThat(early.lostEstimate() + late.lostEstimate()).isCloseTo(whole.lostEstimate(), within(1e-6));
        assertThat(impacts.of("buy", 0, FAULT_AT).failed()).isZero();
        assertThat(impacts.of("buy", 200, END).failed()).isCloseTo(0, within(0.01));
        assertThat(impacts.window(0, END)).containsExactly(whole);
    }

    @Test
    void the_level_is_the_bad_share_of_the_last_ten_seconds() {
        assertThat(impacts.level(FAULT_AT)).isZero();
        assertThat(impacts.level(FAULT_AT + 5)).isCloseTo(0.2, within(0.03));
        assertThat(impacts.level(150)).isCloseTo(0.4, within(0.01));
        assertThat(impacts.level(END)).isZero();
    }

    @Test
    void orders_that_were_charged_though_the_customer_saw_an_error_are_counted() {
        Simulation shop = Shop.runTo(Simulation.start(Shop.online(), 7), 60);
        Simulation well = shop.fork();
        shop.apply(Shop.set("tracking", Parameter.LATENCY_MEAN, 8, 0));
        Shop.runTo(shop, 180);
        Shop.runTo(well, 180);
        JourneyImpact pay = Impacts.between(shop, well).of("pay", 60, 180);
        System.out.printf("shop with tracking at 8 s: %s%n", pay);
        assertThat(pay.unconfirmed()).isGreaterThan(100).isLessThan(pay.failed());
    }

    @Test
    void what_is_answered_without_something_optional_is_degraded() {
        Simulation shop = Shop.runTo(Simulation.start(Shop.online(), 7), 60);
        Simulation well = shop.fork();
        shop.apply(Shop.set("tracking", Parameter.ERRORS, 0.5, 0));
        Shop.runTo(shop, 120);
        Shop.runTo(well, 120);
        JourneyImpact pay = Impacts.between(shop, well).of("pay", 60, 120);
        double loses = Parameter.QUALITY.usual();
        assertThat(pay.degraded()).isCloseTo(0.5 * loses * pay.ended(), within(0.02 * loses * pay.ended()));
        assertThat(pay.wrong()).isZero();
        assertThat(pay.failed()).isCloseTo(0, within(0.01));
    }

    @Test
    void only_the_same_journeys_can_be_compared() {
        Simulation other = Simulation.start(flaky(2), 7);
        assertThatThrownBy(() -> Impacts.between(live, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("different journeys");
        assertThatThrownBy(() -> impacts.of("bye", 0, 1)).hasMessageContaining("no journey bye");
    }
}
