package dev.muster.drill.event;

import java.util.List;

/** Somebody says something or shows readings. Sharing is a message with readings. */
public record MessageSent(
        String channel,
        List<Long> readings,
        @FreeText String text,
        @Facts List<String> evidence) implements Event {
    public MessageSent {
        readings = List.copyOf(readings);
        evidence = List.copyOf(evidence);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.messageSent(this);
    }
}
