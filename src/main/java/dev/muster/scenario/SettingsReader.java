package dev.muster.scenario;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads parameters: {@code timeout: 5s}, {@code latency: {mean: 40ms}}, {@code latency.mean: 3s}. */
final class SettingsReader {
    private final Reading reading;

    SettingsReader(Reading reading) {
        this.reading = reading;
    }

    /** The parameters among the keys of a block; other keys are left to the caller. */
    Settings read(Fields fields, Set<Parameter> allowed) {
        Map<Parameter, Double> values = new EnumMap<>(Parameter.class);
        Map<String, Fields> nested = new LinkedHashMap<>();
        for (Parameter parameter : allowed) {
            String id = parameter.id();
            int dot = id.indexOf('.');
            if (dot > 0) {
                nested(fields, nested, id.substring(0, dot))
                        .flatMap(inner -> inner.findText(id.substring(dot + 1)))
                        .ifPresent(text -> values.put(parameter, value(text, parameter)));
            }
            fields.findText(id).ifPresent(text -> values.put(parameter, value(text, parameter)));
        }
        nested.values().forEach(Fields::done);
        return new Settings(values);
    }

    /** A block {@code set: {…}} that says what changes of a target; it must change something. */
    Settings change(Written written, Set<Parameter> allowed, Target on) {
        Fields fields = reading.fields(written, "set of " + on.text());
        Settings settings = read(fields, allowed);
        fields.done();
        if (written.asBlock().filter(block -> block.entries().isEmpty()).isPresent()) {
            reading.problems().add(written.place(), "\"set\" sets nothing", Nearest.advice("", ids(allowed)));
        }
        return settings;
    }

    /** The same with every parameter that the author left out at its default. */
    static Settings filled(Settings written, Set<Parameter> all) {
        Map<Parameter, Double> values = new EnumMap<>(Parameter.class);
        all.forEach(parameter -> values.put(parameter, written.get(parameter)));
        if (values.getOrDefault(Parameter.QUEUE_LENGTH, 0.0) < 0) {
            Parameter places = all.contains(Parameter.SLOTS) ? Parameter.SLOTS : Parameter.CONNECTIONS;
            values.put(Parameter.QUEUE_LENGTH, written.get(places));
        }
        return new Settings(values);
    }

    private double value(Written.Text text, Parameter parameter) {
        return reading.amount(text, parameter.id(), Amount.of(parameter));
    }

    private Optional<Fields> nested(Fields fields, Map<String, Fields> known, String group) {
        if (!known.containsKey(group)) {
            fields.find(group).ifPresent(written -> known.put(group, reading.fields(written, group)));
        }
        return Optional.ofNullable(known.get(group));
    }

    private static Iterable<String> ids(Set<Parameter> parameters) {
        return parameters.stream().map(Parameter::id).toList();
    }
}
