package dev.muster.scenario;

import java.util.Arrays;
import java.util.Optional;

/** What responders work with. A tool may itself rest on a component of the system, and then it is gone together with it. */
public enum Tool {
    METRICS("metrics", "metrics"),
    LOGS("logs", "the log search"),
    TRACES("traces", "the trace search"),
    /** What actions on the system are done with. */
    DEPLOY("deploy", "the deploy tool"),
    /** What messages and updates are written in. */
    CHAT("chat", "the chat");

    private final String id;
    private final String words;

    Tool(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /** The word in files. */
    public String id() {
        return id;
    }

    /** What people call it in the middle of a sentence. */
    public String words() {
        return words;
    }

    /** The tool of that word, or empty. */
    public static Optional<Tool> of(String id) {
        return Arrays.stream(values()).filter(tool -> tool.id.equals(id)).findFirst();
    }
}
