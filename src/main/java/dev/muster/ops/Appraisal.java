package dev.muster.ops;

import dev.muster.bot.BotTeam;
import dev.muster.bot.HeadlessTable;
import dev.muster.drill.Recorded;
import dev.muster.drill.RoomPorts;
import dev.muster.drill.Rules;
import dev.muster.drill.command.EdgeCommand;
import dev.muster.scenario.WalkLine.Walkthrough;
import dev.muster.scoring.run.RunView;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Says what an ended run could have cost: bots play the scenario's best walkthrough, and nothing at all, on the same seed. */
final class Appraisal implements RoomPorts.Appraiser {
    private static final Logger LOG = Logger.getLogger(Appraisal.class);
    private static final Walkthrough NOTHING = new Walkthrough("do-nothing", List.of());

    private final Executor pool;

    Appraisal(Executor pool) {
        this.pool = pool;
    }

    @Override
    public void value(Rules rules, List<Recorded> log, Consumer<EdgeCommand.Valued> done) {
        pool.execute(() -> {
            try {
                Walkthrough best = rules.scenario().walkthrough("best").orElse(NOTHING);
                done.accept(new EdgeCommand.Valued(cost(rules, best), cost(rules, NOTHING)));
            } catch (RuntimeException bug) {
                LOG.errorf(
                        bug,
                        "A run on %s could not be valued",
                        rules.scenario().identity().id());
            }
        });
    }

    /** In impact-minutes. */
    private static double cost(Rules rules, Walkthrough walkthrough) {
        int desks = Math.max(1, rules.scenario().desks().size());
        HeadlessTable table = HeadlessTable.seat(rules, desks);
        new BotTeam(table).play(walkthrough);
        return RunView.fold(table.log()).impact().cost();
    }
}
