package dev.muster.drill.command;

import dev.muster.people.Role;
import org.jspecify.annotations.Nullable;

/** What the edge of the server asks on behalf of people and clocks outside; never of a frame. */
public sealed interface EdgeCommand extends Command {
    <R> R match(Cases<R> cases);

    interface Cases<R> {
        R join(Join command);

        R pauseFor(String reason);

        R abandon();

        R valued(double best, double idle);
    }

    /** Somebody takes a seat under a nickname, and at once a role if one is given. */
    record Join(String name, boolean bot, @Nullable Role role) implements EdgeCommand {
        public Join(String name, boolean bot) {
            this(name, bot, null);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.join(this);
        }
    }

    /** The server stops drill time: {@code nobody-here} or {@code overload}. */
    record PauseFor(String reason) implements EdgeCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.pauseFor(reason);
        }
    }

    /** Nobody came back. */
    record Abandon() implements EdgeCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.abandon();
        }
    }

    /** The appraiser's costs, in impact-minutes, for the last line of the log. */
    record Valued(double best, double idle) implements EdgeCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.valued(best, idle);
        }
    }
}
