package dev.muster.ops;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/** Runs tasks one at a time and in order on a shared pool: the thread of a room without a thread a room. */
final class Strand implements Executor {
    private static final Logger LOG = Logger.getLogger(Strand.class);

    /** Tasks after which the pool's thread is left to others for a moment. */
    private static final int TURN = 32;

    private final Executor pool;
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private boolean running;

    Strand(Executor pool) {
        this.pool = pool;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (tasks) {
            tasks.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        pool.execute(this::turn);
    }

    private void turn() {
        for (int done = 0; done < TURN; done++) {
            Runnable task;
            synchronized (tasks) {
                task = tasks.poll();
                if (task == null) {
                    running = false;
                    return;
                }
            }
            try {
                task.run();
            } catch (RuntimeException | StackOverflowError bug) {
                LOG.error("A task of a room failed", bug);
            }
        }
        pool.execute(this::turn);
    }
}
