package dev.muster.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a run says about the team on a day: three dimensions, the outcome apart, and the five clocks. There is no total, on purpose.
 *
 * @param scorerVersion numbers of different versions are never compared
 * @param dimensions debugging, communication, collaboration
 * @param clocks null unless customers were well again by an action whose evidence somebody had seen
 */
public record Scorecard(
        int scorerVersion,
        List<DimensionScore> dimensions,
        Outcome outcome,
        @Nullable Clocks clocks) {
    private static final int MOST_STRENGTHS = 2;
    private static final int MOST_GAPS = 3;
    private static final double STRONG = 0.8;
    private static final int FEW = 2;

    public Scorecard {
        dimensions = List.copyOf(dimensions);
    }

    public DimensionScore dimension(Dimension dimension) {
        return dimensions.stream()
                .filter(each -> each.dimension() == dimension)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The scorecard has no " + dimension.label()));
    }

    /** All findings, in the order of the table. */
    public List<Finding> findings() {
        return dimensions.stream().flatMap(each -> each.findings().stream()).toList();
    }

    public Finding finding(IndicatorId id) {
        return findings().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Scorer version " + scorerVersion + " does not measure "
                        + id + "\nMaybe a later version does."));
    }

    /** At most two things that went well, by weight. */
    public List<Finding> strengths() {
        return applicable()
                .filter(each -> each.measure() != null && each.measure().value() >= STRONG)
                .sorted(Comparator.comparingDouble(Finding::weight).reversed())
                .limit(MOST_STRENGTHS)
                .toList();
    }

    /** At most three things that cost most; where there was only one chance, only if all of it was missed. */
    public List<Finding> gaps() {
        return applicable()
                .filter(each -> each.measure() != null && each.measure().value() < STRONG)
                .filter(each -> each.measure() != null
                        && (each.measure().opportunities() >= FEW
                                || each.measure().value() == 0))
                .sorted(Comparator.comparingDouble(Finding::gap).reversed())
                .limit(MOST_GAPS)
                .toList();
    }

    private Stream<Finding> applicable() {
        return findings().stream().filter(Finding::applicable);
    }
}
