package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Dependency;
import dev.muster.scenario.Journey;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import dev.muster.simulation.SideBySide.Figures;
import dev.muster.simulation.oracle.Count;
import java.util.List;
import org.junit.jupiter.api.Test;

/** D2: each way to defend a call or a queue, under a fault that it is made for, in the model and in the oracle. */
class DefencesTest {
    private static final String GO = "journey go";
    private static final int FROM = 80;
    private static final int TO = 160;

    /** A front of 60 slots that makes one call; customers have 4 s. */
    private static SideBySide front(String callee, Kind kind, String settings, String call, boolean optional) {
        Shop shop = Shop.empty()
                .has("web", Kind.LOAD_BALANCER, "")
                .has("front", Kind.SERVICE, "replicas 3, cores 8, slots 20, queue 10, demand 0.01")
                .has(callee, kind, settings)
                .calls("web", "front", "timeout 4");
        Shop full = optional ? shop.callsOptionally("front", callee, call) : shop.calls("front", callee, call);
        return new SideBySide(full.journey(journey(40)).build());
    }

    private static Journey journey(double rate) {
        return new Journey("go", List.of("web", "front"), rate, 0.999, 100, 1, 1, "EUR", true);
    }

    private record Bounds(double share, double latency) {}

    private static final Bounds USUAL = new Bounds(0.05, 0.15);

    /** Share answered and mean time, from second 80 to 160, of two runs each. */
    private static void hold(String name, SideBySide run, Bounds bounds, String... watched) {
        Figures oracle = SideBySide.mean(2, seed -> run.oracle(seed, TO));
        Figures model = SideBySide.mean(2, seed -> run.model(seed, TO));
        double exact = oracle.answered(GO, FROM, TO) / oracle.sum(GO, Count.BEGUN, FROM, TO);
        double got = model.answered(GO, FROM, TO) / model.sum(GO, Count.BEGUN, FROM, TO);
        StringBuilder more = new StringBuilder();
        for (String entity : watched) {
            more.append(String.format(
                    ", %s takes %.1f / %.1f a second",
                    entity, oracle.mean(entity, Count.BEGUN, FROM, TO), model.mean(entity, Count.BEGUN, FROM, TO)));
        }
        System.out.printf(
                "D2 %-44s answered %.3f / %.3f, %.3f / %.3f s%s%n",
                name, exact, got, oracle.latency(GO, FROM, TO), model.latency(GO, FROM, TO), more);
        assertThat(got).as("%s, share answered", name).isCloseTo(exact, within(bounds.share));
        if (exact > 0.05) {
            assertThat(model.latency(GO, FROM, TO) / oracle.latency(GO, FROM, TO))
                    .as("%s, mean time", name)
                    .isCloseTo(1, within(bounds.latency));
        }
        for (String entity : watched) {
            assertThat(model.mean(entity, Count.BEGUN, FROM, TO))
                    .as("%s, calls of %s", name, entity)
                    .isCloseTo(
                            oracle.mean(entity, Count.BEGUN, FROM, TO),
                            within(1 + 0.15 * oracle.mean(entity, Count.BEGUN, FROM, TO)));
        }
    }

    private static SideBySide far(String call, boolean optional) {
        return front("far", Kind.THIRD_PARTY, "latency.mean 0.1, latency.spread 0.3", call, optional)
                .at(60, Shop.set("far", Parameter.LATENCY_MEAN, 3, 0));
    }

    @Test
    void D2_a_slow_callee() {
        hold("no defence", far("timeout 30", true), USUAL);
        hold("a short timeout", far("timeout 0.4", true), USUAL);
        hold("a bulkhead of 10", far("timeout 30, bulkhead 10", true), USUAL, "far");
        hold("a timeout and a fallback", far("timeout 0.4, fallback.on 1, fallback.latency 0.02", false), USUAL);
        hold("a pool of 10, 0.2 s of patience with it", far("timeout 30, pool 10, acquire 0.2", true), USUAL, "far");
    }

    @Test
    void D2_a_callee_that_fails() {
        String breaker =
                "breaker.threshold 0.5, breaker.window 10, breaker.calls 20, breaker.open 15, breaker.trials 5";
        for (double errors : new double[] {0.3, 0.95}) {
            SideBySide run = front(
                            "store",
                            Kind.SERVICE,
                            "replicas 2, cores 4, slots 50, demand 0.02",
                            "timeout 1, attempts 2, backoff.base 0.05, fallback.on 1, " + breaker,
                            false)
                    .at(60, Shop.set("store", Parameter.ERRORS, errors, 0));
            hold("a breaker, " + errors + " of the calls fail", run, USUAL, "store");
        }
    }

    private static SideBySide overload(String settings, String call) {
        SystemModel system = Shop.empty()
                .has("web", Kind.LOAD_BALANCER, "")
                .has("front", Kind.SERVICE, "replicas 1, cores 2, slots 2, queue 300, demand 0.05" + settings)
                .calls("web", "front", "timeout 2" + call)
                .journey(journey(30))
                .build();
        return new SideBySide(system).at(60, new Patch.SetTo(new Target.OnJourney("go"), Parameter.RATE, 55, 0));
    }

    @Test
    void D2_more_customers_than_it_can_serve() {
        hold("first come, first served", overload("", ""), USUAL);
        hold("newest first", overload(", newest-first 1", ""), USUAL);
        hold("what is too late is dropped", overload(", drop-expired 1", ""), USUAL);
        // The model lets work that is called off in its slot use the slot to the end: it answers less than the truth,
        // as the page of the model says.
        hold("cancelled when given up", overload("", ", cancel 1"), new Bounds(0.31, 0.15));
    }

    private static SideBySide two(Dependency.Mode mode) {
        Shop shop = Shop.empty()
                .has("web", Kind.LOAD_BALANCER, "")
                .has("front", Kind.SERVICE, "replicas 3, cores 8, slots 40, demand 0.01")
                .has("left", Kind.THIRD_PARTY, "latency.mean 0.5, latency.spread 0.4")
                .has("right", Kind.THIRD_PARTY, "latency.mean 0.4, latency.spread 0.6")
                .calls("web", "front", "timeout 4")
                .calls("front", "left", "timeout 2")
                .calls("front", "right", "timeout 2")
                .journey(journey(40));
        SystemModel plain = shop.build();
        List<Dependency> changed = plain.dependencies().stream()
                .map(d -> d.from().equals("web")
                        ? d
                        : new Dependency(d.from(), d.to(), false, null, d.settings(), mode, null, null))
                .toList();
        return new SideBySide(new SystemModel(plain.components(), changed, plain.journeys(), List.of(), List.of()));
    }

    @Test
    void D2_two_calls() {
        hold("one after the other", two(Dependency.Mode.SEQUENTIAL), USUAL);
        hold("at the same time", two(Dependency.Mode.PARALLEL), USUAL);
        hold("without waiting", two(Dependency.Mode.ASYNC), USUAL, "left", "right");
    }
}
