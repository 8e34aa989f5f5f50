package dev.muster.scoring.run;

import dev.muster.drill.Recorded;
import dev.muster.drill.event.RunValued;
import org.jspecify.annotations.Nullable;

/**
 * Everything that judgement needs of a log, folded in one pass. It holds what was said and seen, never what was right: the truth comes in only
 * with the indicators.
 *
 * @param valued what the appraiser said, null before
 */
public record RunView(
        Team team,
        Course course,
        Board board,
        Work work,
        Talk talk,
        Impact impact,
        @Nullable RunValued valued) {

    /** Folds a log, which must be in the order of {@code seq}. */
    public static RunView fold(Iterable<Recorded> log) {
        RunFold fold = new RunFold();
        log.forEach(fold::add);
        return fold.view();
    }
}
