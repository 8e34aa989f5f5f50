package dev.muster.drill.event;

/** A drill was opened on a scenario; the lobby begins. */
public record DrillOpened(
        String shelfTitle,
        String level,
        int minutes,
        int teamMin,
        int teamMax,
        @Facts String scenario,
        @Facts String sha256,
        @Facts long seed)
        implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.drillOpened(this);
    }
}
