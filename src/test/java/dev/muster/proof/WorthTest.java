package dev.muster.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.drill.World;
import dev.muster.scenario.AlertRule;
import dev.muster.scenario.Journey;
import dev.muster.scenario.Scenario;
import dev.muster.simulation.AlertStatus;
import dev.muster.simulation.ImpactGauge;
import dev.muster.simulation.JourneyTick;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes a scenario worth playing (V1 to V5), shown for every file on the shelf by playing its system, not by trusting its author. */
class WorthTest {
    private static final long SEED = 41;
    /** Seconds from the first page until somebody acts. */
    private static final int ACTS_AFTER = 180;

    static List<Scenario> shelf() throws IOException {
        try (var files = Files.list(Path.of("scenarios"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".drill.yaml"))
                    .sorted()
                    .map(name -> Played.rules(name.replace(".drill.yaml", "")).scenario())
                    .toList();
        }
    }

    private static World untilPaged(Scenario scenario) {
        World world = World.start(scenario, SEED);
        while (world.live().alerts().stream().noneMatch(WorthTest::pages)
                && world.tick() < scenario.identity().durationSeconds()) {
            world.advance(List.of());
        }
        return world;
    }

    private static boolean pages(AlertStatus status) {
        return status.rule().severity() == AlertRule.Severity.PAGE && status.state() == AlertStatus.State.FIRING;
    }

    /** Impact-minutes of the rest of the drill, with one action that lands after the usual delay, or none. */
    private static double cost(World paged, Scenario scenario, List<String> phrase) {
        World world = paged.fork();
        long lands = world.tick() + ACTS_AFTER;
        ImpactGauge gauge = new ImpactGauge(world.live(), world.twin());
        double cost = 0;
        while (world.tick() < scenario.identity().durationSeconds()) {
            world.advanceWith(world.tick() == lands ? phrase : List.of());
            cost += gauge.level(world.tick()) / 60;
        }
        return cost;
    }

    @ParameterizedTest
    @MethodSource("shelf")
    void v1_customers_suffer_beyond_what_the_slo_allows(Scenario scenario) {
        World world = World.start(scenario, SEED);
        double[] worst = new double[scenario.system().journeys().size()];
        double[] bad = new double[worst.length];
        double[] all = new double[worst.length];
        while (world.tick() < scenario.identity().durationSeconds()) {
            world.advance(List.of());
            for (int j = 0; j < worst.length; j++) {
                Journey journey = scenario.system().journeys().get(j);
                JourneyTick at = world.live().journey(journey.id());
                bad[j] += at.failed() + journey.slowCounts() * at.slow();
                all[j] += at.good() + at.slow() + at.failed();
                if (world.tick() % 300 == 0) {
                    worst[j] = Math.max(worst[j], bad[j] / Math.max(1, all[j]) / (1 - journey.successTarget()));
                    bad[j] = 0;
                    all[j] = 0;
                }
            }
        }
        double most = 0;
        for (int j = 0; j < worst.length; j++) {
            if (scenario.system().journeys().get(j).critical()) {
                most = Math.max(most, worst[j]);
            }
        }
        System.out.printf(Locale.ROOT, "V1 %s: worst five minutes burn %.0f times the budget%n", id(scenario), most);
        assertThat(most).isGreaterThan(14.4);
    }

    @Test
    void v2_a_naive_ranker_finds_the_cause_of_at_most_half_the_shelf() throws IOException {
        List<String> told = new ArrayList<>();
        int found = 0;
        List<Scenario> shelf = shelf();
        for (Scenario scenario : shelf) {
            World world = untilPaged(scenario);
            long alert = world.tick();
            while (world.tick() < alert + ACTS_AFTER) {
                world.advance(List.of());
            }
            String first = new NaiveRanker(world.live(), alert).ranked().get(0);
            String cause = scenario.truth().factors().get(0).component();
            told.add(id(scenario) + ": says " + first + ", is " + cause);
            found += first.equals(cause) ? 1 : 0;
            assertThat(scenario.truth().evidence())
                    .as("the signals that tell %s apart", id(scenario))
                    .anyMatch(each -> each.key() && !each.supports().isEmpty());
        }
        System.out.printf(Locale.ROOT, "V2 naive ranker, Top@1 %d of %d: %s%n", found, shelf.size(), told);
        assertThat(found).isLessThanOrEqualTo(shelf.size() / 2);
    }

    @ParameterizedTest
    @MethodSource("shelf")
    void v3_something_helps_and_v4_at_least_two_tempting_things_do_not(Scenario scenario) {
        World paged = untilPaged(scenario);
        double nothing = cost(paged, scenario, List.of());
        ToDoubleFunction<String> share = phrase -> cost(paged, scenario, List.of(phrase)) / nothing;
        List<String> told = new ArrayList<>();
        double best = 1;
        for (var mitigation : scenario.truth().mitigations()) {
            double left = share.applyAsDouble(mitigation.action());
            best = Math.min(best, left);
            told.add(String.format(Locale.ROOT, "%s %.0f %%", mitigation.action(), 100 * left));
        }
        int vain = 0;
        for (var action : scenario.actions()) {
            String phrase = action.name() + (action.takesNumber() ? " 2" : "");
            boolean listed = scenario.truth().mitigations().stream()
                    .anyMatch(each -> each.action().equals(phrase));
            if (!listed && share.applyAsDouble(phrase) >= 0.95) {
                vain++;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "V3, V4 %s: impact left, of %.1f impact-minutes with nothing done: %s; %d other actions leave 95 %% or more%n",
                id(scenario),
                nothing,
                told,
                vain);
        assertThat(best).as("the best mitigation leaves little").isLessThan(0.5);
        assertThat(vain).as("tempting actions that do not help").isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("shelf")
    void v5_ten_healthy_minutes_page_nobody(Scenario scenario) {
        World world = World.start(scenario, SEED);
        int paged = 0;
        for (int tick = 0; tick < 600; tick++) {
            world.advance(List.of());
            paged += world.twin().alerts().stream().anyMatch(WorthTest::pages) ? 1 : 0;
        }
        System.out.printf("V5 %s: %d seconds with a page in ten healthy minutes%n", id(scenario), paged);
        assertThat(paged).isZero();
    }

    private static String id(Scenario scenario) {
        return scenario.identity().id();
    }
}
