package dev.muster.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.drill.DrillLimits;
import dev.muster.drill.Recorded;
import dev.muster.drill.Rules;
import dev.muster.drill.World;
import dev.muster.drill.command.HostCommand;
import dev.muster.drill.event.AlertFired;
import dev.muster.drill.event.ImpactChanged;
import dev.muster.drill.event.Mitigated;
import dev.muster.drill.event.RunEnded;
import dev.muster.people.SeatId;
import dev.muster.scenario.FailureModes;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate that every scenario passes before anybody plays it: doing the right thing costs least, doing the wrong thing less than nothing, and quiet time is quiet. */
class GateTest {
    private static final long SEED = 20_261_122;

    @ParameterizedTest
    @CsvSource({"helpful-telemetry, 3", "tutorial, 1"})
    void the_better_the_answer_the_less_customers_suffer(String id, int bots) {
        Played best = play(id, "best", bots);
        Played wrong = play(id, "wrong-fix", bots);
        Played nothing = play(id, "do-nothing", bots);
        assertThat(best.refusals()).isEmpty();
        assertThat(wrong.refusals()).isEmpty();
        assertThat(best.cost()).isLessThan(wrong.cost());
        assertThat(wrong.cost()).isLessThan(nothing.cost());
        assertThat(nothing.cost()).isGreaterThan(3 * best.cost());
        assertThat(last(best.log(), Mitigated.class)).isPresent();
        assertThat(last(best.log(), RunEnded.class).orElseThrow().reason()).isEqualTo("resolved");
        assertThat(last(nothing.log(), RunEnded.class).orElseThrow().reason()).isEqualTo("time");
    }

    @Test
    void customers_of_the_helpful_telemetry_are_refused_because_slots_are_full() {
        assertThat(mostFrequent(play("helpful-telemetry", "do-nothing", 3).mechanisms()))
                .contains("refused at checkout");
    }

    @ParameterizedTest
    @ValueSource(strings = {"helpful-telemetry", "tutorial"})
    void ten_quiet_minutes_page_nobody(String id) {
        Scenario scenario = scenario(id);
        for (long seed = 1; seed <= 5; seed++) {
            World world = World.start(scenario, seed);
            for (int tick = 0; tick < 600; tick++) {
                world.advance(List.of());
                assertThat(world.twin().alerts())
                        .filteredOn(a -> a.rule().severity() == dev.muster.scenario.AlertRule.Severity.PAGE)
                        .allMatch(a -> a.state() != dev.muster.simulation.AlertStatus.State.FIRING);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"helpful-telemetry, 120, 240", "tutorial, 0, 25"})
    void the_first_alert_comes_when_the_story_wants_it(String id, long earliest, long latest) {
        List<Recorded> log = play(id, "do-nothing", 3).log();
        long first = log.stream()
                .filter(r -> r.event() instanceof AlertFired)
                .findFirst()
                .orElseThrow()
                .tick();
        assertThat(first).isBetween(earliest, latest);
    }

    record Played(List<Recorded> log, List<BotTeam.Refusal> refusals, Map<String, Integer> mechanisms, double cost) {}

    private static Played play(String id, String walkthrough, int bots) {
        Scenario scenario = scenario(id);
        Rules rules = new Rules(scenario, FailureModes.shared().all(), SEED, DrillLimits.USUAL);
        HeadlessTable table = HeadlessTable.seat(rules, bots);
        Observed observed = new Observed(
                table,
                scenario.system().journeys().stream()
                        .filter(j -> j.critical())
                        .findFirst()
                        .orElseThrow()
                        .id());
        List<BotTeam.Refusal> refusals =
                new BotTeam(observed).play(scenario.walkthrough(walkthrough).orElseThrow());
        Played played = new Played(table.log(), refusals, observed.mechanisms, cost(table.log()));
        System.out.printf(
                "%s %s: %.2f impact-minutes, mitigated %s, failed by %s, refused %s%n",
                id, walkthrough, played.cost(), last(table.log(), Mitigated.class), played.mechanisms(), refusals);
        return played;
    }

    private static double cost(List<Recorded> log) {
        double sum = 0;
        double level = 0;
        long since = 0;
        for (Recorded line : log) {
            sum += level * (line.tick() - since) / 60;
            since = line.tick();
            level = line.event() instanceof ImpactChanged changed ? changed.level() : level;
        }
        return sum;
    }

    private static Scenario scenario(String id) {
        try {
            String name = id + ".drill.yaml";
            ScenarioReader.Result result =
                    new ScenarioReader().read(name, Files.readAllBytes(Path.of("scenarios", name)));
            return result.found().orElseThrow(() -> new AssertionError(result.toString()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static <E> Optional<E> last(List<Recorded> log, Class<E> kind) {
        return log.stream()
                .map(Recorded::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((a, b) -> b);
    }

    private static String mostFrequent(Map<String, Integer> mechanisms) {
        return mechanisms.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** Notes after each step which mechanism fails the customers. */
    private static final class Observed implements Table {
        private final HeadlessTable table;
        private final String journey;
        private final Map<String, Integer> mechanisms = new TreeMap<>();

        Observed(HeadlessTable table, String journey) {
            this.table = table;
            this.journey = journey;
        }

        @Override
        public void host(HostCommand command) {
            table.host(command);
            String mechanism =
                    table.drill().world().map(w -> w.live().mechanism(journey)).orElse("");
            if (!mechanism.isEmpty()) {
                mechanisms.merge(mechanism, 1, Integer::sum);
            }
        }

        @Override
        public Optional<String> type(SeatId seat, String line) {
            return table.type(seat, line);
        }

        @Override
        public long tick() {
            return table.tick();
        }

        @Override
        public OptionalLong firstAlertTick() {
            return table.firstAlertTick();
        }

        @Override
        public Map<String, SeatId> desks() {
            return table.desks();
        }

        @Override
        public boolean plays(SeatId seat) {
            return table.plays(seat);
        }

        @Override
        public boolean over() {
            return table.over();
        }
    }
}
