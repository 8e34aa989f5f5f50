/**
 * What an author writes: reads a scenario file into a resolved scenario, with every problem and its place.
 *
 * <p>May use: the JDK only; SnakeYAML Engine inside the reader.
 *
 * <p>Plain Java: no framework, no wall clock, no randomness that is not seeded, no threads.
 */
@NullMarked
package dev.muster.scenario;

import org.jspecify.annotations.NullMarked;
