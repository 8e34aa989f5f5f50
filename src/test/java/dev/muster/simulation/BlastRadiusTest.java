package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.scenario.Parameter;
import dev.muster.scenario.Target;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How far the slow tracking of the first drill reaches. */
class BlastRadiusTest {
    private static final int FAULT_AT = 120;
    private static final int END = 1500;

    private static Simulation live;
    private static Simulation twin;
    private static BlastRadius radius;

    @BeforeAll
    static void run() {
        live = Shop.runTo(Simulation.start(Shop.online(), 7), FAULT_AT);
        twin = live.fork();
        live.apply(Shop.set("tracking", Parameter.LATENCY_MEAN, 3, 120));
        Shop.runTo(live, END);
        Shop.runTo(twin, END);
        long begin = System.nanoTime();
        radius = BlastRadius.between(live, twin, 0, END);
        System.out.printf(
                "blast radius of 25 minutes, %d things, in %.1f ms: %s%n",
                9 + 9 + 2, (System.nanoTime() - begin) / 1e6, radius);
    }

    private static BlastRadius.Member of(String text) {
        return radius.members().stream()
                .filter(m -> m.on().text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not among " + radius.members()));
    }

    @Test
    void it_holds_what_waits_for_the_slow_one_and_nothing_else() {
        assertThat(radius.members())
                .extracting(m -> m.on().text())
                .containsExactlyInAnyOrder(
                        "tracking", "checkout -> tracking", "checkout", "web -> checkout", "web", "journey pay");
        assertThat(radius.peak()).isEqualTo(6);
        assertThat(radius.journeyShare()).isEqualTo(0.5);
    }

    @Test
    void the_order_is_the_way_that_the_trouble_took() {
        assertThat(radius.members().get(0).on()).isEqualTo(new Target.OnComponent("tracking"));
        assertThat(of("tracking").sinceTick()).isBetween(FAULT_AT + 1L, FAULT_AT + 5L);
        assertThat(of("checkout").sinceTick())
                .isGreaterThanOrEqualTo(of("checkout -> tracking").sinceTick());
        assertThat(of("journey pay").sinceTick())
                .isGreaterThanOrEqualTo(of("checkout").sinceTick());
        assertThat(radius.peakTick()).isGreaterThanOrEqualTo(of("journey pay").sinceTick());
    }

    @Test
    void it_lasts_as_long_as_the_fault() {
        assertThat(of("tracking").seconds()).isEqualTo(END - of("tracking").sinceTick() + 1);
    }

    @Test
    void a_system_has_no_radius_against_itself_and_a_blip_makes_none() {
        assertThat(BlastRadius.between(twin, twin, 0, END)).isEqualTo(new BlastRadius(java.util.List.of(), 0, 0, 0));
        Simulation blip = Shop.runTo(Simulation.start(Shop.online(), 7), FAULT_AT);
        Simulation calm = blip.fork();
        blip.apply(Shop.set("tracking", Parameter.LATENCY_MEAN, 0.4, 0));
        Shop.runTo(blip, FAULT_AT + 15);
        blip.apply(Shop.set("tracking", Parameter.LATENCY_MEAN, 0.04, 0));
        Shop.runTo(blip, 300);
        Shop.runTo(calm, 300);
        assertThat(BlastRadius.between(blip, calm, 0, 300).members()).isEmpty();
    }

    @Test
    void what_is_cut_off_is_inside() {
        Simulation cut = Shop.runTo(Simulation.start(Shop.online(), 7), FAULT_AT);
        Simulation calm = cut.fork();
        cut.apply(Shop.set("checkout", "payments", Parameter.ENABLED, 0));
        Shop.runTo(cut, 240);
        Shop.runTo(calm, 240);
        assertThat(BlastRadius.between(cut, calm, 0, 240).members())
                .extracting(m -> m.on().text())
                .contains("payments", "card-network");
    }

    @Test
    void different_systems_cannot_be_compared() {
        Simulation other = Simulation.start(
                Shop.onlineBefore()
                        .has("spare", dev.muster.scenario.Kind.SERVICE, "")
                        .build(),
                7);
        assertThatThrownBy(() -> BlastRadius.between(live, other, 0, 1)).hasMessageContaining("same things");
    }
}
