package dev.muster.people;

/** Who may open drills and look at all runs: whoever sits at this computer, and whoever knows the host key. Never blocks. */
public interface HostRule {
    /** Whether the asker may. */
    boolean allows(Asker asker);

    /**
     * What is known of a request.
     *
     * @param host the {@code Host} header
     * @param remoteAddress the other end of the connection
     * @param forwarded whether any header says that somebody passed the request on
     * @param key the host key that was given; empty if none
     */
    record Asker(String host, String remoteAddress, boolean forwarded, String key) {}
}
