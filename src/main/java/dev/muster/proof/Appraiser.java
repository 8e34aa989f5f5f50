package dev.muster.proof;

import dev.muster.bot.BotTeam;
import dev.muster.bot.HeadlessTable;
import dev.muster.drill.Recorded;
import dev.muster.drill.Rules;
import dev.muster.drill.command.EdgeCommand;
import dev.muster.scenario.Identity;
import dev.muster.scenario.WalkLine.Walkthrough;
import dev.muster.scoring.run.RunView;
import java.util.List;

/**
 * Says what a finished run is to be measured against: the cost of the best walkthrough and of doing nothing, on the same scenario and seed, in impact-minutes. Both are played
 * through the drill itself, with its limits of knowledge and its delays, and costed from their logs exactly as the team's run is.
 */
public final class Appraiser {
    private static final String BEST = "best";
    private static final Walkthrough NOTHING = new Walkthrough("do-nothing", List.of());

    private Appraiser() {}

    /**
     * Plays both; takes about a second, so do it away from anything that must answer. Without a best walkthrough the best that can be said is that nobody suffers at all: 0.
     */
    public static EdgeCommand.Valued value(Rules rules) {
        double best = rules.scenario()
                .walkthrough(BEST)
                .map(each -> cost(rules, each))
                .orElse(0.0);
        return new EdgeCommand.Valued(best, cost(rules, NOTHING));
    }

    private static double cost(Rules rules, Walkthrough walkthrough) {
        return RunView.fold(play(rules, walkthrough)).impact().cost();
    }

    /** The log of a walkthrough that bots play, as many as the scenario is made for. */
    static List<Recorded> play(Rules rules, Walkthrough walkthrough) {
        Identity identity = rules.scenario().identity();
        HeadlessTable table = HeadlessTable.seat(rules, Math.max(identity.teamSize(), identity.teamMin()));
        new BotTeam(table).play(walkthrough);
        return table.log();
    }
}
