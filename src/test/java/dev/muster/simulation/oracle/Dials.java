package dev.muster.simulation.oracle;

import dev.muster.scenario.Parameter;
import dev.muster.scenario.Settings;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where every knob of every entity stands now. Entities are components, dependencies, journeys, in the order of the model. */
final class Dials {
    private static final int KNOBS = Knob.values().length;

    private final double[] values;
    private final Map<String, Integer> entities = new HashMap<>();
    private final List<Ramp> ramps = new ArrayList<>();

    private record Ramp(int cell, double from, double to, double start, double seconds) {
        double at(double now) {
            return now >= start + seconds ? to : from + (to - from) * (now - start) / seconds;
        }
    }

    Dials(SystemModel system) {
        List<Settings> all = new ArrayList<>();
        system.components().forEach(c -> add(new Target.OnComponent(c.id()), c.settings(), all));
        system.dependencies().forEach(d -> add(d.target(), d.settings(), all));
        system.journeys().forEach(j -> add(new Target.OnJourney(j.id()), Settings.NONE, all));
        values = new double[all.size() * KNOBS];
        for (int e = 0; e < all.size(); e++) {
            for (Knob knob : Knob.values()) {
                Settings settings = all.get(e);
                values[cell(e, knob)] =
                        Parameter.of(knob.id()).map(settings::get).orElse(knob.usual());
            }
        }
        system.journeys().forEach(j -> values[cell(entity("journey " + j.id()), Knob.RATE)] = j.ratePerSecond());
        system.dependencies().stream()
                .filter(d -> d.optional())
                .forEach(d -> values[cell(entity(d.target().text()), Knob.OPTIONAL)] = 1);
    }

    private void add(Target target, Settings settings, List<Settings> all) {
        entities.put(target.text(), all.size());
        all.add(settings);
    }

    int size() {
        return entities.size();
    }

    /** The entity of that text, as {@link Target#text} writes it. */
    int entity(String text) {
        Integer entity = entities.get(text);
        if (entity == null) {
            throw new IllegalArgumentException("The system has no " + text + ".");
        }
        return entity;
    }

    double get(int entity, Knob knob) {
        return values[cell(entity, knob)];
    }

    boolean is(int entity, Knob knob) {
        return values[cell(entity, knob)] >= 0.5;
    }

    private static int cell(int entity, Knob knob) {
        return entity * KNOBS + knob.ordinal();
    }

    void set(int entity, Knob knob, double value, double now, double ramp) {
        int cell = cell(entity, knob);
        ramps.removeIf(other -> other.cell == cell);
        if (ramp <= 0) {
            values[cell] = value;
        } else {
            ramps.add(new Ramp(cell, values[cell], value, now, ramp));
        }
    }

    /** Moves what is on a ramp; true while something still is. */
    boolean move(double now) {
        ramps.forEach(ramp -> values[ramp.cell] = ramp.at(now));
        ramps.removeIf(ramp -> now >= ramp.start + ramp.seconds);
        return !ramps.isEmpty();
    }
}
