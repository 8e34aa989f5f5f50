package dev.muster.simulation;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Target;
import java.util.Set;

/** Puts a patch into the world. */
final class Patching implements Patch.Cases<Boolean> {
    private final World w;

    Patching(World world) {
        this.w = world;
    }

    @Override
    public Boolean set(Patch.SetTo patch) {
        int entity = Names.require(w.top.system, patch.on());
        String name = patch.on().text();
        if (!allowed(patch.on()).contains(patch.parameter())) {
            throw new IllegalArgumentException(
                    name + " has no parameter " + patch.parameter().id() + ".");
        }
        TopologyCheck.inRange(name, patch.parameter(), patch.value());
        if (patch.rampSeconds() < 0) {
            throw new IllegalArgumentException(name + ": a ramp takes 0 s or more, not " + patch.rampSeconds() + ".");
        }
        if (patch.parameter() == Parameter.POOL || patch.parameter() == Parameter.BULKHEAD) {
            requireGate(entity, name);
        }
        w.parameters.set(
                entity,
                patch.parameter(),
                patch.value(),
                w.step,
                (long) patch.rampSeconds() * Simulation.STEPS_PER_TICK);
        fit(entity, patch);
        w.tuning.refresh(w);
        return true;
    }

    /** Rings must reach as far as the longest timeout or backoff of a ramp, before it is reached. */
    private void fit(int entity, Patch.SetTo patch) {
        double now = w.parameters.get(entity, patch.parameter());
        boolean longer = patch.value() > now && patch.rampSeconds() > 0;
        if (longer) {
            Parameters kept = w.parameters.copy();
            kept.set(entity, patch.parameter(), patch.value(), w.step, 0);
            w.fit(kept);
        } else {
            w.fit(w.parameters);
        }
    }

    private void requireGate(int entity, String name) {
        int dependency = entity - w.top.system.components().size();
        for (int gate : w.top.gateOf) {
            if (gate == dependency) {
                return;
            }
        }
        throw new IllegalArgumentException(name + " has no pool that could be changed. Maybe give it one in the file.");
    }

    private Set<Parameter> allowed(Target on) {
        return on.match(new Target.Cases<>() {
            @Override
            public Set<Parameter> component(String id) {
                return Parameter.of(w.top.system.component(id).orElseThrow().kind());
            }

            @Override
            public Set<Parameter> dependency(String from, String to) {
                return Parameter.ofDependencies();
            }

            @Override
            public Set<Parameter> journey(String id) {
                return Parameter.ofJourneys();
            }
        });
    }

    @Override
    public Boolean restart(Patch.Restart patch) {
        int node = node(patch.component());
        long steps = Math.max(1, (long) patch.downSeconds() * Simulation.STEPS_PER_TICK);
        w.downUntil[node] = Math.max(w.downUntil[node], w.step + steps + 1);
        int component = w.top.component[node];
        int hottest = w.top.hotOf[component];
        if (hottest >= 0) {
            w.downUntil[hottest] = w.downUntil[node];
        }
        if (w.fleets.has(component)) {
            w.fleets.restartAll(w, component, patch.downSeconds());
        }
        w.tuning.refresh(w);
        return true;
    }

    @Override
    public Boolean dip(Patch.Dip patch) {
        if (!(patch.share() >= 0 && patch.share() <= 1)) {
            throw new IllegalArgumentException(
                    patch.component() + ": a dip takes a share between 0 and 1, not " + patch.share() + ".");
        }
        int node = node(patch.component());
        w.dip[node] = patch.share();
        w.dipUntil[node] = w.step + (long) patch.seconds() * Simulation.STEPS_PER_TICK + 1;
        int hottest = w.top.hotOf[w.top.component[node]];
        if (hottest >= 0) {
            w.dip[hottest] = w.dip[node];
            w.dipUntil[hottest] = w.dipUntil[node];
        }
        w.tuning.refresh(w);
        return true;
    }

    @Override
    public Boolean operate(Patch.Operate patch) {
        int component = Names.require(w.top.system, new Target.OnComponent(patch.component()));
        Kind kind = w.top.system.components().get(component).kind();
        if (!patch.operation().isFor(kind)) {
            throw new IllegalArgumentException(patch.component() + " is a " + kind.id() + ": nothing to "
                    + patch.operation().id() + " there.");
        }
        if (!(patch.amount() >= 0)) {
            throw new IllegalArgumentException(patch.component() + ": "
                    + patch.operation().id() + " takes an amount of 0 or more, not " + patch.amount() + ".");
        }
        w.laws.operate(w, patch.operation(), component, patch.amount());
        w.tuning.refresh(w);
        return true;
    }

    private int node(String component) {
        return w.top.nodeOf[Names.require(w.top.system, new Target.OnComponent(component))];
    }
}
