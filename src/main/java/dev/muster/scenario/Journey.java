package dev.muster.scenario;

import java.util.List;

/**
 * What a customer does. It enters at the first component of {@code through}; the dependencies say what is called from there.
 *
 * @param ratePerSecond requests that customers begin each second
 * @param successTarget share of requests that must be good, 0..1
 * @param withinSeconds an answer after this is slow
 * @param slowCounts how much a slow answer counts against a failed one, 0..1
 * @param worth money lost with one failed request, in {@code currency}
 */
public record Journey(
        String id,
        List<String> through,
        double ratePerSecond,
        double successTarget,
        double withinSeconds,
        double slowCounts,
        double worth,
        String currency,
        boolean critical) {
    public Journey {
        through = List.copyOf(through);
    }

    public String entry() {
        return through.get(0);
    }
}
