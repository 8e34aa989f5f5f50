package dev.muster.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.review.ImpactCurve.Kind;
import dev.muster.review.ImpactCurve.Point;
import org.junit.jupiter.api.Test;

class ImpactCurveTest {
    private final ImpactCurve curve = ImpactCurve.of(Story.of("Ana"));

    @Test
    void it_is_a_staircase_from_nothing() {
        assertThat(curve.points())
                .containsExactly(
                        new Point(0, 0),
                        new Point(150, 0.25),
                        new Point(180, 0.8),
                        new Point(402, 1),
                        new Point(440, 0));
        assertThat(curve.endTick()).isEqualTo(570);
        assertThat(curve.levelAt(149)).isZero();
        assertThat(curve.levelAt(150)).isEqualTo(0.25);
        assertThat(curve.levelAt(10_000)).isZero();
    }

    @Test
    void it_bears_the_turning_points_and_what_the_team_did() {
        assertThat(curve.marks())
                .extracting(ImpactCurve.Mark::kind)
                .containsExactly(
                        Kind.ALERT, Kind.ACKNOWLEDGED, Kind.ACTION, Kind.ACTION, Kind.MITIGATED, Kind.RESOLVED);
        assertThat(curve.marks()).extracting(ImpactCurve.Mark::label).contains("restart checkout", "flag-off tracking");
    }

    @Test
    void as_a_line_of_text_each_sign_is_the_worst_of_its_time() {
        assertThat(Sparkline.of(curve, 570, 19)).isEqualTo("     ▂▇▇▇▇▇▇▇██    ");
    }
}
