/**
 * Wiring: the main class, the clock, configuration, limits and health.
 *
 * <p>May use: every package.
 */
@NullMarked
package dev.muster.ops;

import org.jspecify.annotations.NullMarked;
