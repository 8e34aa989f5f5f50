package dev.muster.drill.event;

/** A seat looks at something; the team sees who looks at what. */
public record Queried(String view) implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.queried(this);
    }
}
