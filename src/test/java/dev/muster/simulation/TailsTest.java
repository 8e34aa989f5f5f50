package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Tails and cut means against closed forms. */
class TailsTest {
    @Test
    void a_gamma_law_with_variance_equal_to_its_squared_mean_is_exponential() {
        for (double t : new double[] {0.1, 0.5, 1, 2, 3, 5}) {
            assertThat(Tails.gammaAbove(1, 1, t)).isCloseTo(StrictMath.exp(-t), within(0.012));
            assertThat(Tails.gammaCutMean(1, 1, t)).isCloseTo(1 - StrictMath.exp(-t), within(0.015));
        }
    }

    @Test
    void a_narrow_law_is_late_or_in_time_as_a_whole() {
        assertThat(Tails.gammaAbove(3.2, 0.01, 5)).isZero();
        assertThat(Tails.gammaAbove(5.2, 0.0001, 5)).isEqualTo(1);
        assertThat(Tails.gammaCutMean(5.2, 0.0001, 5)).isEqualTo(5);
        assertThat(Tails.lognormalAbove(0.04, 0.1, 0.25)).isZero();
        assertThat(Tails.lognormalCutMean(3, 0.1, 0.25)).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void a_lognormal_law_has_its_median_below_its_mean() {
        double median = 1 / StrictMath.sqrt(1 + 0.25);
        assertThat(Tails.lognormalAbove(1, 0.5, median)).isCloseTo(0.5, within(1e-6));
        assertThat(Tails.lognormalCutMean(1, 0.5, 4)).isCloseTo(1, within(0.01));
    }

    @Test
    void the_normal_tail_has_its_textbook_values() {
        assertThat(NormalTail.above(0)).isCloseTo(0.5, within(1e-12));
        assertThat(NormalTail.above(1)).isCloseTo(0.158655253931457, within(2e-9));
        assertThat(NormalTail.above(1.959963984540054)).isCloseTo(0.025, within(2e-9));
        assertThat(NormalTail.above(-1.959963984540054)).isCloseTo(0.975, within(2e-9));
        assertThat(NormalTail.above(3.7)).isCloseTo(1.077997335e-4, within(2e-9));
        assertThat(NormalTail.above(5)).isCloseTo(2.866516e-7, within(1e-12));
        assertThat(NormalTail.above(6)).isZero();
        assertThat(NormalTail.above(-6)).isEqualTo(1);
    }

    @Test
    void a_cube_root_is_one() {
        for (double x = 1e-12; x < 1e12; x *= 1.37) {
            assertThat(Tails.cubeRoot(x)).isCloseTo(StrictMath.cbrt(x), within(1e-14 * StrictMath.cbrt(x)));
        }
    }
}
