package dev.muster.simulation;

/**
 * What the customers of one journey bore in a window. Unless it says otherwise, a number is the live system's less the twin's: what the faults did. Such a number is a plain sum, so
 * windows add up; it is below 0 where a fault spared the journey something.
 *
 * @param journey its name
 * @param seconds length of the window
 * @param ended requests that ended in the live system, good or bad
 * @param failed requests that failed
 * @param slow requests that were answered later than the objective allows
 * @param bad requests, a failed one counting 1 and a slow one {@code slow-counts} of the journey
 * @param affected customers (sessions) of whom at least one request was bad: {@code sessions * (1 - (1 - p)^k)}, with the weighed bad share {@code p} of each second and {@code k}
 *     requests a session
 * @param degraded what answers were worth less since something optional was missing, in full answers: good and slow requests * (1 - quality)
 * @param wrong requests that were answered and the answer was wrong
 * @param unconfirmed orders that were charged though the customer saw an error
 * @param burn speed at which the live system spent its error budget: bad share over the window / (1 - success target); at 1 the budget lasts exactly as long as it should
 * @param monthShare share of the error budget of 30 days at the journey's usual rate that the live system used in the window; 1 is all of it
 * @param lost money, in {@code currency}: failed requests times the journey's worth, as if nobody came back
 * @param lostEstimate an estimate, in {@code currency}: the same less what customers who come back buy later. Of those who failed when the trouble had lasted for {@code d} seconds,
 *     {@code recapture / (1 + d / recaptureHalvesSeconds)} come back
 * @param currency empty if the journey has no worth
 */
public record JourneyImpact(
        String journey,
        long seconds,
        double ended,
        double failed,
        double slow,
        double bad,
        double affected,
        double degraded,
        double wrong,
        double unconfirmed,
        double burn,
        double monthShare,
        double lost,
        double lostEstimate,
        String currency) {}
