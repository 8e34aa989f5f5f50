package dev.muster.scenario;

import dev.muster.scenario.Truth.Evidence;
import java.util.List;
import java.util.Optional;

/** Reads the readings that say something about the truth. */
final class EvidenceReader {
    private final Reading reading;
    private final ViewReader views;
    private final ConditionReader conditions;
    private final ClaimReader claims;

    EvidenceReader(Reading reading) {
        this.reading = reading;
        views = new ViewReader(reading);
        conditions = new ConditionReader(reading);
        claims = new ClaimReader(reading);
    }

    List<Evidence> readAll(Optional<Written> written) {
        return reading.block(written, "evidence", this::evidence);
    }

    private Evidence evidence(Written.Entry entry) {
        Fields fields = reading.fields(entry.value(), "evidence " + entry.name());
        Optional<View> from = fields.needText("from").flatMap(views::read);
        Optional<Condition> when = fields.findText("when").flatMap(text -> from.flatMap(view -> when(view, text)));
        Evidence evidence = new Evidence(
                entry.name(),
                from.orElse(new View(View.Source.CHANGES, "", null)),
                when.orElse(null),
                fields.yesNo("key", false),
                fields.amount("weight", Amount.factor(0, 10), 1),
                reading.list(fields.find("supports"), "supports", claims::read),
                reading.list(fields.find("refutes"), "refutes", claims::read),
                fields.yesNo("verifies", false),
                fields.nameOrNull("visible-to", Names.Group.DESK));
        fields.done();
        return evidence;
    }

    private Optional<Condition> when(View view, Written.Text text) {
        if (view.source() != View.Source.METRICS) {
            String advice = "Leave it out: a log or a trace counts where it differs from a healthy run.";
            reading.problems().add(text.place(), "\"when\" goes with metrics only", advice);
            return Optional.empty();
        }
        return conditions.on(views.target(view), text);
    }
}
