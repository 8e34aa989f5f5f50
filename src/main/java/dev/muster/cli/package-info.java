/**
 * The commands of the authors' tool that need no server: read the arguments, run, print.
 *
 * <p>May use: every inner package; never {@code live}, {@code store}, {@code web} or {@code ops}.
 */
@NullMarked
package dev.muster.cli;

import org.jspecify.annotations.NullMarked;
