/**
 * After the drill: timeline, impact curve, replay, debrief and report, as folds over runs. Start at {@link dev.muster.review.Debrief}.
 *
 * <p>May use: {@code scoring} and what it may use.
 *
 * <p>Plain Java: no framework, no wall clock, no randomness that is not seeded, no threads.
 */
@NullMarked
package dev.muster.review;

import org.jspecify.annotations.NullMarked;
