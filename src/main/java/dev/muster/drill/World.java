package dev.muster.drill;

import dev.muster.scenario.ActionSpec;
import dev.muster.scenario.Deed;
import dev.muster.scenario.Fault;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.Settings;
import dev.muster.scenario.Target;
import dev.muster.scenario.Undo;
import dev.muster.scenario.View;
import dev.muster.simulation.Divergence;
import dev.muster.simulation.ImpactGauge;
import dev.muster.simulation.Patch;
import dev.muster.simulation.Simulation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pretend system of one drill and its twin: same seed, same players' actions, no faults. What differs between the two is the faults' doing.
 */
public final class World {
    /** How long an ill-aimed rollback takes capacity away, and how much of it. */
    private static final int DIP_SECONDS = 30;

    private static final double DIP_SHARE = 0.34;
    private static final int RESTART_SECONDS = 20;

    private final Scenario scenario;
    private final boolean withFaults;
    private final Simulation live;
    private final Simulation twin;
    private final ImpactGauge gauge;
    private final Map<Look, Boolean> differences = new HashMap<>();
    private double unconfirmed;
    private int wellTicks;

    private World(Scenario scenario, boolean withFaults, Simulation live, Simulation twin) {
        this.scenario = scenario;
        this.withFaults = withFaults;
        this.live = live;
        this.twin = twin;
        this.gauge = new ImpactGauge(live, twin);
    }

    /** Plays the healthy history and stands at tick 0. */
    public static World start(Scenario scenario, long seed) {
        Simulation live = Simulation.start(scenario.system(), seed);
        return new World(scenario, true, live, live.fork());
    }

    /** An independent copy that goes on from here. */
    public World fork() {
        return fork(scenario);
    }

    /** An independent copy that goes on in another telling of the story: other faults, changes or actions, in the same system. */
    public World fork(Scenario told) {
        World fork = new World(told, withFaults, live.fork(), twin.fork());
        fork.unconfirmed = unconfirmed;
        fork.wellTicks = wellTicks;
        return fork;
    }

    /** The system that players see. */
    public Simulation live() {
        return live;
    }

    /** The same system without faults. */
    public Simulation twin() {
        return twin;
    }

    public long tick() {
        return live.tick();
    }

    /**
     * Whether what a view shows in a window differs from what the twin shows there. Asked often for the same view and moment, by every seat that looks, so it is worked out once a
     * tick.
     */
    boolean differs(View view, long fromTick, long toTick) {
        return differences.computeIfAbsent(
                new Look(view, fromTick, toTick), look -> Divergence.differs(live, twin, view, fromTick, toTick));
    }

    private record Look(View view, long fromTick, long toTick) {}

    /**
     * One tick in which the actions of these phrases land, in this order; for replays and what-ifs.
     *
     * @throws IllegalArgumentException for a phrase that calls no action of the scenario
     */
    public void advanceWith(List<String> phrases) {
        advance(phrases.stream()
                .map(phrase -> Rules.Call.of(scenario, phrase)
                        .orElseThrow(() -> new IllegalArgumentException("There is no action '" + phrase + "'.")))
                .toList());
    }

    /** One tick: first what is due now (changes, faults, landing actions, in this order), then the physics. */
    public void advance(List<Rules.Call> landing) {
        long now = live.tick();
        scenario.changes().stream().filter(c -> c.atTick() == now).forEach(c -> both(c.on(), c.set()));
        if (withFaults) {
            scenario.faults().stream().filter(f -> f.endTick() == now).forEach(this::end);
            faultsAt(now).forEach(this::begin);
        }
        landing.forEach(call -> land(call, now));
        differences.clear();
        live.advance();
        twin.advance();
        scenario.system()
                .journeys()
                .forEach(j -> unconfirmed += live.journey(j.id()).unconfirmed());
        wellTicks = well() ? wellTicks + 1 : 0;
    }

    private void begin(Fault fault) {
        set(live, fault.on(), fault.set(), fault.rampSeconds());
        Deed deed = fault.deed();
        if (deed != null) {
            live.apply(new Patch.Operate(fault.on().text(), deed.operation(), deed.amount()));
        }
    }

    /** The trigger is over: its values are again what they are without it. */
    private void end(Fault fault) {
        fault.set()
                .values()
                .keySet()
                .forEach(p -> live.apply(new Patch.SetTo(fault.on(), p, twin.current(fault.on(), p), 0)));
    }

    /** Faults that begin at a tick. */
    public List<Fault> faultsAt(long tick) {
        return scenario.faults().stream().filter(f -> f.atTick() == tick).toList();
    }

    /** Weighted share of critical journeys that is bad beyond the twin's, 0..1, over the last seconds. */
    public double impact() {
        return gauge.level(tick());
    }

    /** Whether all critical journeys keep their objective about as well as the twin does, over the last seconds. */
    public boolean well() {
        return gauge.well(tick());
    }

    /** For how many ticks on end {@link #well()} has been true. */
    public int wellTicks() {
        return wellTicks;
    }

    /** Failing share of a journey's customers, 0..1, over the last seconds. */
    public double failing(String journey) {
        return gauge.failing(journey, tick());
    }

    /** Whether a journey suffers more than its twin by a margin that people would notice. */
    public boolean affected(String journey) {
        return gauge.excess(journey, tick()) >= 0.05;
    }

    /** Orders that were charged while the customer saw an error, since the start. */
    public double unconfirmed() {
        return unconfirmed;
    }

    private void land(Rules.Call call, long now) {
        ActionSpec action = call.action();
        action.effect().match(new ActionSpec.Effect.Cases<Void>() {
            @Override
            public Void set(Settings settings) {
                both(action.on(), settings);
                return null;
            }

            @Override
            public Void restart() {
                patch(new Patch.Restart(component(action), RESTART_SECONDS));
                return null;
            }

            @Override
            public Void rollback() {
                rollBack(component(action), now);
                return null;
            }

            @Override
            public Void scale() {
                double factor = call.number().orElseThrow();
                double replicas = live.current(action.on(), Parameter.REPLICAS);
                patch(new Patch.SetTo(action.on(), Parameter.REPLICAS, Math.max(1, Math.rint(replicas * factor)), 0));
                return null;
            }

            @Override
            public Void operate(Deed deed, Settings settings) {
                both(action.on(), settings);
                patch(new Patch.Operate(component(action), deed.operation(), deed.amount()));
                return null;
            }
        });
    }

    private void rollBack(String component, long now) {
        List<Undo> undone = scenario.undoneByRollback(component, now);
        if (undone.isEmpty()) {
            patch(new Patch.Dip(component, DIP_SHARE, DIP_SECONDS));
        }
        undone.forEach(undo -> both(undo.on(), undo.to()));
    }

    private static String component(ActionSpec action) {
        if (action.on() instanceof Target.OnComponent on) {
            return on.id();
        }
        throw new IllegalStateException("Action '" + action.name() + "' needs a component, yet it is on "
                + action.on().text());
    }

    private void both(Target on, Settings settings) {
        set(live, on, settings, 0);
        set(twin, on, settings, 0);
    }

    private static void set(Simulation simulation, Target on, Settings settings, int ramp) {
        settings.values().forEach((parameter, value) -> simulation.apply(new Patch.SetTo(on, parameter, value, ramp)));
    }

    private void patch(Patch patch) {
        live.apply(patch);
        twin.apply(patch);
    }
}
