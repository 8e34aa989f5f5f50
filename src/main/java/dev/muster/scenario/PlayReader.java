package dev.muster.scenario;

import dev.muster.scenario.WalkLine.Walkthrough;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what surrounds the play: hints, questions for the debrief, walkthroughs. */
final class PlayReader {
    private static final int HISTORY = -30 * 60;

    private final Reading reading;
    private final int duration;

    PlayReader(Reading reading, int durationSeconds) {
        this.reading = reading;
        duration = durationSeconds;
    }

    List<Hint> hints(Optional<Written> written) {
        return reading.list(written, "hints", this::hint);
    }

    List<Walkthrough> walkthroughs(Optional<Written> written) {
        return reading.block(written, "walkthroughs", this::walkthrough);
    }

    private Hint hint(Written item) {
        Fields fields = reading.fields(item, "a hint");
        Optional<Written.Text> after = fields.needText("after");
        after.filter(text -> !text.value().startsWith("alert+"))
                .ifPresent(text -> reading.problems()
                        .add(
                                text.place(),
                                "a hint counts from the first alert, found " + text.shape(),
                                "Write it like alert+6m."));
        int seconds = after.filter(text -> text.value().startsWith("alert+"))
                .map(text -> DrillTime.read(reading, text, 0, duration).seconds())
                .orElse(0);
        double cost = fields.amount("costs", Amount.share());
        String text = fields.string("text");
        fields.done();
        return new Hint(seconds, cost, text);
    }

    private Walkthrough walkthrough(Written.Entry entry) {
        List<WalkLine> lines = new ArrayList<>();
        Map<Boolean, Integer> latest = new HashMap<>();
        reading.list(Optional.of(entry.value()), entry.name(), item -> {
            line(item).ifPresent(line -> {
                checkOrder(item, line, latest);
                lines.add(line);
            });
            return item;
        });
        return new Walkthrough(entry.name(), lines);
    }

    private Optional<WalkLine> line(Written item) {
        Optional<Written.Entry> entry = item.asBlock()
                .map(Written.Block::entries)
                .filter(e -> e.size() == 1)
                .map(e -> e.get(0));
        int space = entry.map(e -> e.name().indexOf(' ')).orElse(-1);
        if (space < 0) {
            String advice = "Write a time, a desk and what it does: \"alert+20s shop: lead\".";
            reading.problems().add(item.place(), "found " + item.shape() + " instead of a line", advice);
            return Optional.empty();
        }
        Written.Text key = entry.get().key();
        DrillTime time = DrillTime.read(reading, key.part(0, space), HISTORY, duration);
        String found = key.value().substring(space).strip();
        int start = key.value().lastIndexOf(found);
        String desk = reading.name(key.part(start, start + found.length()), Names.Group.DESK);
        return reading.text(entry.get().value(), "what " + desk + " does")
                .map(words -> new WalkLine(
                        time.afterAlert(),
                        time.seconds(),
                        desk,
                        words.value(),
                        item.place().line()));
    }

    private void checkOrder(Written item, WalkLine line, Map<Boolean, Integer> latest) {
        int before = latest.getOrDefault(line.afterAlert(), Integer.MIN_VALUE);
        if (line.seconds() < before) {
            reading.problems().add(item.place(), "this line is earlier than the one before it");
        }
        latest.merge(line.afterAlert(), line.seconds(), Math::max);
    }
}
