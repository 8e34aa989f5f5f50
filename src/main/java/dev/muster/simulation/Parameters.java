package dev.muster.simulation;

import dev.muster.scenario.Component;
import dev.muster.scenario.Dependency;
import dev.muster.scenario.Journey;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Settings;
import dev.muster.scenario.SystemModel;
import java.util.ArrayList;
import java.util.List;

/** The value that every parameter has right now, and the ramps on which some of them move. Entities stand as {@link Names} places them. */
final class Parameters {
    private static final int COLUMNS = Parameter.values().length;

    private final double[] values;
    private final List<Ramp> ramps;

    private record Ramp(int cell, double from, double to, long start, long end) {
        double at(long step) {
            return step >= end ? to : from + (to - from) * (step - start) / (end - start);
        }
    }

    Parameters(SystemModel system) {
        int components = system.components().size();
        int dependencies = system.dependencies().size();
        values = new double[(components + dependencies + system.journeys().size()) * COLUMNS];
        ramps = new ArrayList<>();
        int entity = 0;
        for (Component component : system.components()) {
            fill(entity++, component.settings());
        }
        for (Dependency dependency : system.dependencies()) {
            fill(entity++, dependency.settings());
        }
        for (Journey journey : system.journeys()) {
            fill(entity, Settings.NONE);
            values[cell(entity++, Parameter.RATE)] = journey.ratePerSecond();
        }
    }

    private Parameters(Parameters other) {
        values = other.values.clone();
        ramps = new ArrayList<>(other.ramps);
    }

    Parameters copy() {
        return new Parameters(this);
    }

    private void fill(int entity, Settings settings) {
        for (Parameter parameter : Parameter.values()) {
            values[cell(entity, parameter)] = settings.get(parameter);
        }
    }

    private static int cell(int entity, Parameter parameter) {
        return entity * COLUMNS + parameter.ordinal();
    }

    double get(int entity, Parameter parameter) {
        return values[cell(entity, parameter)];
    }

    /** Moves a parameter to a value, linearly over some steps; a ramp under way on it ends where it is. */
    void set(int entity, Parameter parameter, double value, long step, long steps) {
        int cell = cell(entity, parameter);
        ramps.removeIf(ramp -> ramp.cell == cell);
        if (steps <= 0) {
            values[cell] = value;
        } else {
            ramps.add(new Ramp(cell, values[cell], value, step, step + steps));
        }
    }

    /** Brings all ramps to a step. */
    void moveTo(long step) {
        if (ramps.isEmpty()) {
            return;
        }
        for (Ramp ramp : ramps) {
            values[ramp.cell] = ramp.at(step);
        }
        ramps.removeIf(ramp -> step >= ramp.end);
    }

    long fold(long hash) {
        long folded = hash;
        for (double value : values) {
            folded = Noise.mix(folded ^ Double.doubleToRawLongBits(value));
        }
        return folded;
    }
}
