/** What can happen in a drill: one record a kind of event. Start at {@link dev.muster.drill.event.Event}; may use scenario and people. */
@NullMarked
package dev.muster.drill.event;

import org.jspecify.annotations.NullMarked;
