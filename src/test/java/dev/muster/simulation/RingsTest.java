package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Rings by step: what is read back is what was counted, also after the ring grew. */
class RingsTest {
    /** Three requests in each step, counted up to a step. */
    private static double[] counted(int length, long until) {
        double[] ring = Rings.longerPast(new double[0], length, 0);
        for (long s = 1; s <= until; s++) {
            ring[Rings.place(ring, s)] = 3.0 * s;
        }
        return ring;
    }

    @Test
    void a_count_is_read_at_any_moment_that_the_ring_covers() {
        double[] ring = counted(100, 1000);
        assertThat(ring).hasSize(128);
        assertThat(Rings.at(ring, 1000, 1000)).isEqualTo(3000);
        assertThat(Rings.at(ring, 2000, 1000)).isEqualTo(3000);
        assertThat(Rings.at(ring, 940.25, 1000)).isCloseTo(3 * 940.25, within(1e-9));
        assertThat(Rings.at(ring, 12, 1000)).isEqualTo(3 * (1000 - 127.0));
    }

    @Test
    void a_level_is_found_where_it_was_reached() {
        double[] ring = counted(100, 1000);
        assertThat(Rings.reached(ring, 3 * 950.5, 940, 1000)).isCloseTo(950.5, within(1e-9));
        assertThat(Rings.reached(ring, 5000, 940, 1000)).isEqualTo(1000);
        assertThat(Rings.reached(ring, 1, 990, 1000)).isEqualTo(990);
    }

    @Test
    void a_ring_that_grows_keeps_its_past_and_its_future() {
        double[] longer = Rings.longerPast(counted(100, 1000), 500, 1000);
        assertThat(longer).hasSize(512);
        for (long s = 873; s <= 1000; s++) {
            assertThat(Rings.at(longer, s, 1000)).isEqualTo(3.0 * s);
        }
        assertThat(Rings.at(longer, 500, 1000)).isEqualTo(3 * 873.0);
        double[] due = Rings.longerFuture(new double[0], 20, 1000);
        due[Rings.place(due, 1015)] = 7;
        due = Rings.longerFuture(due, 90, 1000);
        assertThat(due).hasSize(128);
        assertThat(due[Rings.place(due, 1015)]).isEqualTo(7);
    }
}
