package dev.muster.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pretend system as its author resolved it: every name in it exists. Order is the order of the file and never matters to the physics.
 *
 * @param tools the component that a tool of the responders rests on; tools that are not in it always work
 */
public record SystemModel(
        List<Component> components,
        List<Dependency> dependencies,
        List<Journey> journeys,
        List<AlertRule> alerts,
        List<Runbook> runbooks,
        Map<Tool, String> tools) {
    public SystemModel {
        EnumMap<Tool, String> rests = new EnumMap<>(Tool.class);
        rests.putAll(tools);
        tools = Collections.unmodifiableMap(rests);
        components = List.copyOf(components);
        dependencies = List.copyOf(dependencies);
        journeys = List.copyOf(journeys);
        alerts = List.copyOf(alerts);
        runbooks = List.copyOf(runbooks);
    }

    /** A system on which no tool rests. */
    public SystemModel(
            List<Component> components,
            List<Dependency> dependencies,
            List<Journey> journeys,
            List<AlertRule> alerts,
            List<Runbook> runbooks) {
        this(components, dependencies, journeys, alerts, runbooks, Map.of());
    }

    public Optional<Component> component(String id) {
        return components.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    public Optional<Dependency> dependency(String from, String to) {
        return dependencies.stream()
                .filter(d -> d.from().equals(from) && d.to().equals(to))
                .findFirst();
    }

    public Optional<Journey> journey(String id) {
        return journeys.stream().filter(j -> j.id().equals(id)).findFirst();
    }

    public Optional<AlertRule> alert(String id) {
        return alerts.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    public Optional<Runbook> runbook(String id) {
        return runbooks.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /** The same with other components and dependencies; journeys, alerts and runbooks stay. */
    public SystemModel with(List<Component> changed, List<Dependency> joined) {
        return new SystemModel(changed, joined, journeys, alerts, runbooks, tools);
    }

    /** The same with one alert rule more. */
    public SystemModel with(AlertRule more) {
        List<AlertRule> rules = new ArrayList<>(alerts);
        rules.add(more);
        return new SystemModel(components, dependencies, journeys, rules, runbooks, tools);
    }

    /** The value that the author gave a parameter, or its default; of a target that exists. */
    public double usual(Target on, Parameter parameter) {
        return on.match(new Target.Cases<Double>() {
            @Override
            public Double component(String id) {
                return SystemModel.this.component(id).orElseThrow().settings().get(parameter);
            }

            @Override
            public Double dependency(String from, String to) {
                return SystemModel.this
                        .dependency(from, to)
                        .orElseThrow()
                        .settings()
                        .get(parameter);
            }

            @Override
            public Double journey(String id) {
                return SystemModel.this.journey(id).orElseThrow().settings().get(parameter);
            }
        });
    }
}
