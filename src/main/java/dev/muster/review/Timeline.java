package dev.muster.review;

import dev.muster.drill.Recorded;
import dev.muster.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** A log as people read it: one line an event, every kind, in the order of {@code seq}. */
public record Timeline(List<TimelineLine> lines) {
    public Timeline {
        lines = List.copyOf(lines);
    }

    /** Tells a log, which must be in the order of {@code seq}. The scenario gives personas their names. */
    public static Timeline of(Iterable<Recorded> log, Scenario scenario) {
        Telling telling = new Telling(new Names(scenario.personas()));
        List<TimelineLine> lines = new ArrayList<>();
        log.forEach(each -> lines.add(telling.tell(each)));
        return new Timeline(lines);
    }

    /** The lines that tell about the team or the system. */
    public List<TimelineLine> telling() {
        return lines.stream().filter(each -> !each.minor()).toList();
    }

    /** The line of an event. */
    public TimelineLine line(long seq) {
        int low = 0;
        int high = lines.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long here = lines.get(middle).seq();
            if (here == seq) {
                return lines.get(middle);
            }
            low = here < seq ? middle + 1 : low;
            high = here < seq ? high : middle - 1;
        }
        throw new IllegalArgumentException("The log has no event " + seq + "\nMaybe it belongs to another run.");
    }
}
