package dev.muster.ops;

import dev.muster.drill.Recorded;
import dev.muster.drill.RoomPorts;
import dev.muster.drill.Rules;
import dev.muster.drill.command.EdgeCommand;
import dev.muster.proof.Appraiser;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Has ended runs valued on a thread of its own. */
final class Appraisal implements RoomPorts.Appraiser {
    private static final Logger LOG = Logger.getLogger(Appraisal.class);

    private final Executor pool;

    Appraisal(Executor pool) {
        this.pool = pool;
    }

    @Override
    public void value(Rules rules, List<Recorded> log, Consumer<EdgeCommand.Valued> done) {
        pool.execute(() -> {
            try {
                done.accept(Appraiser.value(rules));
            } catch (RuntimeException bug) {
                LOG.errorf(
                        bug,
                        "A run on %s could not be valued",
                        rules.scenario().identity().id());
            }
        });
    }
}
