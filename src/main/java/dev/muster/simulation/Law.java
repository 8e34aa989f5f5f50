package dev.muster.simulation;

import dev.muster.scenario.Operation;

/**
 * A slow law: something about the system that changes by the second, such as memory, disks or connections. It keeps its own state, reads what flowed in
 * the tick that just ended, and says in {@link Effects} what that does to the flow. All laws run after the tenth step of a tick, in the order of
 * {@link Laws}; what they say holds for the next tick.
 */
interface Law {
    /**
     * Moves on by one tick.
     *
     * @param w the world after the tick; effects and gauges are written, nothing else
     * @param flow what flowed in the tick, in requests
     */
    void tick(World w, Tally flow);

    /**
     * Does something to a component that this law knows about; others ignore it.
     *
     * @param component place in the model
     * @param amount as {@link Operation} says
     */
    default void operate(World w, Operation operation, int component, double amount) {}

    /** Why it lets calls over a dependency fail before they reach the callee, in words; empty if it does not. */
    default String why(World w, int dependency) {
        return "";
    }

    /** Whether a component answers those who ask it, as far as this law knows. */
    default boolean answers(World w, int component) {
        return true;
    }

    /** Folds the state into a hash. */
    long fold(long hash);

    /** A law of the same kind with a copy of the state. */
    Law copy();
}
