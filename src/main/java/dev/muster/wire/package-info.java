/**
 * The JSON of events and frames, and the up-casts of older events.
 *
 * <p>May use: {@code drill} and what it may use.
 */
@NullMarked
package dev.muster.wire;

import org.jspecify.annotations.NullMarked;
