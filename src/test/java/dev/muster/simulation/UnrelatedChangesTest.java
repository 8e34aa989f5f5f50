package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.scenario.Change;
import dev.muster.scenario.Component;
import dev.muster.scenario.FailureModes;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.ScenarioCatalogue;
import dev.muster.scenario.Truth;
import dev.muster.scenario.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What else stands in the feed: enough that correlation does not do, and nothing that could be taken for evidence. */
class UnrelatedChangesTest {
    private static final int SEEDS = 200;

    static List<Scenario> scenarios() {
        return ScenarioCatalogue.shipped().scenarios();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void every_feed_has_three_to_five_changes_that_have_nothing_to_do_with_it(Scenario scenario) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            long unrelated = Stream.concat(scenario.changes().stream(), made(scenario, seed).stream())
                    .filter(change -> change.atTick() >= -86_400 && change.atTick() <= 0)
                    .filter(change -> UnrelatedChanges.isUnrelated(scenario, change))
                    .count();
            assertThat(unrelated).isBetween(3L, 5L);
        }
        System.out.printf("%s: %s%n", scenario.identity().id(), made(scenario, 1));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_run_has_the_same_every_time_and_another_seed_has_others(Scenario scenario) {
        assertThat(made(scenario, 7)).isEqualTo(made(scenario, 7));
        HashSet<List<Change>> told = new HashSet<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            told.add(made(scenario, seed));
        }
        assertThat(told).hasSizeGreaterThan(SEEDS / 2);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void nothing_is_on_what_is_at_fault_or_whose_changes_are_evidence(Scenario scenario) {
        Truth truth = scenario.truth();
        assertThat(all(scenario)).allSatisfy(change -> {
            String on = change.on().text();
            assertThat(truth.factors()).noneMatch(factor -> factor.component().equals(on));
            assertThat(truth.evidence())
                    .filteredOn(e -> e.from().source() == View.Source.CHANGES)
                    .noneMatch(e -> e.from().target().equals(on));
            assertThat(scenario.changes())
                    .filteredOn(c -> c.brings() != null || !c.set().isEmpty())
                    .noneMatch(c -> c.on().text().startsWith(on));
            assertThat(change.brings()).isNull();
            assertThat(change.set().isEmpty()).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void all_are_of_the_day_before_and_older_than_what_the_author_told_of_the_same_part(Scenario scenario) {
        assertThat(all(scenario)).allSatisfy(change -> {
            assertThat(change.atTick()).isBetween(-22 * 3600L, -240L);
            assertThat(scenario.changes())
                    .filteredOn(c -> c.on().equals(change.on()))
                    .allMatch(c -> c.atTick() > change.atTick());
        });
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void more_of_them_are_of_the_last_hours(Scenario scenario) {
        List<Change> all = all(scenario);
        long late = all.stream().filter(c -> c.atTick() > -6 * 3600).count();
        assertThat((double) late / all.size()).isGreaterThan(0.5);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void their_owners_made_them_and_only_a_desk_that_is_the_owner_keeps_one(Scenario scenario) {
        assertThat(all(scenario)).allSatisfy(change -> {
            Component part = scenario.system().component(change.on().text()).orElseThrow();
            assertThat(change.by()).isEqualTo(part.owner());
            if (change.visibleTo() != null) {
                assertThat(change.visibleTo()).isEqualTo(part.owner()).isIn(scenario.desks());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void they_do_not_shadow_what_a_rollback_undoes(Scenario scenario) {
        for (Component part : scenario.system().components()) {
            boolean touched =
                    all(scenario).stream().anyMatch(change -> change.on().text().equals(part.id()));
            if (touched) {
                assertThat(scenario.undoneByRollback(part.id(), 600)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void words_are_different_and_name_no_way_to_fail(Kind kind) {
        List<String> words = ChangeWords.of(kind);
        assertThat(words).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(4);
        assertThat(words.stream().filter(text -> !ChangeWords.versioned(text)).count())
                .as("of a part whose author told a version")
                .isGreaterThanOrEqualTo(4);
        assertThat(words).allSatisfy(text -> {
            String told = ChangeWords.filled(text, 0x1234_5678_9ABC_DEF0L).toLowerCase(Locale.ROOT);
            assertThat(told).doesNotContain("{");
            assertThat(FailureModes.shared().all())
                    .noneMatch(mode -> told.contains(mode.id())
                            || told.contains(mode.id().replace('-', ' '))
                            || told.contains(mode.label().toLowerCase(Locale.ROOT)));
        });
    }

    @Test
    void a_version_has_three_numbers() {
        assertThat(LongStream.range(0, 100)
                        .mapToObj(i -> ChangeWords.filled("{v}", Noise.mix(i)))
                        .collect(Collectors.toSet()))
                .hasSizeGreaterThan(50)
                .allMatch(version -> version.matches("[1-9]\\.[1-9][0-9]?\\.[1-9]"));
    }

    private static List<Change> made(Scenario scenario, long seed) {
        return UnrelatedChanges.beside(scenario, seed);
    }

    private static List<Change> all(Scenario scenario) {
        List<Change> all = new ArrayList<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            all.addAll(made(scenario, seed));
        }
        return all;
    }
}
