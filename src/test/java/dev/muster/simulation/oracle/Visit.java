package dev.muster.simulation.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One request at one component. */
final class Visit {
    final Role role;
    final double arrived;
    /** When the caller gives up, in run time. */
    final double patience;
    /** When the component itself knows that the answer is too late; infinity if nobody told it. */
    final double deadline;

    private final Consumer<Ending> reply;
    /** The caches that had what it asked for. */
    final List<Link> hits = new ArrayList<>(0);
    /** Calls that it waits for. */
    final List<Call> calls = new ArrayList<>(2);

    Cpu.@Nullable Job job;
    /** Whether it holds a slot. */
    boolean working;
    /** Whether it has ended here, in whatever way. */
    boolean over;

    Visit(Role role, double arrived, double patience, double deadline, Consumer<Ending> reply) {
        this.role = role;
        this.arrived = arrived;
        this.patience = patience;
        this.deadline = deadline;
        this.reply = reply;
    }

    void end(Ending ending) {
        over = true;
        reply.accept(ending);
    }

    /** Ends it without an answer: nobody listens any more. What it called is called off as well. */
    void abandon() {
        over = true;
        for (Call call : List.copyOf(calls)) {
            call.callOff();
        }
    }
}
