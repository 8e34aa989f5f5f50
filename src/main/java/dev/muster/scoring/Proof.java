package dev.muster.scoring;

import dev.muster.scoring.run.At;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects the events and absences that a finding rests on. */
final class Proof {
    private final TreeSet<Long> events = new TreeSet<>();
    private final List<Absence> absences = new ArrayList<>();

    /** The event counts as evidence; null adds nothing. */
    Proof of(@Nullable At<?> event) {
        if (event != null) {
            events.add(event.seq());
        }
        return this;
    }

    Proof ofAll(Iterable<? extends At<?>> all) {
        all.forEach(this::of);
        return this;
    }

    /** Nothing of that kind happened in the window. */
    Proof without(long fromTick, long toTick, String what) {
        absences.add(new Absence(fromTick, toTick, what));
        return this;
    }

    List<Long> events() {
        return List.copyOf(events);
    }

    List<Absence> absences() {
        return List.copyOf(absences);
    }
}
