package dev.muster.live;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the wrong codes and tokens that came from each address, so that nobody can try them all. Any thread may use it. */
public final class Guesses {
    private static final int REMEMBERED = 10_000;

    private final int atOnce;
    private final double perSecond;
    private final Map<String, RateLimit> byAddress = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RateLimit> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * @param atOnce wrong guesses that an address has at once
     * @param perSecond wrong guesses that it gets back each second
     */
    public Guesses(int atOnce, double perSecond) {
        this.atOnce = atOnce;
        this.perSecond = perSecond;
    }

    /** Whether an address may try at all; {@code nanos} is monotonic. */
    public synchronized boolean mayTry(String address, long nanos) {
        RateLimit left = byAddress.get(address);
        return left == null || left.has(nanos);
    }

    /** An address has guessed wrongly. */
    public synchronized void wrong(String address, long nanos) {
        byAddress
                .computeIfAbsent(address, first -> new RateLimit(atOnce, perSecond, nanos))
                .take(nanos);
    }
}
