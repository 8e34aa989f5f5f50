package dev.muster.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FailureModesTest {
    private final List<FailureMode> all = FailureModes.shared().all();

    @Test
    void the_list_is_long_enough_to_hide_the_answer_and_short_enough_to_read() {
        assertThat(all).hasSizeBetween(35, 45);
        assertThat(FailureModes.shared().ids())
                .contains("slow-dependency", "bad-deploy", "traffic-spike", "slow-query")
                .contains("no-timeout", "no-bulkhead", "naive-retry", "missing-alert");
    }

    @Test
    void every_mode_has_a_label_of_its_own_and_words_that_people_use() {
        assertThat(all).extracting(FailureMode::label).doesNotHaveDuplicates().allMatch(label -> !label.isBlank());
        assertThat(all).allSatisfy(mode -> assertThat(mode.synonyms()).isNotEmpty());
        assertThat(all)
                .extracting(FailureMode::family)
                .containsOnly("load", "waiting", "change", "resource", "infrastructure", "storage", "latent");
    }

    @Test
    void no_word_means_two_modes() {
        Set<String> seen = new HashSet<>();
        for (FailureMode mode : all) {
            assertThat(seen.add(mode.id())).as(mode.id()).isTrue();
            mode.synonyms()
                    .forEach(word -> assertThat(seen.add(word.toLowerCase(Locale.ROOT)))
                            .as(word)
                            .isTrue());
        }
    }

    @Test
    void a_mode_is_found_by_its_id() {
        assertThat(FailureModes.shared().find("slow-query"))
                .hasValueSatisfying(mode -> assertThat(mode.family()).isEqualTo("resource"));
        assertThat(FailureModes.shared().find("slow query")).isEmpty();
    }

    @Test
    void a_broken_list_is_a_bug() {
        byte[] broken = "slow: {label: Slow}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> FailureModes.read(broken))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("\"family\" is missing");
    }
}
