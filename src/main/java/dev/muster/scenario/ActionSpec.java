package dev.muster.scenario;

import java.util.List;

/**
 * What a player may do to the system. The authored ones and those that every kind of component has stand in one list.
 *
 * @param name the whole phrase of the console: {@code flag-off tracking}, {@code restart checkout}
 * @param takesSeconds from the command until it takes effect
 * @param may desks that may do it
 * @param risky whether it deserves a second pair of eyes
 * @param breakGlass whether it can be done without the deploy tool
 */
public record ActionSpec(
        String name, Target on, Effect effect, int takesSeconds, List<String> may, boolean risky, boolean breakGlass) {
    public ActionSpec {
        may = List.copyOf(may);
    }

    /** An action that is done with the deploy tool. */
    public ActionSpec(String name, Target on, Effect effect, int takesSeconds, List<String> may, boolean risky) {
        this(name, on, effect, takesSeconds, may, risky, false);
    }

    /** What an action does when it lands. */
    public sealed interface Effect {
        <R> R match(Cases<R> cases);

        interface Cases<R> {
            R set(Settings settings);

            R restart();

            R rollback();

            R scale();

            R operate(Deed deed, Settings settings);
        }

        /** Sets parameters. */
        record SetTo(Settings settings) implements Effect {
            @Override
            public <R> R match(Cases<R> cases) {
                return cases.set(settings);
            }
        }

        /** Kills all replicas and brings them back: what is in flight is lost. */
        record Restart() implements Effect {
            @Override
            public <R> R match(Cases<R> cases) {
                return cases.restart();
            }
        }

        /** Undoes the latest change of the component; with none to undo it still costs its delay and a dip in capacity. */
        record Rollback() implements Effect {
            @Override
            public <R> R match(Cases<R> cases) {
                return cases.rollback();
            }
        }

        /** Multiplies the replicas by the number that the player gives: {@code scale checkout 2}. */
        record Scale() implements Effect {
            @Override
            public <R> R match(Cases<R> cases) {
                return cases.scale();
            }
        }

        /** Sets parameters, if there are any, and does something once. */
        record Operate(Deed deed, Settings settings) implements Effect {
            @Override
            public <R> R match(Cases<R> cases) {
                return cases.operate(deed, settings);
            }
        }
    }

    /** Whether the command needs a number behind the name. */
    public boolean takesNumber() {
        return effect instanceof Effect.Scale;
    }
}
