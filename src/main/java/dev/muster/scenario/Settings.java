package dev.muster.scenario;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Values of parameters, each in the unit of its row in {@link Parameter}; what is not set has its default. */
public record Settings(Map<Parameter, Double> values) {
    public static final Settings NONE = new Settings(Map.of());

    public Settings {
        EnumMap<Parameter, Double> copy = new EnumMap<>(Parameter.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    /** The value set, or the default of the table. */
    public double get(Parameter parameter) {
        return values.getOrDefault(parameter, parameter.usual());
    }

    /** The same with one value changed. */
    public Settings with(Parameter parameter, double value) {
        Map<Parameter, Double> changed = new EnumMap<>(Parameter.class);
        changed.putAll(values);
        changed.put(parameter, value);
        return new Settings(changed);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
