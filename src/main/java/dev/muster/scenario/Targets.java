package dev.muster.scenario;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what something is about: {@code checkout}, {@code checkout -> tracking}, {@code journey pay} or just {@code pay}. */
final class Targets {
    private final Reading reading;
    private final Names names;

    Targets(Reading reading) {
        this.reading = reading;
        names = reading.names();
    }

    /** Empty, with a problem, if there is no such thing. */
    Optional<Target> read(Written.Text text) {
        String name = text.value().strip();
        if (name.contains("->")) {
            return dependency(text);
        }
        if (name.startsWith("journey ")) {
            return journey(
                    text.part(text.value().indexOf("journey ") + 8, text.value().length()));
        }
        return named(text, name);
    }

    /** The target behind a key that must be there. */
    Optional<Target> on(Fields fields) {
        return fields.needText("on").flatMap(this::read);
    }

    /** What can be measured of a target if it makes use of the laws that show it; everything if its kind is unknown. */
    Set<Series> series(Target target) {
        return target.match(new Target.Cases<Set<Series>>() {
            @Override
            public Set<Series> component(String id) {
                return names.kind(id).map(Series::possible).orElse(EnumSet.allOf(Series.class));
            }

            @Override
            public Set<Series> dependency(String from, String to) {
                return Series.possibleOfDependencies();
            }

            @Override
            public Set<Series> journey(String id) {
                return Series.possibleOfJourneys();
            }
        });
    }

    /** What can be set on a target; everything if its kind is unknown. */
    Set<Parameter> parameters(Target target) {
        return target.match(new Target.Cases<Set<Parameter>>() {
            @Override
            public Set<Parameter> component(String id) {
                return names.kind(id).map(Parameter::of).orElse(EnumSet.allOf(Parameter.class));
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

    private Optional<Target> dependency(Written.Text text) {
        String spaced = Names.spaced(text.value());
        String[] ends = spaced.split(" -> ", 2);
        boolean known = names.dependencies().contains(spaced);
        if (!known && !(names.mistyped() && names.components().containsAll(List.of(ends)))) {
            reading.problems().unknown(text, "unknown dependency", names.dependencies());
            return Optional.empty();
        }
        return Optional.of(new Target.OnDependency(ends[0], ends[1]));
    }

    private Optional<Target> journey(Written.Text name) {
        reading.name(name, Names.Group.JOURNEY);
        return Optional.of(name.value())
                .filter(id -> names.has(Names.Group.JOURNEY, id))
                .map(Target.OnJourney::new);
    }

    private Optional<Target> named(Written.Text text, String name) {
        if (names.components().contains(name)) {
            return Optional.of(new Target.OnComponent(name));
        }
        if (names.has(Names.Group.JOURNEY, name)) {
            return Optional.of(new Target.OnJourney(name));
        }
        Set<String> known = new LinkedHashSet<>(names.components());
        known.addAll(names.of(Names.Group.JOURNEY));
        reading.problems().unknown(text, "unknown component or journey", known);
        return Optional.empty();
    }
}
