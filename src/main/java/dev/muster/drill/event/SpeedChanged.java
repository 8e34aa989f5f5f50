package dev.muster.drill.event;

/** Ticks per second of wall time; 1 is normal. */
public record SpeedChanged(double ticksPerSecond) implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.speedChanged(this);
    }
}
