package dev.muster.simulation;

import dev.muster.scenario.Operation;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Target;

/** A change to the running system. Faults, players' actions, changes and what-ifs are all patches; a patch acts in the step that starts at the current tick. */
public sealed interface Patch {
    <R> R match(Cases<R> cases);

    interface Cases<R> {
        R set(SetTo patch);

        R restart(Restart patch);

        R dip(Dip patch);

        R operate(Operate patch);
    }

    /** Moves a parameter to a value (in the parameter's unit), linearly over {@code rampSeconds}; 0 = at once. */
    record SetTo(Target on, Parameter parameter, double value, int rampSeconds) implements Patch {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.set(this);
        }
    }

    /** Kills all replicas; what is in flight fails once, and the component is away for {@code downSeconds}. */
    record Restart(String component, int downSeconds) implements Patch {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.restart(this);
        }
    }

    /** Takes a share (0..1) of the capacity away for a while: the price of a rollback that had nothing to undo. */
    record Dip(String component, double share, int seconds) implements Patch {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dip(this);
        }
    }

    /** Does something to a component that happens once, with an amount as {@link Operation} says. */
    record Operate(String component, Operation operation, double amount) implements Patch {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.operate(this);
        }
    }
}
