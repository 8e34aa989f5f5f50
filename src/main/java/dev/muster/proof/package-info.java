/**
 * What lint proves about a scenario before anybody plays it.
 * {@link dev.muster.proof.Appraiser} says what a run is measured against.
 *
 * <p>May use: {@code scoring} and what it may use.
 *
 * <p>Plain Java: no framework, no wall clock, no randomness that is not seeded, no threads.
 */
@NullMarked
package dev.muster.proof;

import org.jspecify.annotations.NullMarked;
