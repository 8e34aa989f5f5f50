package dev.muster.scenario;

import dev.muster.scenario.Truth.Decoy;
import dev.muster.scenario.Truth.Edge;
import dev.muster.scenario.Truth.Factor;
import dev.muster.scenario.Truth.Harmful;
import dev.muster.scenario.Truth.Mitigation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the truth: causes, path, decoys, what helps and what hurts. Evidence has a reader of its own. */
final class TruthReader {
    private static final int HOUR = 3600;

    private final Reading reading;
    private final ClaimReader claims;
    private final ActionPhrase phrases;

    TruthReader(Reading reading, List<ActionSpec> actions) {
        this.reading = reading;
        claims = new ClaimReader(reading);
        phrases = new ActionPhrase(reading, actions);
    }

    Truth read(Optional<Written> written) {
        if (written.isEmpty()) {
            return nothing();
        }
        Fields truth = reading.fields(written.get(), "truth");
        List<Factor> factors = reading.list(truth.needSome("factors"), "factors", this::factor);
        Optional<Written> plausible = truth.needSome("plausible");
        List<ClaimKey> claimed = reading.list(plausible, "plausible", claims::read);
        checkPlausible(plausible, claimed, factors);
        Truth all = new Truth(
                factors,
                path(truth),
                claimed,
                new EvidenceReader(reading).readAll(truth.needSome("evidence")),
                reading.list(truth.find("decoys"), "decoys", item -> decoy(item, claimed)),
                reading.block(truth.needSome("mitigations"), "mitigations", this::mitigation),
                reading.list(truth.find("harmful"), "harmful", this::harmful),
                truth.need("milestones").map(this::milestones).orElse(new Truth.Milestones(1, 1, 1, 1)),
                truth.need("par").map(this::par).orElse(new Truth.Par(1, 0)),
                truth.find("windows").map(this::windows).orElse(Truth.Windows.USUAL));
        truth.done();
        return all;
    }

    private Factor factor(Written item) {
        Fields fields = reading.fields(item, "a factor");
        String component = fields.needText("component").map(reading::component).orElse("");
        String mode = fields.needText("mode").map(claims::mode).orElse("");
        String role = fields.oneOf("role", "trigger", "latent");
        double weight = fields.amount("weight", Amount.factor(0, 10), 1);
        fields.done();
        return new Factor(component, mode, role, weight);
    }

    private void checkPlausible(Optional<Written> written, List<ClaimKey> plausible, List<Factor> factors) {
        Place place = written.map(Written::place).orElse(Place.START);
        if (!factors.isEmpty() && factors.stream().noneMatch(f -> f.role().equals("trigger"))) {
            reading.problems().add(place, "no factor has the role trigger");
        }
        for (Factor factor : factors) {
            ClaimKey claim = new ClaimKey(factor.component(), factor.mode());
            if (written.isPresent() && factor.role().equals("trigger") && !plausible.contains(claim)) {
                reading.problems().add(place, "plausible does not hold the trigger \"" + claim.text() + "\"");
            }
        }
    }

    /** A list of names is a chain, cause first; {@code a -> b} is one step of it. */
    private List<Edge> path(Fields truth) {
        truth.needSome("path");
        List<Edge> path = new ArrayList<>();
        String last = "";
        for (Written.Text step : truth.texts("path")) {
            int arrow = step.value().indexOf("->");
            if (arrow >= 0) {
                Written.Text to = step.part(arrow + 2, step.value().length());
                path.add(edge(step, component(step.part(0, arrow)), component(to)));
                last = "";
            } else {
                String name = reading.component(step);
                if (!last.isEmpty()) {
                    path.add(edge(step, last, name));
                }
                last = name;
            }
        }
        return path;
    }

    private String component(Written.Text part) {
        String name = part.value().strip();
        int start = part.value().indexOf(name);
        return reading.component(part.part(start, start + name.length()));
    }

    private Edge edge(Written.Text step, String from, String to) {
        if (!reading.names().mayCall(from, to) && !reading.names().mayCall(to, from)) {
            reading.problems().add(step.place(), "no dependency joins " + from + " and " + to);
        }
        return new Edge(from, to);
    }

    private Decoy decoy(Written item, List<ClaimKey> plausible) {
        Fields fields = reading.fields(item, "a decoy");
        ClaimKey claim = fields.need("claim").map(claims::read).orElse(ClaimReader.NONE);
        if (claims.areKnown(plausible) && !plausible.contains(claim)) {
            reading.problems().add(item.place(), "the decoy \"" + claim.text() + "\" is not among plausible");
        }
        String evidence = fields.name("evidence", Names.Group.EVIDENCE);
        List<String> actions =
                fields.texts("actions").stream().map(phrases::read).toList();
        int escape = fields.seconds("escape-within", 10, HOUR);
        fields.done();
        return new Decoy(claim, evidence, actions, escape);
    }

    private Mitigation mitigation(Written.Entry entry) {
        Fields fields = reading.fields(entry.value(), "mitigation " + entry.name());
        String action = fields.needText("when").map(phrases::read).orElse("");
        double quality = fields.amount("quality", Amount.factor(0, 1));
        List<String> needs = fields.names("needs", Names.Group.EVIDENCE);
        fields.done();
        return new Mitigation(entry.name(), action, quality, needs);
    }

    private Harmful harmful(Written item) {
        Fields fields = reading.fields(item, "a harmful action");
        String action = fields.needText("action").map(phrases::read).orElse("");
        double severity = fields.amount("severity", Amount.factor(0, 1));
        boolean risky = fields.yesNo("risky", false);
        fields.done();
        return new Harmful(action, severity, risky);
    }

    private Truth.Milestones milestones(Written written) {
        Fields fields = reading.fields(written, "milestones");
        Truth.Milestones milestones = new Truth.Milestones(
                fields.seconds("acknowledge", 1, HOUR),
                fields.seconds("lead", 1, HOUR),
                fields.seconds("localise", 1, 4 * HOUR),
                fields.seconds("mitigate", 1, 4 * HOUR));
        fields.done();
        return milestones;
    }

    private Truth.Par par(Written written) {
        Fields fields = reading.fields(written, "par");
        int size = (int) fields.amount("team-size", Amount.whole(1, 24));
        double parallel = fields.amount("parallel", Amount.factor(0, 1));
        fields.done();
        return new Truth.Par(size, parallel);
    }

    private Truth.Windows windows(Written written) {
        Truth.Windows usual = Truth.Windows.USUAL;
        Fields fields = reading.fields(written, "windows");
        Truth.Windows windows = new Truth.Windows(
                fields.seconds("ack", 1, HOUR, usual.ack()),
                fields.seconds("share", 1, HOUR, usual.share()),
                fields.seconds("fresh", 1, HOUR, usual.fresh()),
                fields.seconds("settle", 1, HOUR, usual.settle()),
                fields.seconds("help", 1, HOUR, usual.help()),
                fields.seconds("announce", 1, HOUR, usual.announce()),
                fields.seconds("lead-idle", 1, HOUR, usual.leadIdle()));
        fields.done();
        return windows;
    }

    private static Truth nothing() {
        return new Truth(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Truth.Milestones(1, 1, 1, 1),
                new Truth.Par(1, 0),
                Truth.Windows.USUAL);
    }
}
