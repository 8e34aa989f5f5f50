package dev.muster.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.drill.command.EdgeCommand;
import dev.muster.drill.command.HostCommand;
import dev.muster.drill.command.SeatCommand;
import dev.muster.drill.event.QueryResult;
import dev.muster.people.Actor;
import dev.muster.people.SeatId;
import dev.muster.scenario.Change;
import dev.muster.simulation.UnrelatedChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The feed that players see has everyday changes among those of the story, and a desk keeps its own. */
class UnrelatedInFeedTest {
    private static final SeatId EDGE = new SeatId("s1");
    private static final SeatId SHOP = new SeatId("s2");

    private final Rules rules = withOneThatEdgeKeeps();
    private final Drill drill = Drill.create(rules);
    private final List<Recorded> log = new ArrayList<>(drill.open());

    @Test
    void the_story_and_the_everyday_stand_in_one_list_latest_first() {
        QueryResult seen = look(EDGE, "changes web");
        List<Change> everyday = UnrelatedChanges.beside(rules.scenario(), rules.seed());
        assertThat(everyday).hasSize(3);
        assertThat(seen.summary()).startsWith("web: new logo; web: ");
        assertThat(everyday).allMatch(change -> seen.summary().contains(change.what()));
        assertThat(seen.evidence()).isEmpty();
        ViewContent content = drill.reading(
                        drill.state().board().latest(EDGE).orElseThrow().seq())
                .orElseThrow();
        assertThat(content.changes()).hasSize(4);
        assertThat(content.changes().stream().map(ViewContent.Shown::tick).toList())
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void what_one_desk_keeps_the_other_does_not_see() {
        QueryResult seen = look(SHOP, "changes web");
        for (Change change : UnrelatedChanges.beside(rules.scenario(), rules.seed())) {
            assertThat(seen.summary().contains(change.what())).isEqualTo(change.visibleTo() == null);
        }
    }

    @Test
    void the_guilty_part_shows_what_the_author_told_and_nothing_else() {
        QueryResult seen = look(SHOP, "changes search");
        assertThat(seen.summary()).isEqualTo("search: deploy 7.1");
        assertThat(seen.evidence()).containsExactly("deployed");
    }

    @Test
    void a_replay_shows_the_same() {
        look(EDGE, "changes web");
        long reading = drill.state().board().latest(EDGE).orElseThrow().seq();
        assertThat(Drill.replay(rules, log).reading(reading).orElseThrow().changes())
                .isEqualTo(drill.reading(reading).orElseThrow().changes());
    }

    private QueryResult look(SeatId seat, String line) {
        for (String name : List.of("Ana", "Ben")) {
            ask(Actor.SIM, new EdgeCommand.Join(name, false));
        }
        ask(Actor.HOST, new HostCommand.Start());
        log.addAll(drill.stepTo(30));
        ask(Actor.of(seat), new SeatCommand.Line(line));
        return (QueryResult) log.get(log.size() - 1).event();
    }

    private void ask(Actor actor, dev.muster.drill.command.Command command) {
        Drill.Outcome outcome = drill.command(actor, null, command);
        assertThat(outcome.rejection()).isNull();
        log.addAll(outcome.events());
    }

    private static Rules withOneThatEdgeKeeps() {
        Rules usual = ScenarioFixture.rules();
        return Stream.iterate(1L, seed -> seed + 1)
                .limit(100)
                .filter(seed -> UnrelatedChanges.beside(usual.scenario(), seed).stream()
                        .anyMatch(change -> "edge".equals(change.visibleTo())))
                .findFirst()
                .map(seed -> new Rules(usual.scenario(), usual.modes(), seed, usual.limits()))
                .orElseThrow();
    }
}
