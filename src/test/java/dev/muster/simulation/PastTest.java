package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What is read back of the past is what was counted: step by step where it is near, second by second where it is far. */
class PastTest {
    private static final long NOW = 5000;

    /** Line 1 counts three in each step, line 0 nothing. */
    private static Past counted(int back) {
        Past past = new Past(2, back);
        for (long s = 1; s <= NOW; s++) {
            past.begin(s);
            past.row(s)[1] = 3.0 * s;
        }
        return past;
    }

    @Test
    void a_count_is_read_at_any_moment_that_is_kept() {
        Past past = counted(600);
        assertThat(past.at(1, NOW, NOW)).isEqualTo(3.0 * NOW);
        assertThat(past.at(1, NOW + 7, NOW)).isEqualTo(3.0 * NOW);
        assertThat(past.at(1, NOW - 20.25, NOW)).isCloseTo(3 * (NOW - 20.25), within(1e-9));
        for (double age = 100; age < 600; age += 0.7) {
            assertThat(past.at(1, NOW - age, NOW)).isCloseTo(3 * (NOW - age), within(1e-9));
        }
        assertThat(past.at(0, NOW - 333.3, NOW)).isZero();
        assertThat(past.at(1, 0, NOW)).isCloseTo(3 * (NOW - 610.0), within(1e-9));
    }

    @Test
    void a_level_is_found_where_it_was_reached() {
        Past past = counted(600);
        assertThat(past.reached(1, 3 * (NOW - 50.5), NOW - 60, NOW)).isCloseTo(NOW - 50.5, within(1e-9));
        assertThat(past.reached(1, 3 * (NOW - 399.5), NOW - 410, NOW)).isCloseTo(NOW - 399.5, within(1e-9));
        assertThat(past.reached(1, 3 * (NOW - 50.5), NOW - 200, NOW)).isCloseTo(NOW - 50.5, within(1e-9));
        assertThat(past.reached(1, 1e9, NOW - 60, NOW)).isEqualTo(NOW);
        assertThat(past.reached(1, 1, NOW - 10, NOW)).isEqualTo(NOW - 10);
    }

    @Test
    void a_past_that_grows_or_moves_keeps_what_it_had() {
        Past past = counted(600);
        past.keep(3000, NOW);
        for (double age = 0; age < 600; age += 0.7) {
            assertThat(past.at(1, NOW - age, NOW)).isCloseTo(3 * (NOW - age), within(1e-9));
        }
        Past moved = past.moved(new int[] {-1, 1, 0, -1});
        assertThat(moved.at(1, NOW - 333.3, NOW)).isCloseTo(3 * (NOW - 333.3), within(1e-9));
        assertThat(moved.at(0, NOW - 33.3, NOW)).isZero();
        assertThat(moved.at(3, NOW, NOW)).isZero();
    }
}
