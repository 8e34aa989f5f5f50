/**
 * Judgement of a sealed log: indicators, findings with their evidence, the scorecard and the five clocks.
 * Start at {@link dev.muster.scoring.Scorer}; what a log says, free of judgement, is folded in {@link dev.muster.scoring.run}.
 *
 * <p>May use: the events of {@code drill}, the truth of {@code scenario}, and {@code people}.
 *
 * <p>Plain Java: no framework, no wall clock, no randomness that is not seeded, no threads.
 */
@NullMarked
package dev.muster.scoring;

import org.jspecify.annotations.NullMarked;
