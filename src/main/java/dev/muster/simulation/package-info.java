/**
 * The pretend system: topology, step, slow laws, telemetry, patches, impact; bit-for-bit deterministic from a seed.
 *
 * <p>Start reading at {@link dev.muster.simulation.Simulation}, then {@code Stepper} (the order of one step), {@code Stations} (the queue), {@code Prospects} and
 * {@code Outcomes} (what calls can expect and how they end). What changes by the second is a {@code Law}; {@code Laws} lists them, {@code Effects} is all that they can do to
 * the flow, {@code Tuning} is what a step reads. Everything that players see is read from the {@code Chronicle} of seconds. The equations are in {@code src/docs/model.md}.
 *
 * <p>May use: the resolved system of {@code scenario}.
 *
 * <p>Plain Java: no framework, no wall clock, no randomness that is not seeded, no threads.
 */
@NullMarked
package dev.muster.simulation;

import org.jspecify.annotations.NullMarked;
