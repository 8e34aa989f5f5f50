package dev.muster.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> WORDS = List.of("checkout", "catalogue", "cache", "web");

    @Test
    void a_slip_of_the_finger_is_forgiven() {
        assertThat(Nearest.to("chekout", WORDS)).contains("checkout");
        assertThat(Nearest.to("catalouge", WORDS)).contains("catalogue");
        assertThat(Nearest.to("Cache", WORDS)).contains("cache");
        assertThat(Nearest.to("wbe", WORDS)).contains("web");
    }

    @Test
    void another_word_is_not_guessed() {
        assertThat(Nearest.to("payments", WORDS)).isEmpty();
        assertThat(Nearest.to("", WORDS)).isEmpty();
        assertThat(Nearest.to("c".repeat(10_000), WORDS)).isEmpty();
    }

    @Test
    void distances_count_inserts_deletes_replacements_and_swaps() {
        assertThat(Nearest.distance("abc", "abc")).isZero();
        assertThat(Nearest.distance("abc", "acb")).isEqualTo(1);
        assertThat(Nearest.distance("abc", "abcd")).isEqualTo(1);
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
    }
}
