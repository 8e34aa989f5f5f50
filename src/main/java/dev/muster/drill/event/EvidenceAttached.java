package dev.muster.drill.event;

import java.util.List;

/** A reading was linked to a claim, for ({@code supports}) or against it ({@code refutes}). */
public record EvidenceAttached(
        String claim, long reading, String polarity, @Facts List<String> evidence) implements Event {
    public EvidenceAttached {
        evidence = List.copyOf(evidence);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.evidenceAttached(this);
    }
}
