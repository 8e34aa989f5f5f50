/** What can be asked of a drill: by a seat, by the host, by the edge of the server. Start at {@link dev.muster.drill.command.Command}. */
@NullMarked
package dev.muster.drill.command;

import org.jspecify.annotations.NullMarked;
