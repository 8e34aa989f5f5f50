package dev.muster.review;

import dev.muster.drill.Recorded;
import dev.muster.drill.event.ActionJudged;
import dev.muster.drill.event.ActionLanded;
import dev.muster.drill.event.AlertCleared;
import dev.muster.drill.event.AlertFired;
import dev.muster.drill.event.DrillOpened;
import dev.muster.drill.event.Event;
import dev.muster.drill.event.EventTypes;
import dev.muster.drill.event.FaultStarted;
import dev.muster.drill.event.ImpactChanged;
import dev.muster.drill.event.Mitigated;
import dev.muster.drill.event.RunEnded;
import dev.muster.drill.event.RunPaused;
import dev.muster.drill.event.RunResumed;
import dev.muster.drill.event.RunStarted;
import dev.muster.drill.event.RunValued;
import dev.muster.drill.event.SeatJoined;
import dev.muster.drill.event.SeatLeft;
import dev.muster.drill.event.SpeedChanged;
import dev.muster.drill.event.TickMarked;
import dev.muster.drill.event.Warned;
import dev.muster.review.TimelineLine.Topic;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells what the drill and the system did. What people did is told by {@link Telling}. */
abstract class DrillTelling implements Event.Cases<TimelineLine> {
    final Names names;
    private @Nullable Recorded now;

    DrillTelling(Names names) {
        this.names = names;
    }

    /** The line of the next event of the log. */
    TimelineLine tell(Recorded recorded) {
        now = recorded;
        return recorded.event().match(this);
    }

    final Recorded now() {
        return java.util.Objects.requireNonNull(now, "no event is being told");
    }

    /** Who acts, by name. */
    final String who() {
        return names.of(now().actor());
    }

    final TimelineLine line(Topic topic, String text) {
        return line(topic, text, "");
    }

    final TimelineLine line(Topic topic, String text, String fact) {
        return line(topic, text, fact, false);
    }

    private TimelineLine minor(String text) {
        return line(Topic.DRILL, text, "", true);
    }

    private TimelineLine line(Topic topic, String text, String fact, boolean minor) {
        return new TimelineLine(
                now().seq(),
                now().tick(),
                now().actor(),
                topic,
                EventTypes.word(now().event()),
                ended(text),
                ended(fact),
                minor);
    }

    /** What somebody typed, in quotation marks; nothing if it was struck or never said. */
    static String quoted(String words) {
        return words.isBlank() ? "" : ": “" + words.strip() + "”";
    }

    /** Ends a sentence, unless it has an end already. */
    private static String ended(String text) {
        return text.isEmpty() || ".!?”".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }

    static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    @Override
    public TimelineLine drillOpened(DrillOpened event) {
        return line(Topic.DRILL, "The drill “" + event.shelfTitle() + "” was opened.");
    }

    @Override
    public TimelineLine seatJoined(SeatJoined event) {
        names.joined(event.seat(), event.name());
        String as = event.colleague()
                ? " is a colleague whom the server plays."
                : event.bot() ? " joined, a bot." : " joined.";
        return line(Topic.DRILL, names.of(event.seat()) + as);
    }

    @Override
    public TimelineLine seatLeft(SeatLeft event) {
        return line(Topic.DRILL, names.of(event.seat()) + " left.");
    }

    @Override
    public TimelineLine runStarted(RunStarted event) {
        StringBuilder desks = new StringBuilder();
        event.desks()
                .forEach((desk, seat) -> desks.append(desks.isEmpty() ? " Desks: " : ", ")
                        .append(desk)
                        .append(" ")
                        .append(names.of(seat)));
        return line(Topic.DRILL, "The run began." + (desks.isEmpty() ? "" : desks + "."));
    }

    @Override
    public TimelineLine runPaused(RunPaused event) {
        return minor("Drill time stands still (" + event.reason() + ").");
    }

    @Override
    public TimelineLine runResumed(RunResumed event) {
        return minor("Drill time goes on.");
    }

    @Override
    public TimelineLine speedChanged(SpeedChanged event) {
        return minor("Drill time runs at " + String.format(Locale.ROOT, "%.1f", event.ticksPerSecond())
                + " ticks a second.");
    }

    @Override
    public TimelineLine tickMarked(TickMarked event) {
        return minor("Nothing happened.");
    }

    @Override
    public TimelineLine warned(Warned event) {
        return minor(event.text());
    }

    @Override
    public TimelineLine runEnded(RunEnded event) {
        return line(Topic.DRILL, "The run ended (" + event.reason() + ")" + (event.rated() ? "." : ", unrated."));
    }

    @Override
    public TimelineLine runValued(RunValued event) {
        return line(
                Topic.DRILL,
                "The run was valued.",
                String.format(
                        Locale.ROOT,
                        "The best walkthrough costs %.1f impact-minutes, doing nothing %.1f.",
                        event.best(),
                        event.idle()));
    }

    @Override
    public TimelineLine faultStarted(FaultStarted event) {
        return line(Topic.SYSTEM, "A fault began.", "It was " + event.fault());
    }

    @Override
    public TimelineLine impactChanged(ImpactChanged event) {
        return line(Topic.SYSTEM, "Customers' suffering changed.", "Impact is now " + percent(event.level()) + ".");
    }

    @Override
    public TimelineLine alertFired(AlertFired event) {
        String summary = event.summary().isBlank() ? "" : " (" + event.summary() + ")";
        return line(Topic.SYSTEM, "Alert " + event.alert() + " fired on " + event.on() + summary + ".");
    }

    @Override
    public TimelineLine alertCleared(AlertCleared event) {
        return line(Topic.SYSTEM, "Alert " + event.alert() + " went quiet.");
    }

    @Override
    public TimelineLine actionLanded(ActionLanded event) {
        return line(Topic.SYSTEM, event.call() + " took effect.");
    }

    @Override
    public TimelineLine actionJudged(ActionJudged event) {
        String harm = event.severity() > 0 ? ", severity " + event.severity() : "";
        return line(
                Topic.SYSTEM, names.about(event.action()) + " was judged.", "It was " + event.verdict() + harm + ".");
    }

    @Override
    public TimelineLine mitigated(Mitigated event) {
        return line(
                Topic.SYSTEM,
                "Customers are well again.",
                event.byAction().isEmpty() ? "It healed by itself." : "By " + names.about(event.byAction()) + ".");
    }
}
