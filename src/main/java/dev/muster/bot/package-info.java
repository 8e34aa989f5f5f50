/**
 * Players that follow a walkthrough over a seat port.
 *
 * <p>May use: {@code drill} and what it may use.
 *
 * <p>Plain Java: no framework, no wall clock, no randomness that is not seeded, no threads.
 */
@NullMarked
package dev.muster.bot;

import org.jspecify.annotations.NullMarked;
