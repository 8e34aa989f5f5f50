package dev.muster.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One scored reading with what it rests on.
 *
 * @param measure null where the run offered no opportunity; then it has no weight, and never counts as 0
 * @param evidence the events that a page opens, ascending
 * @param absences what did not happen, where that is the evidence
 */
public record Finding(
        IndicatorId id, @Nullable Measure measure, List<Long> evidence, List<Absence> absences, Words words) {
    public Finding {
        evidence = List.copyOf(evidence);
        absences = List.copyOf(absences);
        if (measure != null && evidence.isEmpty() && absences.isEmpty()) {
            throw new IllegalArgumentException(id + " has a value but neither an event nor an absence to show for it");
        }
    }

    static Finding of(IndicatorId id, Measure measure, Proof proof, Words words) {
        return new Finding(id, measure, proof.events(), proof.absences(), words);
    }

    static Finding notApplicable(IndicatorId id, Words words) {
        return new Finding(id, null, List.of(), List.of(), words);
    }

    /** Whether the run offered an opportunity. */
    public boolean applicable() {
        return measure != null;
    }

    /** 0..1, or null where it does not apply. */
    public @Nullable Double value() {
        return measure == null ? null : measure.value();
    }

    /** The value as it is printed, with three digits; null where it does not apply. */
    public @Nullable Double shown() {
        return measure == null ? null : Digits.round(measure.value(), 3);
    }

    /** Share of its dimension, 0..1. */
    public double weight() {
        return id.weight();
    }

    /** What it cost the dimension, for the choice of strengths and gaps: weight times what is missing; 0 where it does not apply. */
    public double gap() {
        return measure == null ? 0 : id.weight() * (1 - measure.value());
    }

    /** One line about what happened. */
    public String sentence() {
        return words.sentence();
    }

    /** One question for the debrief. */
    public String question() {
        return words.question();
    }

    /** The indicator that falls when this one is gamed. */
    public IndicatorId partner() {
        return id.partner();
    }
}
