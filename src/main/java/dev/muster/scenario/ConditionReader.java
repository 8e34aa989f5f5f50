package dev.muster.scenario;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the one language of conditions: {@code p99 > 2s for 1m}, {@code burn > 14.4 over 5m and 1m}, {@code pay.failing > 10% for 3m}. */
final class ConditionReader {
    /** Stands where a condition could not be read. */
    static final Condition NONE = new Condition(new Target.OnComponent(""), Series.RATE, true, 0, 0, 0);

    private static final int LONGEST = 200;
    private static final Pattern COMPARISON = Pattern.compile(
            "\\s*(?:(?<on>[^<>]+)\\.)?(?<series>[A-Za-z0-9-]+)\\s*(?<sign>[<>])\\s*(?<value>\\S+)(?<rest>(?:\\s.*)?)");
    static final String FORM = "Write it like \"p99 > 2s for 1m\" or \"burn > 14.4 over 5m\".";
    private static final String FORM_WITH_TARGET = "Write it like \"pay.failing > 10% for 3m\".";

    private final Reading reading;
    private final Targets targets;

    ConditionReader(Reading reading) {
        this.reading = reading;
        targets = new Targets(reading);
    }

    /** A condition on a target that is named elsewhere. */
    Optional<Condition> on(Target target, Written.Text text) {
        Matcher parts = COMPARISON.matcher(text.value());
        if (text.value().length() > LONGEST || !parts.matches() || parts.group("on") != null) {
            reading.problems().add(text.place(), text.shape() + " is no condition", FORM);
            return Optional.empty();
        }
        return read(target, text, parts);
    }

    /** A condition that names its own target: {@code pay.failing > 10%}. */
    Optional<Condition> withTarget(Written.Text text) {
        Matcher parts = COMPARISON.matcher(text.value());
        if (text.value().length() > LONGEST || !parts.matches() || parts.group("on") == null) {
            reading.problems().add(text.place(), text.shape() + " is no condition", FORM_WITH_TARGET);
            return Optional.empty();
        }
        return targets.read(part(text, parts, "on")).flatMap(target -> read(target, text, parts));
    }

    private Optional<Condition> read(Target target, Written.Text text, Matcher parts) {
        Written.Text name = part(text, parts, "series");
        Set<Series> allowed = targets.series(target);
        Optional<Series> series = Series.of(name.value()).filter(allowed::contains);
        WindowReader windows = WindowReader.read(reading, part(text, parts, "rest"));
        if (series.isEmpty()) {
            List<String> ids = allowed.stream().map(Series::id).toList();
            reading.problems().unknown(name, target.text() + " has no series", ids);
            return Optional.empty();
        }
        double value = reading.amount(part(text, parts, "value"), name.value(), amountOf(series.get()));
        boolean above = parts.group("sign").equals(">");
        return Optional.of(new Condition(
                target,
                series.get(),
                above,
                value,
                windows.overSeconds(),
                windows.forSeconds(),
                windows.shortSeconds()));
    }

    private static Amount amountOf(Series series) {
        double most = 1e6;
        return switch (series.unit()) {
            case "/s" -> new Amount(Parameter.Unit.PER_SECOND, 0, most, false);
            case "%" -> Amount.share();
            case "s" -> new Amount(Parameter.Unit.SECONDS, -most, 400 * Amount.DAY, false);
            default -> Amount.factor(0, most);
        };
    }

    private static Written.Text part(Written.Text text, Matcher parts, String group) {
        return text.part(parts.start(group), parts.end(group));
    }
}
