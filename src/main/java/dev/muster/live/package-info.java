/**
 * The sockets: a dumb, bounded relay between seats and drills.
 *
 * <p>May use: every inner package; never {@code store}, {@code web}, {@code cli} or {@code ops}.
 */
@NullMarked
package dev.muster.live;

import org.jspecify.annotations.NullMarked;
