package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Parameter;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sampled requests agree with the metrics of their second. */
class TraceSamplerTest {
    private static Simulation faulty;

    @BeforeAll
    static void run() {
        faulty = Shop.runTo(Simulation.start(Shop.online(), 7), 20);
        faulty.apply(Shop.set("tracking", Parameter.LATENCY_MEAN, 3, 0));
        Shop.runTo(faulty, 150);
    }

    private static double meanSeconds(List<TraceSample> samples) {
        return samples.stream()
                        .filter(TraceSample::ok)
                        .mapToDouble(TraceSample::durationMillis)
                        .average()
                        .orElseThrow()
                / 1000;
    }

    @Test
    void in_good_times_their_mean_is_that_of_the_journey() {
        for (String journey : List.of("pay", "browse")) {
            int entity = 9 + 9 + Names.requireJourney(faulty.system(), journey);
            double sum = 0;
            double recorded = 0;
            for (long tick = -100; tick < 0; tick++) {
                sum += meanSeconds(faulty.telemetry().traces(journey, tick, 100)) / 100;
                recorded += faulty.chronicle().get(tick, entity, Column.MEAN) / 100;
            }
            assertThat(sum).as(journey).isCloseTo(recorded, within(0.03 * recorded));
        }
    }

    @Test
    void in_the_fault_they_fail_as_often_and_take_as_long() {
        double ok = 0;
        double seconds = 0;
        double recorded = 0;
        double good = 0;
        double ended = 0;
        for (long tick = 100; tick < 150; tick++) {
            List<TraceSample> samples = faulty.telemetry().traces("pay", tick, 200);
            ok += samples.stream().filter(TraceSample::ok).count() / 200.0;
            seconds += meanSeconds(samples) / 50;
            recorded += faulty.chronicle().get(tick, 19, Column.MEAN) / 50;
            double answered = faulty.chronicle().get(tick, 19, Column.SLOW)
                    + faulty.chronicle().get(tick, 19, Column.GOOD);
            good += answered;
            ended += answered + faulty.chronicle().get(tick, 19, Column.FAILED);
        }
        assertThat(ok / 50).isCloseTo(good / ended, within(0.03));
        assertThat(seconds).isCloseTo(recorded, within(0.05 * recorded));
    }

    @Test
    void the_slow_call_lies_in_the_middle_of_the_checkout_span() {
        TraceSample trace = faulty.telemetry().traces("pay", 140, 50).stream()
                .filter(TraceSample::ok)
                .findFirst()
                .orElseThrow();
        Span checkout = span(trace, "checkout");
        Span tracking = span(trace, "tracking");
        assertThat(trace.spans().get(0).component()).isEqualTo("web");
        assertThat(tracking.durationMillis()).isBetween(2000.0, 4200.0);
        assertThat(tracking.depth()).isEqualTo(checkout.depth() + 1);
        assertThat(tracking.startMillis()).isGreaterThan(checkout.startMillis());
        assertThat(tracking.startMillis() + tracking.durationMillis())
                .isLessThanOrEqualTo(checkout.startMillis() + checkout.durationMillis() + 1e-6);
        assertThat(checkout.note()).startsWith("waited ").endsWith(" for a slot");
        assertThat(span(trace, "payments").durationMillis()).isLessThan(1500);
    }

    private static Span span(TraceSample trace, String component) {
        return trace.spans().stream()
                .filter(span -> span.component().equals(component))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_refused_request_says_so_and_calls_nobody() {
        TraceSample trace = faulty.telemetry().traces("pay", 140, 50).stream()
                .filter(sample -> !sample.ok() && sample.spans().size() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(span(trace, "checkout").outcome()).isEqualTo("refused");
        assertThat(span(trace, "checkout").note()).contains("all slots busy");
    }

    @Test
    void the_same_second_gives_the_same_samples_and_others_give_others() {
        assertThat(faulty.telemetry().traces("pay", 140, 5))
                .isEqualTo(faulty.telemetry().traces("pay", 140, 5));
        assertThat(faulty.telemetry().traces("pay", 140, 8).subList(0, 5))
                .isEqualTo(faulty.telemetry().traces("pay", 140, 5));
        assertThat(faulty.telemetry().traces("pay", 141, 1).get(0).id())
                .isNotEqualTo(faulty.telemetry().traces("pay", 140, 1).get(0).id());
        assertThat(faulty.telemetry().traces("pay", 151, 1)).isEmpty();
        assertThat(faulty.telemetry().traces("fax", 140, 1)).isEmpty();
    }
}
