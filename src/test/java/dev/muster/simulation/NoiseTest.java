package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NoiseTest {
    @Test
    void normals_have_mean_0_and_variance_1() {
        long key = Noise.key(5, Noise.ARRIVALS, Noise.name("journey pay"));
        double sum = 0;
        double squares = 0;
        int n = 200_000;
        for (int i = 0; i < n; i++) {
            double z = Noise.normal(Noise.at(key, i, 0));
            sum += z;
            squares += z * z;
        }
        assertThat(sum / n).isCloseTo(0, within(0.01));
        assertThat(squares / n).isCloseTo(1, within(0.01));
    }

    @Test
    void counts_are_whole_and_scatter_like_Poisson_counts() {
        for (double mean : new double[] {0.3, 4, 60}) {
            double sum = 0;
            double squares = 0;
            int n = 50_000;
            for (int i = 0; i < n; i++) {
                double count = Noise.count(mean, Noise.mix(i));
                assertThat(count).isEqualTo(Math.rint(count)).isNotNegative();
                sum += count;
                squares += count * count;
            }
            assertThat(sum / n).isCloseTo(mean, within(0.03 * mean));
            assertThat(squares / n - sum / n * (sum / n)).isCloseTo(mean, within(0.06 * mean));
        }
        assertThat(Noise.count(0, 7)).isZero();
    }

    @Test
    void streams_and_names_are_independent() {
        long a = Noise.at(Noise.key(1, Noise.ARRIVALS, Noise.name("journey pay")), 10, 0);
        assertThat(Noise.at(Noise.key(1, Noise.WANDER, Noise.name("journey pay")), 10, 0))
                .isNotEqualTo(a);
        assertThat(Noise.at(Noise.key(1, Noise.ARRIVALS, Noise.name("journey buy")), 10, 0))
                .isNotEqualTo(a);
        assertThat(Noise.at(Noise.key(2, Noise.ARRIVALS, Noise.name("journey pay")), 10, 0))
                .isNotEqualTo(a);
    }
}
