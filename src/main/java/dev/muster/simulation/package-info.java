/**
 * The pretend system: topology, step, telemetry, patches and what-if, bit-for-bit deterministic from a seed.
 *
 * <p>May use: the resolved system of {@code scenario}.
 *
 * <p>Plain Java: no framework, no wall clock, no randomness that is not seeded, no threads.
 */
@NullMarked
package dev.muster.simulation;

import org.jspecify.annotations.NullMarked;
