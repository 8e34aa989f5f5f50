package dev.muster.drill;

/** Where a drill is in its life: lobby → running ⇄ paused → debriefing → closed. */
public enum Phase {
    LOBBY,
    RUNNING,
    PAUSED,
    /** Over, and open for the appraiser's last word. */
    DEBRIEFING,
    /** Sealed. */
    CLOSED;

    /** The word on the wire. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether drill time exists: running or paused. */
    public boolean inPlay() {
        return this == RUNNING || this == PAUSED;
    }
}
