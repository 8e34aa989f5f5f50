/**
 * The failure modes of the catalogue, played: what tells each of them apart, what helps, and what only looks as if it would. Begin at
 * {@link dev.muster.simulation.modes.Play}.
 */
@org.jspecify.annotations.NullMarked
package dev.muster.simulation.modes;
