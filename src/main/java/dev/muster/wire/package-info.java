/**
 * The JSON of events, frames and scorecards, and the up-casts of older events.
 *
 * <p>May use: {@code drill}, {@code scoring} and what they may use.
 */
@NullMarked
package dev.muster.wire;

import org.jspecify.annotations.NullMarked;
