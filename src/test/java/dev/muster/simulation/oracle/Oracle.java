package dev.muster.simulation.oracle;

import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import dev.muster.simulation.Patch;
import java.util.ArrayList;
import java.util.List;

/** One run of a system, request by request. It takes the same system and the same patches as the model; a patch acts at its second. */
public final class Oracle {
    private static final double RAMP_STEP = 0.1;

    private record Timed(double second, Patch patch) {}

    private record Setting(String target, Knob knob, double value) {}

    private final SystemModel system;
    private final long seed;
    private final List<Timed> patches = new ArrayList<>();
    private final List<Setting> settings = new ArrayList<>();

    private Oracle(SystemModel system, long seed) {
        this.system = system;
        this.seed = seed;
    }

    public static Oracle of(SystemModel system, long seed) {
        return new Oracle(system, seed);
    }

    /** Sets something from the beginning; {@code target} as {@link Target#text} writes it, {@code key} as in files. */
    public Oracle with(String target, String key, double value) {
        settings.add(new Setting(target, knob(key), value));
        return this;
    }

    /** Plans a patch. */
    public Oracle at(double second, Patch patch) {
        patches.add(new Timed(second, patch));
        return this;
    }

    private static Knob knob(String key) {
        return Knob.of(key).orElseThrow(() -> new IllegalArgumentException("The oracle knows no " + key + "."));
    }

    /** Runs from {@code -warmUp} to {@code until} seconds. */
    public Ledger run(int warmUp, int until) {
        Dials dials = new Dials(system);
        Ledger ledger = new Ledger(dials, -warmUp, until);
        Scene scene = new Scene(new Agenda(-warmUp), new Chance(seed), dials, ledger);
        settings.forEach(s -> dials.set(dials.entity(s.target), s.knob, s.value, 0, 0));
        Blueprint made = new Blueprint(system, scene);
        List<Customers> customers =
                system.journeys().stream().map(made::customers).toList();
        Runnable changed = () -> {
            made.nodes.values().forEach(Node::changed);
            customers.forEach(Customers::changed);
        };
        for (Timed timed : patches) {
            scene.agenda().at(timed.second, () -> apply(timed.patch, scene, made, changed));
        }
        changed.run();
        scene.agenda().runTo(until);
        made.nodes.values().forEach(Node::close);
        return ledger;
    }

    private static void apply(Patch patch, Scene scene, Blueprint made, Runnable changed) {
        if (patch instanceof Patch.SetTo set) {
            int entity = scene.dials().entity(set.on().text());
            scene.dials().set(entity, knob(set.parameter().id()), set.value(), scene.now(), set.rampSeconds());
            if (set.rampSeconds() > 0) {
                follow(scene, changed);
            }
        } else if (patch instanceof Patch.Restart restart) {
            made.nodes.get(restart.component()).down(restart.downSeconds());
        } else if (patch instanceof Patch.Dip dip && made.nodes.get(dip.component()) instanceof Station station) {
            station.dip(dip.share(), dip.seconds());
        } else {
            throw new IllegalArgumentException("The oracle cannot do " + patch + ".");
        }
        changed.run();
    }

    /** Moves ramps every tenth of a second until none is left. */
    private static void follow(Scene scene, Runnable changed) {
        boolean more = scene.dials().move(scene.now());
        changed.run();
        if (more) {
            scene.agenda().after(RAMP_STEP, () -> follow(scene, changed));
        }
    }
}
