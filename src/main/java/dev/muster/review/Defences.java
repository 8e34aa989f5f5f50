package dev.muster.review;

import dev.muster.scenario.Component;
import dev.muster.scenario.Dependency;
import dev.muster.scenario.Journey;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.SystemPhrases;
import dev.muster.scenario.Target;
import dev.muster.simulation.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What could be built into a system before the next incident: one defence at a time, made from how the system is built and fares on a good day. Timeouts are twice what the
 * slowest hundredth of calls takes on a good day, rounded up.
 */
final class Defences {
    private static final double[] ROUND_SECONDS = {
        0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10, 20, 30, 60
    };
    /** A timeout that is not at least this much shorter than today's is no idea. */
    private static final double WORTH_TRYING = 0.67;

    private static final int LOOK_SECONDS = 300;
    /** One retry for ten first attempts. */
    private static final double BUDGET = 0.1;
    /** Half of the calls failing opens a breaker. */
    private static final double THRESHOLD = 0.5;

    private final SystemModel system;
    private final Simulation goodDay;
    private final List<Edit> ideas = new ArrayList<>();

    private Defences(SystemModel system, Simulation goodDay) {
        this.system = system;
        this.goodDay = goodDay;
    }

    /**
     * The ideas, those that cost little to build first.
     *
     * @param goodDay the system without faults, at any tick
     * @param reached what the trouble has to do with: only there a defence is thought of
     */
    static List<Edit> of(SystemModel system, Simulation goodDay, Set<Target> reached) {
        Defences defences = new Defences(system, goodDay);
        List<Dependency> calls = system.dependencies().stream()
                .filter(d -> d.mode() != Dependency.Mode.ASYNC)
                .filter(d -> reached.contains(d.target())
                        || reached.contains(new Target.OnComponent(d.from()))
                        || reached.contains(new Target.OnComponent(d.to())))
                .toList();
        calls.stream().filter(Dependency::optional).forEach(defences::shorten);
        calls.stream().filter(Dependency::optional).forEach(defences::wall);
        calls.stream().filter(defences::mayBeOptional).forEach(defences::doWithout);
        system.journeys().stream().filter(Journey::critical).forEach(defences::watch);
        system.components().stream()
                .filter(c -> c.kind() == Kind.SERVICE && reached.contains(new Target.OnComponent(c.id())))
                .forEach(defences::resize);
        calls.forEach(defences::retryLess);
        calls.forEach(defences::breakOff);
        calls.stream().filter(d -> !d.optional()).forEach(defences::shorten);
        return List.copyOf(defences.ideas);
    }

    private void shorten(Dependency dependency) {
        shortTimeout(dependency).ifPresent(seconds -> ideas.add(timeout(dependency, seconds)));
    }

    private void doWithout(Dependency dependency) {
        Edit optional = new Edit.MadeOptional(dependency.target().text());
        OptionalDouble seconds = shortTimeout(dependency);
        ideas.add(
                seconds.isPresent()
                        ? new Edit.Together(List.of(optional, timeout(dependency, seconds.getAsDouble())))
                        : optional);
    }

    /** Nothing between two ends of which the author calls one critical, and nothing that a journey is about. */
    private boolean mayBeOptional(Dependency dependency) {
        boolean needed = system.components().stream()
                .anyMatch(c -> c.critical() && (c.id().equals(dependency.to()) || c.id().equals(dependency.from())));
        boolean isTheWay = system.journeys().stream().anyMatch(j -> j.through().contains(dependency.to()));
        return !dependency.optional() && !needed && !isTheWay;
    }

    private void watch(Journey journey) {
        String on = new Target.OnJourney(journey.id()).text();
        ideas.add(new Edit.AlertAdded(on, "failing > 1% for 15s"));
        ideas.add(new Edit.AlertAdded(on, "slow > 5% for 15s"));
    }

    /** Fewer retries, or a budget for them. */
    private void retryLess(Dependency dependency) {
        if (dependency.settings().get(Parameter.ATTEMPTS) > 1) {
            set(dependency.target(), Parameter.ATTEMPTS, 1);
            if (dependency.settings().get(Parameter.BUDGET_RATIO) < 0) {
                set(dependency.target(), Parameter.BUDGET_RATIO, BUDGET);
            }
        }
    }

    private void breakOff(Dependency dependency) {
        if (dependency.settings().get(Parameter.BREAKER_THRESHOLD) <= 0) {
            set(dependency.target(), Parameter.BREAKER_THRESHOLD, THRESHOLD);
        }
    }

    /** A bulkhead for three times the calls that are under way on a good day. */
    private void wall(Dependency dependency) {
        double underWay = goodDay(dependency, Series.RATE) * goodDay(dependency, Series.P99);
        if (underWay > 0 && dependency.settings().get(Parameter.BULKHEAD) <= 0) {
            set(dependency.target(), Parameter.BULKHEAD, Math.max(2, Math.ceil(3 * underWay)));
        }
    }

    private void resize(Component service) {
        if (service.settings().get(Parameter.QUEUE_LENGTH) > 0) {
            set(new Target.OnComponent(service.id()), Parameter.QUEUE_LENGTH, 0);
            set(new Target.OnComponent(service.id()), Parameter.DROP_EXPIRED, 1);
        }
        double replicas = 2 * service.settings().get(Parameter.REPLICAS);
        set(new Target.OnComponent(service.id()), Parameter.REPLICAS, Math.min(Parameter.REPLICAS.most(), replicas));
    }

    private void set(Target on, Parameter parameter, double value) {
        ideas.add(new Edit.Set(on.text(), parameter.id(), SystemPhrases.text(parameter, value)));
    }

    private double goodDay(Dependency dependency, Series series) {
        return goodDay.telemetry().value(dependency.target(), series, goodDay.tick(), LOOK_SECONDS);
    }

    private static Edit timeout(Dependency dependency, double seconds) {
        return new Edit.Set(
                dependency.target().text(), Parameter.TIMEOUT.id(), SystemPhrases.text(Parameter.TIMEOUT, seconds));
    }

    private OptionalDouble shortTimeout(Dependency dependency) {
        double slowest = goodDay(dependency, Series.P99);
        double now = dependency.settings().get(Parameter.TIMEOUT);
        for (double seconds : ROUND_SECONDS) {
            if (seconds >= 2 * slowest) {
                return seconds <= WORTH_TRYING * now ? OptionalDouble.of(seconds) : OptionalDouble.empty();
            }
        }
        return OptionalDouble.empty();
    }
}
