package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.scenario.Parameter;
import dev.muster.scenario.View;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DivergenceTest {
    private static Simulation live;
    private static Simulation twin;

    @BeforeAll
    static void run() {
        live = Shop.runTo(Simulation.start(Shop.online(), 7), 60);
        twin = live.fork();
        live.apply(Shop.set("tracking", Parameter.LATENCY_MEAN, 3, 60));
        Shop.runTo(live, 240);
        Shop.runTo(twin, 240);
    }

    private static boolean differs(View.Source source, String target, String selector, long from, long to) {
        return Divergence.differs(live, twin, new View(source, target, selector), from, to);
    }

    @Test
    void before_the_fault_nothing_differs() {
        for (String target : new String[] {"checkout", "web", "payments", "checkout -> tracking", "pay", "tracking"}) {
            assertThat(differs(View.Source.METRICS, target, null, -100, 60))
                    .as(target)
                    .isFalse();
            assertThat(differs(View.Source.LOGS, target, null, -100, 60))
                    .as(target)
                    .isFalse();
        }
        assertThat(differs(View.Source.TRACE, "pay", null, 0, 60)).isFalse();
    }

    @Test
    void the_fault_shows_where_it_hurts() {
        assertThat(differs(View.Source.METRICS, "checkout", "slots", 150, 240)).isTrue();
        assertThat(differs(View.Source.METRICS, "checkout", "errors", 150, 240)).isTrue();
        assertThat(differs(View.Source.METRICS, "checkout", "cpu", 150, 240)).isTrue();
        assertThat(differs(View.Source.METRICS, "checkout -> tracking", "p50", 150, 240))
                .isTrue();
        assertThat(differs(View.Source.METRICS, "journey pay", "failing", 150, 240))
                .isTrue();
        assertThat(differs(View.Source.METRICS, "payments", "rate", 150, 240)).isTrue();
        assertThat(differs(View.Source.LOGS, "checkout", null, 150, 240)).isTrue();
        assertThat(differs(View.Source.TRACE, "pay", null, 150, 240)).isTrue();
    }

    @Test
    void it_does_not_show_elsewhere() {
        assertThat(differs(View.Source.METRICS, "payments", "errors", 150, 240)).isFalse();
        assertThat(differs(View.Source.METRICS, "payments", "p99", 150, 240)).isFalse();
        assertThat(differs(View.Source.METRICS, "tracking", "errors", 150, 240)).isFalse();
        assertThat(differs(View.Source.METRICS, "storefront", null, 150, 240)).isFalse();
        assertThat(differs(View.Source.TRACE, "browse", null, 150, 240)).isFalse();
        assertThat(differs(View.Source.CHANGES, "tracking", null, 150, 240)).isFalse();
        assertThat(differs(View.Source.RUNBOOK, "checkout", null, 150, 240)).isFalse();
    }
}
