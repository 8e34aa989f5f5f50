package dev.muster.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.drill.event.RunStarted;
import dev.muster.people.SeatId;
import dev.muster.scoring.Absence;
import dev.muster.scoring.Clocks;
import dev.muster.scoring.Clocks.Clock;
import dev.muster.scoring.Dimension;
import dev.muster.scoring.DimensionScore;
import dev.muster.scoring.Earned;
import dev.muster.scoring.Finding;
import dev.muster.scoring.IndicatorId;
import dev.muster.scoring.Measure;
import dev.muster.scoring.Outcome;
import dev.muster.scoring.Scorecard;
import dev.muster.scoring.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScorecardTextTest {
    private static final RunStarted STARTED =
            new RunStarted(List.of(new SeatId("s1")), Map.of(), "text", 1, "tutorial", "ab".repeat(32), 7, 3);

    @Test
    void a_scorecard_has_one_text_byte_for_byte() {
        String text = ScorecardText.of(card(clocks()), STARTED);
        Golden.of("scorecard.golden.txt").check(List.of(text, ScorecardText.of(card(null), STARTED)));
        assertThat(ScorecardText.of(card(clocks()), STARTED)).isEqualTo(text);
    }

    @Test
    void the_text_reads_back_as_what_was_written() {
        String text = ScorecardText.of(card(clocks()), STARTED);
        ScorecardForm read = (ScorecardForm) RecordShape.of(ScorecardForm.class).read(PlainJson.object(text), "");
        assertThat(read.dimensions()).hasSize(3);
        assertThat(read.dimensions().get(0).findings().get(0).evidence()).containsExactly(4L, 17L);
        assertThat(read.dimensions().get(0).findings().get(1).value()).isNull();
        assertThat(read.dimensions().get(1).withheld()).isTrue();
        assertThat(read.gaps()).containsExactly("D1");
    }

    @Test
    void what_does_not_apply_is_null_and_never_zero() {
        assertThat(ScorecardText.of(card(null), STARTED))
                .contains("\"clocks\":null")
                .contains("\"id\":\"D3\",\"label\":\"Explore and test\",\"value\":null,\"numerator\":null,"
                        + "\"denominator\":null,\"opportunities\":null,\"weight\":0.18,\"applicable\":false")
                .contains("\"id\":\"C\",\"label\":\"Communication\",\"score\":null,\"band\":null");
    }

    private static Scorecard card(@Nullable Clocks clocks) {
        Finding found = new Finding(
                IndicatorId.D1,
                new Measure(0.1 + 0.2, 1, 2),
                List.of(4L, 17L),
                List.of(new Absence(30, 90, "a claim that \"holds\"")),
                new Words("Two of three causes were named – late.", "What made the third hard to see?"));
        Finding notApplicable =
                new Finding(IndicatorId.D3, null, List.of(), List.of(), new Words("Nothing to test.", "Why?"));
        return new Scorecard(
                1,
                List.of(
                        new DimensionScore(Dimension.DEBUGGING, List.of(found, notApplicable), 30.0, 0.55, 0.4),
                        new DimensionScore(Dimension.COMMUNICATION, List.of(), null, 0, 0.35),
                        new DimensionScore(Dimension.COLLABORATION, List.of(), 100.0, 1, 0.3)),
                new Outcome(true, Earned.YES, 2.345, 0.125, clocks == null ? null : 0.875, 0),
                clocks);
    }

    private static Clocks clocks() {
        List<Clock> clocks = new ArrayList<>();
        long from = 10;
        for (Clocks.Phase phase : Clocks.Phase.values()) {
            clocks.add(new Clock(phase, from, from + 20, new BigDecimal("12.34")));
            from += 20;
        }
        return new Clocks(clocks, false);
    }
}
