/**
 * After the drill: timeline, replay, what-if and debrief, as folds over runs.
 *
 * <p>May use: {@code scoring} and what it may use.
 *
 * <p>Plain Java: no framework, no wall clock, no randomness that is not seeded, no threads.
 */
@NullMarked
package dev.muster.review;

import org.jspecify.annotations.NullMarked;
