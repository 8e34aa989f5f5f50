package dev.muster.drill.command;

/** What only the host may ask. */
public sealed interface HostCommand extends Command {
    <R> R match(Cases<R> cases);

    interface Cases<R> {
        R start();

        R pause();

        R resume();

        R step(long toTick);

        R speed(double ticksPerSecond);

        R end(boolean rated);
    }

    /** Begins the run; needs nobody's readiness. */
    record Start() implements HostCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.start();
        }
    }

    /** Stops drill time. */
    record Pause() implements HostCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.pause();
        }
    }

    /** Lets drill time go on. */
    record Resume() implements HostCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.resume();
        }
    }

    /** Moves a paused drill on to a tick. */
    record Step(long toTick) implements HostCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.step(toTick);
        }
    }

    /** Sets how many ticks pass in a second of wall time. */
    record Speed(double ticksPerSecond) implements HostCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.speed(ticksPerSecond);
        }
    }

    /** Ends the run; "real incident, we must go" is unrated. */
    record End(boolean rated) implements HostCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.end(rated);
        }
    }
}
