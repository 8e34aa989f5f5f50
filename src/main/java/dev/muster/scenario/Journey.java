package dev.muster.scenario;

import java.util.List;
import java.util.Map;

/**
 * What a customer does. It enters at the first component of {@code through}; the dependencies say what is called from there.
 *
 * @param ratePerSecond requests that customers begin each second
 * @param successTarget share of requests that must be good, 0..1
 * @param withinSeconds an answer after this is slow
 * @param slowCounts how much a slow answer counts against a failed one, 0..1
 * @param worth money lost with one failed request, in {@code currency}
 * @param settings its parameters, the rate among them
 * @param customers how its requests spread over customers, and how many of them come back
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
        boolean critical,
        Customers customers,
        Settings settings) {
    public Journey {
        through = List.copyOf(through);
    }

    /** A journey of one request, after which nobody comes back. */
    public Journey(
            String id,
            List<String> through,
            double ratePerSecond,
            double successTarget,
            double withinSeconds,
            double slowCounts,
            double worth,
            String currency,
            boolean critical) {
        this(
                id,
                through,
                ratePerSecond,
                successTarget,
                withinSeconds,
                slowCounts,
                worth,
                currency,
                critical,
                Customers.USUAL,
                new Settings(Map.of(Parameter.RATE, ratePerSecond)));
    }

    /**
     * What an author estimates of the people behind the requests.
     *
     * @param requestsPerSession requests that one customer makes in one visit
     * @param recapture share, 0..1, of the customers that fail in a short trouble and come back later to buy after all
     * @param recaptureHalvesSeconds after so long a trouble only half of that share comes back
     */
    public record Customers(int requestsPerSession, double recapture, int recaptureHalvesSeconds) {
        /** Every request is another customer, and whoever fails is lost. */
        public static final Customers USUAL = new Customers(1, 0, 1800);

        public Customers {
            if (requestsPerSession < 1 || recaptureHalvesSeconds < 1) {
                throw new IllegalArgumentException("A session has at least one request, a half-time at least a second");
            }
        }

        /** Share, 0..1, of those who fail now and come back, when the trouble has lasted for so long: {@code recapture / (1 + lasted / halves)}. */
        public double recaptured(double lastedSeconds) {
            return recapture / (1 + lastedSeconds / recaptureHalvesSeconds);
        }
    }

    public String entry() {
        return through.get(0);
    }
}
