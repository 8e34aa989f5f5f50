package dev.muster.drill;

import dev.muster.scenario.Component;
import dev.muster.scenario.Journey;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import dev.muster.scenario.View;
import dev.muster.simulation.SeriesTable;
import java.util.List;
import java.util.Optional;

/** Reads and checks the phrase of a view: {@code metrics checkout slots}, {@code logs checkout timeout}, {@code metrics checkout -> tracking p99}. */
public final class Views {
    private Views() {}

    /** Splits a phrase that was checked before into its parts. */
    public static View parse(String phrase) {
        return split(phrase)
                .orElseThrow(() -> new IllegalStateException("'" + phrase + "' is no view, yet it stands in a log"));
    }

    /** Splits a phrase; empty if it does not begin with a source and a target. */
    static Optional<View> split(String phrase) {
        String[] words = phrase.strip().split("\\s+");
        Optional<View.Source> source = View.Source.of(words[0]);
        if (source.isEmpty() || words.length < 2) {
            return Optional.empty();
        }
        boolean edge = words.length >= 4 && words[2].equals("->");
        String target = edge ? words[1] + " -> " + words[3] : words[1];
        int rest = edge ? 4 : 2;
        String selector = words.length > rest ? String.join(" ", List.of(words).subList(rest, words.length)) : null;
        return Optional.of(new View(source.get(), target, selector));
    }

    /** What speaks against a view in this system: a sentence, or empty if it can be shown. */
    static Optional<String> problem(SystemModel system, View view) {
        return switch (view.source()) {
            case METRICS -> metricsProblem(system, view);
            case LOGS ->
                system.component(view.target()).isPresent()
                        ? Optional.empty()
                        : Optional.of(unknown("component", view.target(), componentIds(system)));
            case TRACE ->
                system.journey(view.target()).isPresent()
                        ? Optional.empty()
                        : Optional.of(unknown("journey", view.target(), journeyIds(system)));
            case CHANGES ->
                view.target().equals("all") || system.component(view.target()).isPresent()
                        ? Optional.empty()
                        : Optional.of(unknown("component", view.target(), componentIds(system)));
            case RUNBOOK ->
                system.runbook(view.target()).isPresent()
                        ? Optional.empty()
                        : Optional.of("There is no runbook '" + view.target()
                                + "'.\nMaybe look at the runbooks that the alerts name.");
        };
    }

    private static Optional<String> metricsProblem(SystemModel system, View view) {
        Optional<Target> target = target(system, view.target());
        if (target.isEmpty()) {
            return Optional.of(unknown("component, dependency or journey", view.target(), componentIds(system)));
        }
        String selector = view.selector();
        if (selector == null) {
            return Optional.empty();
        }
        List<Series> has = seriesOf(system, target.get());
        if (has.stream().noneMatch(s -> s.id().equals(selector))) {
            String known = String.join(", ", has.stream().map(Series::id).toList());
            return Optional.of("'" + view.target() + "' has no metric '" + selector + "'; it has " + known + "."
                    + MaybeMeant.of(selector, has.stream().map(Series::id).toList()));
        }
        return Optional.empty();
    }

    /** The thing that a target's name means: component first, then journey, or a dependency written {@code a -> b}. */
    public static Optional<Target> target(SystemModel system, String name) {
        String[] ends = name.split(" -> ");
        if (ends.length == 2) {
            return system.dependency(ends[0], ends[1]).map(d -> (Target) d.target());
        }
        if (system.component(name).isPresent()) {
            return Optional.of(new Target.OnComponent(name));
        }
        return system.journey(name).map(j -> (Target) new Target.OnJourney(j.id()));
    }

    /** The series that a target really has, in the order of the table. */
    public static List<Series> seriesOf(SystemModel system, Target target) {
        return SeriesTable.of(system).of(target);
    }

    private static String unknown(String what, String name, List<String> known) {
        return "There is no " + what + " '" + name + "' in this system." + MaybeMeant.of(name, known);
    }

    private static List<String> componentIds(SystemModel system) {
        return system.components().stream().map(Component::id).toList();
    }

    private static List<String> journeyIds(SystemModel system) {
        return system.journeys().stream().map(Journey::id).toList();
    }
}
