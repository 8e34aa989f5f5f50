package dev.muster.simulation;

import java.util.List;

/** One request of a journey, followed through the system; {@code ok} is the customer's view. */
public record TraceSample(String id, String journey, long tick, boolean ok, double durationMillis, List<Span> spans) {
    public TraceSample {
        spans = List.copyOf(spans);
    }
}
