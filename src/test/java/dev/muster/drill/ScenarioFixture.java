package dev.muster.drill;

import dev.muster.scenario.ActionSpec;
import dev.muster.scenario.AlertRule;
import dev.muster.scenario.Change;
import dev.muster.scenario.ClaimKey;
import dev.muster.scenario.Comms;
import dev.muster.scenario.Component;
import dev.muster.scenario.Condition;
import dev.muster.scenario.Dependency;
import dev.muster.scenario.FailureMode;
import dev.muster.scenario.Fault;
import dev.muster.scenario.Hint;
import dev.muster.scenario.Identity;
import dev.muster.scenario.Inject;
import dev.muster.scenario.Journey;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Persona;
import dev.muster.scenario.Question;
import dev.muster.scenario.Runbook;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.Series;
import dev.muster.scenario.Settings;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import dev.muster.scenario.Trigger;
import dev.muster.scenario.Truth;
import dev.muster.scenario.View;
import java.util.List;
import java.util.Map;

/** A tiny shop in which a deploy of the catalogue makes half of all searches fail ten seconds into the drill. */
public final class ScenarioFixture {
    private ScenarioFixture() {}

    private static final Target SEARCH = new Target.OnComponent("search");

    public static Rules rules() {
        return new Rules(scenario(), modes(), 42, DrillLimits.USUAL);
    }

    public static List<FailureMode> modes() {
        return List.of(
                new FailureMode("bad-deploy", "Bad deploy", "change", List.of()),
                new FailureMode("traffic-spike", "Traffic spike", "load", List.of()));
    }

    public static Scenario scenario() {
        return new Scenario(
                "0".repeat(64),
                new Identity(
                        "shop",
                        "The shop",
                        "Tuesday, 10:10",
                        "newcomer",
                        600,
                        2,
                        1,
                        4,
                        List.of(),
                        "made up",
                        "inspired",
                        "You are on call."),
                system(),
                List.of(
                        new Change(10, SEARCH, "deploy 7.1", "shop", "shop", Settings.NONE, "bad-search"),
                        new Change(-600, new Target.OnComponent("web"), "new logo", "edge", null, Settings.NONE)),
                List.of(new Fault("bad-search", 10, SEARCH, new Settings(Map.of(Parameter.ERRORS, 0.5)), 0)),
                actions(),
                List.of("edge", "shop"),
                List.of(new Persona("mara", "Mara", "head of sales", "exec", "worried")),
                List.of(
                        new Inject(
                                "inject-1",
                                new Trigger.AfterFirstAlert(20),
                                new Inject.Asks("mara", Question.AFFECTED_SHARE, "How many?", 60)),
                        new Inject(
                                "inject-2",
                                new Trigger.NoUpdateFor(120),
                                new Inject.Says("mara", "What should I tell them?"))),
                new Comms("exec", 60, 120, 0.05, 0.3),
                truth(),
                List.of(new Hint(30, 0.05, "What changed?")),
                List.of("What made it believable?"),
                List.of());
    }

    private static SystemModel system() {
        Target journey = new Target.OnJourney("find");
        return new SystemModel(
                List.of(
                        new Component("web", Kind.LOAD_BALANCER, "edge", true, Settings.NONE),
                        new Component(
                                "search",
                                Kind.SERVICE,
                                "shop",
                                true,
                                new Settings(Map.of(Parameter.REPLICAS, 2.0, Parameter.DEMAND, 0.02)))),
                List.of(new Dependency("web", "search", false, null, new Settings(Map.of(Parameter.TIMEOUT, 2.0)))),
                List.of(new Journey("find", List.of("web", "search"), 30, 0.99, 1, 0.25, 1, "EUR", true)),
                List.of(new AlertRule(
                        "find-fails",
                        new Condition(journey, Series.FAILING, true, 0.1, 10, 5),
                        AlertRule.Severity.PAGE,
                        "search")),
                List.of(new Runbook("search", "shop", "Look at what changed.")));
    }

    private static List<ActionSpec> actions() {
        return List.of(
                new ActionSpec("rollback search", SEARCH, new ActionSpec.Effect.Rollback(), 20, List.of("shop"), false),
                new ActionSpec("restart search", SEARCH, new ActionSpec.Effect.Restart(), 10, List.of("shop"), true),
                new ActionSpec("scale search", SEARCH, new ActionSpec.Effect.Scale(), 30, List.of("shop"), false));
    }

    private static Truth truth() {
        ClaimKey deploy = new ClaimKey("search", "bad-deploy");
        ClaimKey spike = new ClaimKey("search", "traffic-spike");
        return new Truth(
                List.of(new Truth.Factor("search", "bad-deploy", "trigger", 1)),
                List.of(new Truth.Edge("search", "web")),
                List.of(deploy, spike),
                List.of(
                        new Truth.Evidence(
                                "errors",
                                new View(View.Source.METRICS, "search", "errors"),
                                null,
                                true,
                                1,
                                List.of(),
                                List.of(spike),
                                false,
                                null),
                        new Truth.Evidence(
                                "deployed",
                                new View(View.Source.CHANGES, "search", null),
                                null,
                                true,
                                2,
                                List.of(deploy),
                                List.of(),
                                false,
                                "shop"),
                        new Truth.Evidence(
                                "well",
                                new View(View.Source.METRICS, "search", "errors"),
                                new Condition(SEARCH, Series.ERRORS, false, 0.01, 0, 10),
                                false,
                                0,
                                List.of(),
                                List.of(),
                                true,
                                null)),
                List.of(),
                List.of(new Truth.Mitigation("rollback", "rollback search", 1, List.of("deployed"))),
                List.of(new Truth.Harmful("restart search", 0.3, true)),
                new Truth.Milestones(60, 60, 300, 400),
                new Truth.Par(2, 0.5),
                Truth.Windows.USUAL);
    }
}
