package dev.muster.drill;

import dev.muster.scenario.Journey;
import dev.muster.scenario.Question;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds answers against the truth, which is computed from the state of the simulation when the answer arrives. */
final class Answers {
    /** Percentage points by which an estimate of affected customers may be off. */
    private static final double SHARE_TOLERANCE = 12;
    /** Minutes, or a quarter of the time if that is more, by which a beginning may be off. */
    private static final double SINCE_TOLERANCE_MINUTES = 2;

    private final Scene scene;

    Answers(Scene scene) {
        this.scene = scene;
    }

    /** A verdict ({@code right}, {@code unknown}, {@code false}) or why the answer has not the form that was asked for. */
    record Judged(String verdict, @Nullable Decision refusal) {}

    Judged judge(String asked, String value) {
        Question question =
                Question.of(asked).orElseThrow(() -> new IllegalStateException("No question '" + asked + "'"));
        if (value.isEmpty()) {
            return new Judged("unknown", null);
        }
        return switch (question) {
            case AFFECTED_JOURNEYS -> journeys(value);
            case AFFECTED_SHARE -> number(value).map(this::share).orElseGet(() -> notANumber(question, value));
            case SINCE_WHEN -> number(value).map(this::since).orElseGet(() -> notANumber(question, value));
            case DATA_LOST -> dataLost(question, value);
            case EXPECTED_RECOVERY -> number(value).map(this::recovery).orElseGet(() -> notANumber(question, value));
        };
    }

    private Judged journeys(String value) {
        Set<String> named = Arrays.stream(value.split("[,\\s]+")).collect(Collectors.toSet());
        Set<String> known =
                scene.scenario().system().journeys().stream().map(Journey::id).collect(Collectors.toSet());
        Optional<String> stranger =
                named.stream().filter(n -> !known.contains(n)).sorted().findFirst();
        if (stranger.isPresent()) {
            return new Judged(
                    "",
                    Decision.refuse(
                            "bad-answer",
                            "There is no journey '" + stranger.get() + "'." + MaybeMeant.of(stranger.get(), known)));
        }
        Set<String> truth = known.stream().filter(scene.world()::affected).collect(Collectors.toSet());
        return verdict(named.equals(truth));
    }

    private Judged share(double percent) {
        double truth = scene.scenario().system().journeys().stream()
                .mapToDouble(j -> scene.world().failing(j.id()))
                .max()
                .orElse(0);
        return verdict(Math.abs(percent - 100 * truth) <= SHARE_TOLERANCE);
    }

    private Judged since(double minutesAgo) {
        long first = scene.state().firstImpactTick;
        double truth = first < 0 ? 0 : (scene.world().tick() - first) / 60.0;
        return verdict(Math.abs(minutesAgo - truth) <= Math.max(SINCE_TOLERANCE_MINUTES, truth / 4));
    }

    /** Orders that were charged and never confirmed are what this model can lose. */
    private Judged dataLost(Question question, String value) {
        String word = value.toLowerCase(Locale.ROOT);
        if (!word.equals("yes") && !word.equals("no")) {
            return new Judged(
                    "", Decision.refuse("bad-answer", "The answer is " + question.answer() + ", not '" + value + "'."));
        }
        return verdict(word.equals("yes") == (scene.world().unconfirmed() >= 1));
    }

    /** Nobody can know a recovery while customers suffer; a promise then is no better than "we do not know". */
    private Judged recovery(double minutes) {
        return scene.state().mitigated ? verdict(minutes <= 1) : new Judged("unknown", null);
    }

    private static Judged verdict(boolean right) {
        return new Judged(right ? "right" : "false", null);
    }

    private static Optional<Double> number(String value) {
        String digits = value.replaceAll("(?i)(\\s|%|percent|minutes?|min|m|ago)", "");
        return digits.matches("[0-9]{1,5}([.][0-9]{1,3})?")
                ? Optional.of(Double.parseDouble(digits))
                : Optional.empty();
    }

    private static Judged notANumber(Question question, String value) {
        return new Judged(
                "",
                Decision.refuse(
                        "bad-answer",
                        "The answer is a number (" + question.answer() + "), not '" + value
                                + "'.\nMaybe leave it empty: \"we do not know yet\"."));
    }
}
