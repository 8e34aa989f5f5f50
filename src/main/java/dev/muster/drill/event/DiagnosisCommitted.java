package dev.muster.drill.event;

import dev.muster.scenario.ClaimKey;
import java.util.List;

/** The team's answer to: what was it? */
public record DiagnosisCommitted(List<ClaimKey> factors, double confidence) implements Event {
    public DiagnosisCommitted {
        factors = List.copyOf(factors);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.diagnosisCommitted(this);
    }
}
