/**
 * The oracle: the same systems as in {@link dev.muster.simulation}, simulated request by request, to hold the flowing model against. It shares nothing
 * with the model but its inputs: no formula, no table, no noise. Start reading at {@link dev.muster.simulation.oracle.Oracle}, then {@code Station} and
 * {@code Call}.
 */
@NullMarked
package dev.muster.simulation.oracle;

import org.jspecify.annotations.NullMarked;
