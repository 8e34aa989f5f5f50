/**
 * Who takes part: ids, names, roles and desks.
 *
 * <p>May use: the JDK only.
 *
 * <p>Plain Java: no framework, no wall clock, no randomness that is not seeded, no threads.
 */
@NullMarked
package dev.muster.people;

import org.jspecify.annotations.NullMarked;
