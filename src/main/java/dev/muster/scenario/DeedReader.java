package dev.muster.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what is done once to a component: {@code do: flush 80%}, {@code do: roll}. */
final class DeedReader {
    private final Reading reading;

    DeedReader(Reading reading) {
        this.reading = reading;
    }

    /** The deed behind {@code do}, if there is one; empty, with a problem, if it makes no sense for the target. */
    Optional<Deed> find(Fields fields, Optional<Target> on) {
        return fields.findText("do").flatMap(text -> on.flatMap(target -> read(text, target)));
    }

    private Optional<Deed> read(Written.Text text, Target on) {
        if (!(on instanceof Target.OnComponent component)) {
            reading.problems()
                    .add(text.place(), "\"do\" needs a component, and " + on.text() + " is none", "Maybe use \"set\".");
            return Optional.empty();
        }
        Optional<Kind> kind = reading.names().kind(component.id());
        int end = text.value().indexOf(' ') < 0
                ? text.value().length()
                : text.value().indexOf(' ');
        Written.Text word = text.part(0, end);
        Optional<Operation> operation = Operation.of(word.value());
        if (kind.isEmpty() || !known(word, operation, component.id(), kind.get())) {
            return Optional.empty();
        }
        return Optional.of(new Deed(operation.get(), amount(text, end, operation.get())));
    }

    private boolean known(Written.Text word, Optional<Operation> operation, String id, Kind kind) {
        List<String> allowed = Arrays.stream(Operation.values())
                .filter(each -> each.isFor(kind))
                .map(Operation::id)
                .toList();
        if (operation.filter(each -> each.isFor(kind)).isPresent()) {
            return true;
        }
        String message =
                operation.isEmpty() ? "unknown operation" : "a " + kind.id() + " like " + id + " has nothing to";
        if (allowed.isEmpty()) {
            String nothing = "nothing can be done to " + id + ", a " + kind.id();
            reading.problems().add(word.place(), nothing, "Maybe use \"set\".");
        } else {
            reading.problems().unknown(word, message, allowed);
        }
        return false;
    }

    private double amount(Written.Text text, int end, Operation operation) {
        int from = end;
        while (from < text.value().length() && text.value().charAt(from) == ' ') {
            from++;
        }
        Written.Text rest = text.part(from, text.value().length());
        String id = operation.id();
        if (operation.amount().isEmpty()) {
            if (!rest.value().isEmpty()) {
                reading.problems().add(rest.place(), id + " takes nothing behind it, found " + rest.shape());
            }
            return 0;
        }
        Amount unit = operation.amount().get();
        if (rest.value().isEmpty()) {
            String example = String.format(Locale.ROOT, "Maybe \"%s %s\".", id, unit.text(unit.most() > 1 ? 2 : 1));
            reading.problems().add(text.place(), id + " needs " + unit.form() + " behind it", example);
            return 0;
        }
        return reading.amount(rest, id, unit);
    }
}
