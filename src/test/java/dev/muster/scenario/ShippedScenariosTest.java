package dev.muster.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the scenarios that come with Muster, beyond being readable. That they can be won is shown by playing them. */
class ShippedScenariosTest {
    static List<ScenarioFile> files() {
        return ScenarioFolder.shipped();
    }

    static List<Scenario> scenarios() {
        return ScenarioCatalogue.shipped().scenarios();
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_file_is_read_without_problems(ScenarioFile file) {
        assertThat(new ScenarioReader().read(file.name(), file.bytes()).all())
                .extracting(Problem::text)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void nothing_that_players_see_at_once_names_a_way_to_fail(Scenario scenario) {
        Identity identity = scenario.identity();
        Stream<String> seen = Stream.of(
                        Stream.of(identity.shelfTitle(), identity.briefing()),
                        scenario.system().alerts().stream().map(AlertRule::id),
                        scenario.system().runbooks().stream().map(Runbook::text))
                .flatMap(texts -> texts);
        assertThat(seen.map(text -> text.toLowerCase(Locale.ROOT)))
                .allSatisfy(text -> assertThat(FailureModes.shared().all())
                        .noneMatch(mode -> text.contains(mode.id())
                                || text.contains(mode.id().replace('-', ' ')))
                        .noneMatch(mode -> text.contains(mode.label().toLowerCase(Locale.ROOT))));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void the_head_gives_nothing_away(Scenario scenario) {
        String head =
                (scenario.identity().shelfTitle() + " " + scenario.identity().briefing()).toLowerCase(Locale.ROOT);
        assertThat(scenario.truth().factors()).noneMatch(factor -> head.contains(factor.component()));
        assertThat(head).doesNotContain(scenario.identity().title().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void every_decoy_can_be_refuted_and_every_trigger_supported(Scenario scenario) {
        Truth truth = scenario.truth();
        assertThat(truth.decoys())
                .allSatisfy(decoy -> assertThat(truth.evidence())
                        .anyMatch(
                                evidence -> evidence.key() && evidence.refutes().contains(decoy.claim())));
        assertThat(truth.factors())
                .filteredOn(factor -> factor.role().equals("trigger"))
                .allSatisfy(factor -> assertThat(truth.evidence())
                        .anyMatch(e ->
                                e.key() && e.supports().contains(new ClaimKey(factor.component(), factor.mode()))));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void what_decides_is_not_on_one_desk_alone(Scenario scenario) {
        assertThat(scenario.truth().evidence()).anyMatch(e -> e.key() && e.visibleTo() != null);
        assertThat(scenario.desks()).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void every_change_is_young_enough_for_the_history_that_players_see(Scenario scenario) {
        assertThat(scenario.changes()).allMatch(change -> change.atTick() >= -30 * 60);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void best_wrong_and_idle_walkthroughs_are_there_to_be_compared(Scenario scenario) {
        assertThat(scenario.walkthroughs())
                .extracting(WalkLine.Walkthrough::id)
                .contains("best", "wrong-fix", "do-nothing");
        assertThat(scenario.debrief()).hasSizeGreaterThan(2);
        assertThat(scenario.hints()).isNotEmpty();
    }
}
