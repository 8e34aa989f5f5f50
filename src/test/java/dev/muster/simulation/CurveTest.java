package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The tabulated curves against Erlang's formulas. */
class CurveTest {
    private static final double[] LOADS = {0.005, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 0.995};

    /** Mean population at which a curve says that a share of the servers works. */
    private static double populationAt(Curve curve, double carried) {
        int i = 0;
        while (curve.carried[i + 1] < carried) {
            i++;
        }
        double part = (carried - curve.carried[i]) / (curve.carried[i + 1] - curve.carried[i]);
        return curve.population[i] + part * (curve.population[i + 1] - curve.population[i]);
    }

    @Test
    void read_backwards_they_give_the_mean_number_of_Erlang_C_to_half_a_per_cent() {
        double worst = 0;
        for (int servers : new int[] {1, 2, 3, 4, 6, 8, 16, 29, 32, 64, 128, 256}) {
            Curve curve = new Curve(servers, Curve.UNBOUNDED);
            for (double load : LOADS) {
                double exact = servers * load + Erlang.waits(servers, load) * load / (1 - load);
                worst = Math.max(worst, Math.abs(populationAt(curve, load) / exact - 1));
            }
        }
        assertThat(worst).as("worst relative error of the mean number").isLessThan(0.002);
    }

    @Test
    void Erlang_C_has_its_textbook_values() {
        assertThat(Erlang.refuses(10, 10)).isCloseTo(0.2146, within(1e-4));
        assertThat(Erlang.waits(1, 0.7)).isCloseTo(0.7, within(1e-12));
        assertThat(Erlang.waits(2, 0.8)).isCloseTo(0.7111, within(1e-4));
        assertThat(Erlang.meanWait(1, 0.8)).isCloseTo(4, within(1e-9));
    }

    @Test
    void a_bounded_curve_ends_where_the_places_end() {
        Curve curve = new Curve(36, 48);
        int last = curve.pieces();
        assertThat(curve.population[last]).isEqualTo(48);
        assertThat(curve.carried[last]).isEqualTo(1);
        assertThat(curve.refused[last]).isEqualTo(1);
        for (int i = 0; i < last; i++) {
            assertThat(curve.population[i + 1]).isGreaterThan(curve.population[i]);
            assertThat(curve.carried[i + 1]).isGreaterThan(curve.carried[i] - 1e-12);
            assertThat(curve.refused[i + 1]).isGreaterThanOrEqualTo(curve.refused[i]);
        }
    }

    @Test
    void what_a_bounded_station_carries_and_refuses_is_the_law_of_its_states() {
        for (int[] station : new int[][] {{1, 1}, {4, 4}, {4, 40}, {36, 48}, {64, 128}, {200, 900}}) {
            Curve curve = new Curve(station[0], station[1]);
            for (int i = 1; i < curve.pieces() - 1; i++) {
                double offered = curve.carried[i] * station[0] / (1 - curve.refused[i]);
                double[] law = law(station[0], station[1], offered);
                assertThat(curve.population[i]).isCloseTo(law[0], within(1e-6 * (1 + law[0])));
                assertThat(curve.refused[i]).isCloseTo(law[1], within(1e-9));
            }
        }
    }

    /** Mean population and refused share of M/M/k/K, summed over all states, scaled by the greatest. */
    private static double[] law(int servers, int places, double offered) {
        double[] logs = new double[places + 1];
        double most = 0;
        for (int n = 1; n <= places; n++) {
            logs[n] = logs[n - 1] + StrictMath.log(offered / Math.min(n, servers));
            most = Math.max(most, logs[n]);
        }
        double sum = 0;
        double people = 0;
        for (int n = 0; n <= places; n++) {
            sum += StrictMath.exp(logs[n] - most);
            people += n * StrictMath.exp(logs[n] - most);
        }
        return new double[] {people / sum, StrictMath.exp(logs[places] - most) / sum};
    }
}
