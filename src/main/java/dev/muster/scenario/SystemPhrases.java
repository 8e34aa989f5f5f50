package dev.muster.scenario;

import java.util.Optional;
import java.util.Set;

/** Reads single phrases of the scenario format against a system that stands already: what somebody types who asks "what if". */
public final class SystemPhrases {
    private final SystemModel system;

    public SystemPhrases(SystemModel system) {
        this.system = system;
    }

    /**
     * What reading a phrase gave: the thing, or a sentence that says what was wrong and what is allowed; one of the two.
     *
     * @param problem empty if something was found
     */
    public record Phrase<T>(Optional<T> found, String problem) {}

    /** A parameter with the value that it is to have, in the unit of its row. */
    public record Setting(Parameter parameter, double value) {}

    /** A target, like {@code checkout}, {@code checkout -> tracking} or {@code journey pay}. */
    public Phrase<Target> target(String text) {
        return read(text, (reading, written) -> new Targets(reading).read(written));
    }

    /** A parameter of a target and its value, like {@code timeout} and {@code 250ms}. */
    public Phrase<Setting> setting(Target on, String parameter, String value) {
        return read(value, (reading, written) -> {
            Set<Parameter> allowed = new Targets(reading).parameters(on);
            Optional<Parameter> found = Parameter.of(parameter.strip()).filter(allowed::contains);
            if (found.isEmpty()) {
                reading.problems()
                        .unknown(
                                text(parameter),
                                on.text() + " has no parameter",
                                allowed.stream().map(Parameter::id).toList());
            }
            return found.map(p -> new Setting(p, reading.amount(written, p.id(), Amount.of(p))));
        });
    }

    /** A condition on a target, like {@code p99 > 2s for 1m}. */
    public Phrase<Condition> condition(Target on, String text) {
        return read(text, (reading, written) -> new ConditionReader(reading).on(on, written));
    }

    /** A value as an author would write it: {@code 250ms}. */
    public static String text(Parameter parameter, double value) {
        return Amount.of(parameter).text(value);
    }

    private <T> Phrase<T> read(String text, Reader<T> reader) {
        Problems problems = new Problems("");
        Reading reading = new Reading(problems, new Names(system));
        Optional<T> found = reader.read(reading, text(text));
        return problems.isEmpty() && found.isPresent()
                ? new Phrase<>(found, "")
                : new Phrase<>(Optional.empty(), sentence(problems));
    }

    private static Written.Text text(String words) {
        return new Written.Text(Place.START, words.strip(), 0, false);
    }

    private static String sentence(Problems problems) {
        Problem first = problems.inOrder().get(0);
        return first.message() + "." + (first.advice().isEmpty() ? "" : "\n" + first.advice());
    }

    /** Reads one phrase. */
    private interface Reader<T> {
        Optional<T> read(Reading reading, Written.Text written);
    }
}
