package dev.muster.drill.event;

/** A seat says that it is over. */
public record ResolvedDeclared() implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.resolvedDeclared(this);
    }
}
