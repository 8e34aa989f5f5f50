package dev.muster.people;

import java.util.Arrays;
import java.util.Optional;

/** What a seat does in a drill. The facilitator stands outside the team and is no role. */
public enum Role {
    LEAD("incident-lead", "Incident lead"),
    INVESTIGATOR("investigator", "Investigator"),
    COMMUNICATIONS("communications", "Communications"),
    SCRIBE("scribe", "Scribe"),
    OBSERVER("observer", "Observer"),
    UNDERSTUDY("understudy", "Understudy");

    private final String id;
    private final String label;

    Role(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The word on the wire and in files. */
    public String id() {
        return id;
    }

    /** The word on pages. */
    public String label() {
        return label;
    }

    /** The role of that id, or empty if there is none. */
    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
    }
}
