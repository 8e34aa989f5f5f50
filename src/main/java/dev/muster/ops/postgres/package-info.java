/**
 * PostgreSQL that comes along with Muster: unpacks it, starts it on a data folder, and stops it.
 *
 * <p>Start reading in {@link EmbeddedPostgres}. May use: the JDK, commons-compress and xz for unpacking.
 */
@NullMarked
package dev.muster.ops.postgres;

import org.jspecify.annotations.NullMarked;
