package dev.muster.scenario;

import java.util.Arrays;
import java.util.Optional;

/** What a persona can ask. Its truth is computed from the state of the simulation, never typed. */
public enum Question {
    AFFECTED_JOURNEYS("affected-journeys", "which journeys"),
    AFFECTED_SHARE("affected-share", "share of customers, per cent"),
    SINCE_WHEN("since-when", "minutes ago"),
    DATA_LOST("data-lost", "yes or no"),
    EXPECTED_RECOVERY("expected-recovery", "minutes from now");

    private final String id;
    private final String answer;

    Question(String id, String answer) {
        this.id = id;
        this.answer = answer;
    }

    public String id() {
        return id;
    }

    /** What an answer looks like, for people. */
    public String answer() {
        return answer;
    }

    public static Optional<Question> of(String id) {
        return Arrays.stream(values()).filter(q -> q.id.equals(id)).findFirst();
    }
}
