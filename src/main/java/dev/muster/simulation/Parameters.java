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
    private final PastValues past;
    private long sum;

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
        past = new PastValues();
        int entity = 0;
        for (Component component : system.components()) {
            fill(entity++, component.settings());
        }
        for (Dependency dependency : system.dependencies()) {
            fill(entity, dependency.settings());
            if (dependency.optional()) {
                put(cell(entity, Parameter.OPTIONAL), 1);
            }
            entity++;
        }
        for (Journey journey : system.journeys()) {
            fill(entity, journey.settings());
            put(cell(entity++, Parameter.RATE), journey.ratePerSecond());
        }
    }

    private Parameters(Parameters other) {
        values = other.values.clone();
        ramps = new ArrayList<>(other.ramps);
        past = other.past.copy();
        sum = other.sum;
    }

    Parameters copy() {
        return new Parameters(this);
    }

    private void fill(int entity, Settings settings) {
        for (Parameter parameter : Parameter.values()) {
            put(cell(entity, parameter), settings.get(parameter));
        }
    }

    private static int cell(int entity, Parameter parameter) {
        return entity * COLUMNS + parameter.ordinal();
    }

    double get(int entity, Parameter parameter) {
        return values[cell(entity, parameter)];
    }

    /** The value that a parameter had at the end of a tick. */
    double at(int entity, Parameter parameter, long tick) {
        int cell = cell(entity, parameter);
        return past.at(cell, tick, values[cell]);
    }

    /** Moves a parameter to a value, linearly over some steps; a ramp under way on it ends where it is. */
    void set(int entity, Parameter parameter, double value, long step, long steps) {
        int cell = cell(entity, parameter);
        ramps.removeIf(ramp -> ramp.cell == cell);
        if (steps <= 0) {
            change(cell, value, step);
        } else {
            ramps.add(new Ramp(cell, values[cell], value, step, step + steps));
        }
    }

    /** Brings all ramps to a step; says whether anything moved. */
    boolean moveTo(long step) {
        if (ramps.isEmpty()) {
            return false;
        }
        for (Ramp ramp : ramps) {
            change(ramp.cell, ramp.at(step), step);
        }
        ramps.removeIf(ramp -> step >= ramp.end);
        return true;
    }

    private void change(int cell, double value, long step) {
        if (values[cell] != value) {
            past.note(cell, World.tick(step), values[cell]);
            put(cell, value);
        }
    }

    /** Keeps the sum of the cells' hashes, so that a fold need not read them all. */
    private void put(int cell, double value) {
        sum += hash(cell, value) - hash(cell, values[cell]);
        values[cell] = value;
    }

    private static long hash(int cell, double value) {
        return Noise.mix(cell * 0xD1B54A32D192ED03L ^ Double.doubleToRawLongBits(value));
    }

    long fold(long hash) {
        return Noise.mix(hash ^ sum);
    }
}
