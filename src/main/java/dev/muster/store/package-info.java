/**
 * PostgreSQL: the log of every drill, and the rows around it. No row type leaves this package.
 *
 * <p>May use: every inner package; never {@code live}, {@code web}, {@code cli} or {@code ops}.
 */
@NullMarked
package dev.muster.store;

import org.jspecify.annotations.NullMarked;
