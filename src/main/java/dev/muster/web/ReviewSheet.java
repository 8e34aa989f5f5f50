package dev.muster.web;

import dev.muster.review.Player;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of a finished run shows, in the words and numbers in which it shows it. {@link ReviewSheetWriter} writes it.
 *
 * @param run the run's id, for links to its exports
 * @param title the scenario's true title
 * @param ending how it ended, one sentence
 * @param botsOnly whether nobody but bots played
 * @param clocks empty where there are none; then {@code clockNote} says why
 */
public record ReviewSheet(
        String run,
        String title,
        String shelfTitle,
        String ending,
        List<Player> players,
        boolean botsOnly,
        boolean rated,
        List<Figure> figures,
        CurveDrawing curve,
        List<Stretch> clocks,
        String clockNote,
        List<Score> scores,
        List<Reading> strengths,
        List<Reading> gaps,
        List<String> causes,
        String way,
        List<String> questions,
        List<Line> lines) {
    /** One number of the outcome and what it means. */
    public record Figure(String label, String value, String meaning) {}

    /** One of the five clocks; {@code x} and {@code width} are per cent of the whole bar. */
    public record Stretch(String name, String meaning, String time, String cost, double x, double width, int number) {}

    /** One dimension. {@code band} is empty where the number is withheld. */
    public record Score(String label, String number, String band, String measured, List<Reading> readings) {}

    /** A finding. {@code share} is its value in per cent for a bar, null where it does not apply. */
    public record Reading(
            String label,
            String value,
            @Nullable Double share,
            String weight,
            String sentence,
            String question,
            List<Event> events,
            List<String> absences) {}

    /** A link to a line of the timeline. */
    public record Event(long seq, String clock, String text) {}

    /** A line of the timeline; {@code key} marks those that turn the story. */
    public record Line(long seq, String clock, String topic, String text, String fact, boolean key, boolean minor) {}
}
