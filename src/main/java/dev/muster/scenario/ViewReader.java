package dev.muster.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what can be looked at: {@code metrics checkout slots}, {@code metrics a -> b p99}, {@code logs checkout timeout}, {@code trace pay}. */
final class ViewReader {
    private static final Pattern PARTS = Pattern.compile(
            "(?<source>\\S+)(?:\\s+(?<target>(?:journey\\s+\\S+|\\S+\\s*->\\s*\\S+|\\S+))(?:\\s+(?<selector>\\S.*?))?)?\\s*");
    private static final List<String> SOURCES =
            Arrays.stream(View.Source.values()).map(View.Source::id).toList();

    private final Reading reading;
    private final Targets targets;

    ViewReader(Reading reading) {
        this.reading = reading;
        targets = new Targets(reading);
    }

    /** Empty, with a problem, if there is nothing like it to look at. */
    Optional<View> read(Written.Text text) {
        Matcher parts = PARTS.matcher(text.value());
        if (text.value().length() > 200 || !parts.matches()) {
            reading.problems().add(text.place(), text.shape() + " is nothing to look at", form());
            return Optional.empty();
        }
        Written.Text word = part(text, parts, "source");
        Optional<View.Source> source = View.Source.of(word.value());
        if (source.isEmpty()) {
            reading.problems().unknown(word, "unknown view", SOURCES);
            return Optional.empty();
        }
        if (parts.group("target") == null) {
            reading.problems().add(text.place(), text.shape() + " does not say of what", form());
            return Optional.empty();
        }
        Optional<Written.Text> selector =
                Optional.ofNullable(parts.group("selector")).map(found -> part(text, parts, "selector"));
        return read(source.get(), part(text, parts, "target"), selector);
    }

    /** What a metrics view is about. */
    Target target(View view) {
        if (view.target().contains(" -> ")) {
            String[] ends = view.target().split(" -> ", 2);
            return new Target.OnDependency(ends[0], ends[1]);
        }
        return reading.names().components().contains(view.target())
                ? new Target.OnComponent(view.target())
                : new Target.OnJourney(view.target());
    }

    private Optional<View> read(View.Source source, Written.Text target, Optional<Written.Text> selector) {
        return switch (source) {
            case METRICS -> targets.read(target).flatMap(on -> metrics(on, selector));
            case LOGS ->
                Optional.of(new View(
                        source,
                        reading.component(target),
                        selector.map(Written.Text::value).orElse(null)));
            case TRACE -> Optional.of(plain(source, reading.name(target, Names.Group.JOURNEY), selector));
            case CHANGES -> Optional.of(plain(source, reading.component(target), selector));
            case RUNBOOK -> Optional.of(plain(source, reading.name(target, Names.Group.RUNBOOK), selector));
        };
    }

    private Optional<View> metrics(Target on, Optional<Written.Text> selector) {
        String target = on instanceof Target.OnJourney journey ? journey.id() : on.text();
        selector.ifPresent(word -> {
            List<String> allowed = targets.series(on).stream().map(Series::id).toList();
            if (!allowed.contains(word.value())) {
                reading.problems().unknown(word, on.text() + " has no series", allowed);
            }
        });
        return Optional.of(new View(
                View.Source.METRICS, target, selector.map(Written.Text::value).orElse(null)));
    }

    private View plain(View.Source source, String target, Optional<Written.Text> selector) {
        selector.ifPresent(word ->
                reading.problems().add(word.place(), "unexpected " + word.shape(), source.id() + " takes one name."));
        return new View(source, target, null);
    }

    private static String form() {
        return "Write it like \"metrics checkout p99\", \"logs checkout\", \"trace pay\", \"changes checkout\" or \"runbook checkout\".";
    }

    private static Written.Text part(Written.Text text, Matcher parts, String group) {
        return text.part(parts.start(group), parts.end(group));
    }
}
