package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Dependency;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.SystemModel;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Ten thousand sampled requests of one second against the figures of that second: mean time within 3 %, failed share within three standard deviations. */
class TraceAgreementTest {
    private static final int SAMPLES = 10_000;

    private static Shop base() {
        return Shop.empty()
                .has("web", Kind.LOAD_BALANCER, "")
                .has("shop", Kind.SERVICE, "replicas 4, cores 4, slots 200, demand 0.01")
                .has("stock", Kind.SERVICE, "replicas 4, cores 4, slots 100, demand 0.008")
                .has("rates", Kind.THIRD_PARTY, "latency.mean 0.08, latency.spread 0.4")
                .calls("web", "shop", "timeout 5")
                .journey("buy", 200, "web", "shop");
    }

    private static Simulation played(SystemModel system, int seconds, Patch... patches) {
        Simulation simulation = Simulation.start(system, 11);
        for (Patch patch : patches) {
            simulation.apply(patch);
        }
        return Shop.runTo(simulation, seconds);
    }

    private static List<TraceSample> agree(String name, Simulation simulation) {
        long tick = simulation.tick();
        List<TraceSample> samples = simulation.telemetry().traces("buy", tick, SAMPLES);
        Chronicle chronicle = simulation.chronicle();
        int components = simulation.system().components().size();
        int root = components + 0;
        int journey = components + simulation.system().dependencies().size();
        double answered = chronicle.get(tick, root, Column.ANSWERED);
        double late = chronicle.get(tick, root, Column.TIMED_OUT);
        double refused = chronicle.get(tick, root, Column.TURNED_AWAY);
        double mean = (answered * chronicle.get(tick, root, Column.MEAN)
                        + late * chronicle.get(tick, root, Column.LIMIT)
                        + refused * 0.001)
                / (answered + late + refused);
        double failed = chronicle.get(tick, journey, Column.FAILED);
        double share = failed
                / (failed + chronicle.get(tick, journey, Column.GOOD) + chronicle.get(tick, journey, Column.SLOW));
        double sampled = samples.stream()
                        .mapToDouble(TraceSample::durationMillis)
                        .average()
                        .orElseThrow()
                / 1000;
        double bad = samples.stream().filter(sample -> !sample.ok()).count() / (double) SAMPLES;
        System.out.printf("traces, %s: mean %.4f s of %.4f s, failed %.4f of %.4f%n", name, sampled, mean, bad, share);
        assertThat(sampled).as(name).isCloseTo(mean, within(0.03 * mean));
        assertThat(bad).as(name).isCloseTo(share, within(3 * Math.sqrt(share * (1 - share) / SAMPLES) + 1e-4));
        return samples;
    }

    private static long spans(List<TraceSample> samples, Predicate<Span> which) {
        return samples.stream()
                .flatMap(sample -> sample.spans().stream())
                .filter(which)
                .count();
    }

    @Test
    void calls_one_after_the_other() {
        agree(
                "sequential",
                played(
                        base().calls("shop", "stock", "")
                                .calls("shop", "rates", "")
                                .build(),
                        20));
    }

    @Test
    void retries_appear_as_spans_with_their_pauses_between() {
        Simulation simulation = played(
                base().calls("shop", "rates", "attempts 3, backoff.base 0.1, backoff.jitter 0.5")
                        .build(),
                60,
                Shop.set("rates", Parameter.ERRORS, 0.3, 0));
        List<TraceSample> samples = agree("retries", simulation);
        double second = spans(samples, span -> span.note().startsWith("attempt 2")) / (double) SAMPLES;
        double third = spans(samples, span -> span.note().startsWith("attempt 3")) / (double) SAMPLES;
        assertThat(second).isCloseTo(0.3, within(0.02));
        assertThat(third).isCloseTo(0.09, within(0.012));
        TraceSample tried = samples.stream()
                .filter(sample -> sample.ok() && sample.spans().size() == 4)
                .findFirst()
                .orElseThrow();
        Span first = tried.spans().get(2);
        Span again = tried.spans().get(3);
        assertThat(first.outcome()).isEqualTo("error");
        assertThat(again.startMillis() - first.startMillis() - first.durationMillis())
                .isBetween(50.0, 150.0);
    }

    @Test
    void an_open_breaker_fails_calls_before_they_are_sent() {
        Simulation simulation = played(
                base().callsOptionally("shop", "rates", "breaker.threshold 0.5, breaker.open 60")
                        .build(),
                30,
                Shop.set("rates", Parameter.ERRORS, 0.9, 0));
        List<TraceSample> samples = agree("breaker", simulation);
        assertThat(spans(samples, span -> span.note().startsWith("circuit breaker open")))
                .isGreaterThan(SAMPLES * 9 / 10);
    }

    @Test
    void a_fallback_is_a_span_of_its_own() {
        Simulation simulation = played(
                base().calls("shop", "rates", "fallback.on 1, fallback.latency 0.03, timeout 0.5")
                        .build(),
                30,
                Shop.set("rates", Parameter.LATENCY_MEAN, 0.5, 0));
        List<TraceSample> samples = agree("fallback", simulation);
        long late = spans(samples, span -> span.outcome().equals("timeout"));
        assertThat(late).isBetween(SAMPLES * 3 / 10L, SAMPLES * 6 / 10L);
        assertThat(spans(samples, span -> span.operation().equals("fallback"))).isEqualTo(late);
        assertThat(samples).allMatch(TraceSample::ok);
    }

    @Test
    void parallel_calls_start_together_and_asynchronous_ones_are_not_waited_for() {
        SystemModel plain = base().has("mail", Kind.THIRD_PARTY, "latency.mean 2, latency.spread 0.2")
                .has("maps", Kind.THIRD_PARTY, "latency.mean 0.1, latency.spread 0.5")
                .calls("shop", "rates", "")
                .calls("shop", "maps", "")
                .calls("shop", "mail", "")
                .build();
        List<Dependency> moded = plain.dependencies().stream()
                .map(d -> new Dependency(
                        d.from(),
                        d.to(),
                        d.optional(),
                        d.onMissOf(),
                        d.settings(),
                        switch (d.to()) {
                            case "rates", "maps" -> Dependency.Mode.PARALLEL;
                            case "mail" -> Dependency.Mode.ASYNC;
                            default -> Dependency.Mode.SEQUENTIAL;
                        },
                        null,
                        null))
                .collect(Collectors.toList());
        List<TraceSample> samples = agree("parallel", played(plain.with(plain.components(), moded), 20));
        for (TraceSample sample : samples) {
            Span rates = span(sample, "rates");
            assertThat(span(sample, "maps").startMillis()).isEqualTo(rates.startMillis());
            assertThat(span(sample, "mail").durationMillis()).isGreaterThan(sample.durationMillis());
            assertThat(span(sample, "mail").note()).isEqualTo("not waited for");
        }
    }

    private static Span span(TraceSample sample, String component) {
        return sample.spans().stream()
                .filter(each -> each.component().equals(component))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_pool_without_free_connections_is_seen_in_the_caller() {
        Simulation simulation = played(
                base().calls("shop", "rates", "pool 30, acquire 0.2").build(),
                60,
                Shop.set("rates", Parameter.LATENCY_MEAN, 0.2, 0));
        List<TraceSample> samples = agree("pool", simulation);
        assertThat(spans(samples, span -> span.note().contains("no connection of the pool")))
                .isGreaterThan(SAMPLES / 20);
        assertThat(spans(samples, span -> span.note().contains("for a connection")))
                .isGreaterThan(SAMPLES / 2);
    }

    @Test
    void a_full_callee_and_impatient_callers() {
        Simulation simulation = played(
                base().calls("shop", "stock", "timeout 1").build(), 120, Shop.set("stock", Parameter.SPEED, 0.08, 0));
        List<TraceSample> samples = agree("overload", simulation);
        assertThat(spans(samples, span -> span.note().startsWith("gave up after 1.0 s, the work went on")))
                .isPositive();
    }

    @Test
    void misses_alone_go_to_the_database() {
        Simulation simulation = played(
                base().has("cache", Kind.CACHE, "hit-ratio 0.8, latency.mean 0.002")
                        .has("db", Kind.DATABASE, "cores 8, connections 100, demand 0.01")
                        .callsOptionally("shop", "cache", "timeout 0.5")
                        .callsOnMiss("shop", "db", "cache", "timeout 1")
                        .build(),
                20);
        List<TraceSample> samples = agree("misses", simulation);
        assertThat(spans(samples, span -> span.component().equals("db")) / (double) SAMPLES)
                .isCloseTo(0.2, within(0.012));
    }

    @Test
    void a_trace_is_found_by_its_name() {
        Simulation simulation = played(base().calls("shop", "rates", "").build(), 20);
        for (TraceSample sample : simulation.telemetry().traces("buy", 7, 20)) {
            assertThat(simulation.telemetry().trace(sample.id())).contains(sample);
        }
        assertThat(simulation.telemetry().trace("0000000000000000")).isEmpty();
        assertThat(simulation.telemetry().trace("pay")).isEmpty();
    }
}
