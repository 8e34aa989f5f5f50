/**
 * One live game on a scenario: commands, what is decided about them, events, facts and the lifecycle.
 * The clock, the executor and the log are ports.
 *
 * <p>May use: {@code scenario}, {@code simulation} and {@code people}.
 *
 * <p>Plain Java: no framework, no wall clock, no randomness that is not seeded, no threads.
 */
@NullMarked
package dev.muster.drill;

import org.jspecify.annotations.NullMarked;
