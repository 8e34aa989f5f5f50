package dev.muster.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.drill.command.EdgeCommand;
import dev.muster.drill.command.HostCommand;
import dev.muster.drill.command.SeatCommand;
import dev.muster.people.Actor;
import dev.muster.people.SeatId;
import dev.muster.scenario.Fault;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.Settings;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import dev.muster.scenario.Tool;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tools that rest on what fails: looks, actions and messages are refused, and say why. */
class ToolsTest {
    private static final SeatId ANA = new SeatId("s1");

    @Test
    void a_tool_goes_with_what_it_rests_on_and_comes_back_with_it() {
        Drill drill = drill(Tool.METRICS, 30);
        assertThat(refusal(drill, "metrics web")).isEmpty();
        passTo(drill, 20);
        assertThat(refusal(drill, "metrics web")).isEqualTo("tool-down");
        assertThat(refusal(drill, "logs web")).isEmpty();
        assertThat(refusal(drill, "changes web")).isEmpty();
        passTo(drill, 60);
        assertThat(refusal(drill, "metrics web")).isEmpty();
    }

    @Test
    void the_refusal_names_what_the_tool_rests_on() {
        Drill drill = drill(Tool.METRICS, 30);
        passTo(drill, 20);
        Rejection rejection = type(drill, "metrics web").orElseThrow();
        assertThat(rejection.detail())
                .startsWith("You cannot reach metrics: it rests on search, which does not answer.");
    }

    @Test
    void without_the_deploy_tool_nobody_acts() {
        Drill drill = drill(Tool.DEPLOY, 30);
        passTo(drill, 20);
        assertThat(refusal(drill, "restart search")).isEqualTo("tool-down");
        assertThat(refusal(drill, "metrics web")).isEmpty();
    }

    @Test
    void without_the_chat_nobody_writes() {
        Drill drill = drill(Tool.CHAT, 30);
        passTo(drill, 20);
        assertThat(refusal(drill, "say hello")).isEqualTo("tool-down");
        assertThat(refusal(drill, "update major \"half fail\" next 2m")).isEqualTo("tool-down");
    }

    /** Everybody's requests to the search fail from tick 10 on, for so many seconds. */
    private static Drill drill(Tool tool, int seconds) {
        Scenario plain = ScenarioFixture.scenario();
        SystemModel system = plain.system();
        SystemModel resting = new SystemModel(
                system.components(),
                system.dependencies(),
                system.journeys(),
                system.alerts(),
                system.runbooks(),
                Map.of(tool, "search"));
        Target search = new Target.OnComponent("search");
        Fault down = new Fault("bad-search", 10, search, new Settings(Map.of(Parameter.ERRORS, 0.9)), 0, seconds, null);
        Rules rules = new Rules(plain.with(resting, List.of(down)), ScenarioFixture.modes(), 42, DrillLimits.USUAL);
        Drill drill = Drill.create(rules);
        drill.open();
        drill.command(Actor.SIM, null, new EdgeCommand.Join("Ana", false));
        drill.command(Actor.SIM, null, new EdgeCommand.Join("Bo", false));
        drill.command(Actor.HOST, null, new HostCommand.Start());
        return drill;
    }

    private static void passTo(Drill drill, long tick) {
        drill.stepTo(tick);
    }

    /** The reason of a refusal of what a seat that may types; empty if it is done. */
    private static String refusal(Drill drill, String line) {
        return type(drill, line).map(Rejection::reason).orElse("");
    }

    private static Optional<Rejection> type(Drill drill, String line) {
        SeatId seat = line.startsWith("restart") ? new SeatId("s2") : ANA;
        return Optional.ofNullable(
                drill.command(Actor.of(seat), null, new SeatCommand.Line(line)).rejection());
    }
}
