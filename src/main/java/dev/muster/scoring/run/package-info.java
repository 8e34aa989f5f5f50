/**
 * What a log says, folded once and free of judgement. Start at {@link dev.muster.scoring.run.RunView}.
 *
 * <p>May use: the events of {@code drill}, the claim keys of {@code scenario}, and {@code people}.
 *
 * <p>Plain Java: no framework, no wall clock, no randomness that is not seeded, no threads.
 */
@NullMarked
package dev.muster.scoring.run;

import org.jspecify.annotations.NullMarked;
