package dev.muster.scoring;

/** The three things that are scored, never added up to one. */
public enum Dimension {
    DEBUGGING("D", "Debugging"),
    COMMUNICATION("C", "Communication"),
    COLLABORATION("K", "Collaboration");

    private final String id;
    private final String label;

    Dimension(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The letter that its indicators begin with. */
    public String id() {
        return id;
    }

    /** The word on pages. */
    public String label() {
        return label;
    }
}
