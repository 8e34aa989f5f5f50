package dev.muster.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads scripted messages: {@code when: pay.failing > 10% for 3m} with {@code mara asks: {…}}. */
final class TimelineReader {
    private static final Pattern ANSWERED = Pattern.compile("(?<who>\\S+) was answered");
    private static final Pattern NO_UPDATE = Pattern.compile("no update for (?<time>\\S+)");
    private static final Pattern LINE = Pattern.compile("(?<who>\\S+) (?<does>asks|says)");

    private final Reading reading;
    private final ConditionReader conditions;
    private final int duration;
    private final Set<String> asking = new HashSet<>();
    private final List<Written.Text> awaited = new ArrayList<>();
    private int count;

    TimelineReader(Reading reading, int durationSeconds) {
        this.reading = reading;
        conditions = new ConditionReader(reading);
        duration = durationSeconds;
    }

    List<Inject> read(Optional<Written> written) {
        List<Inject> injects = reading.list(written, "timeline", this::inject).stream()
                .flatMap(Optional::stream)
                .toList();
        awaited.stream()
                .filter(who -> !asking.contains(who.value()))
                .filter(who -> reading.names().has(Names.Group.PERSONA, who.value()))
                .forEach(who ->
                        reading.problems().add(who.place(), who.value() + " asks nothing that could be answered"));
        return injects;
    }

    private Optional<Inject> inject(Written item) {
        Fields fields = reading.fields(item, "a timeline entry");
        Optional<Trigger> trigger = trigger(fields);
        List<Inject.Effect> effects = new ArrayList<>();
        List<Written.Entry> others = fields.others();
        others.forEach(entry -> effect(entry).ifPresent(effects::add));
        if (others.size() != 1 && item.asBlock().isPresent()) {
            String advice = "Write \"mara asks: {…}\" or \"mara says: …\" with the name of a persona.";
            reading.problems().add(item.place(), "a timeline entry must do one thing, found " + others.size(), advice);
        }
        count++;
        String id = "inject-" + count;
        return effects.isEmpty() ? Optional.empty() : trigger.map(when -> new Inject(id, when, effects.get(0)));
    }

    private Optional<Trigger> trigger(Fields fields) {
        Optional<Written.Text> when = fields.findText("when");
        Optional<Written.Text> at = fields.findText("at");
        if (when.isPresent() == at.isPresent()) {
            String found = when.isPresent() ? "both" : "neither";
            reading.problems().add(fields.place(), "a timeline entry needs \"at\" or \"when\", found " + found);
            return Optional.empty();
        }
        return at.isPresent() ? Optional.of(at(at.get())) : when(when.get());
    }

    private Trigger at(Written.Text text) {
        DrillTime time = DrillTime.read(reading, text, 0, duration);
        return time.afterAlert() ? new Trigger.AfterFirstAlert(time.seconds()) : new Trigger.At(time.seconds());
    }

    private Optional<Trigger> when(Written.Text text) {
        Matcher answered = ANSWERED.matcher(text.value());
        if (answered.matches()) {
            Written.Text who = text.part(answered.start("who"), answered.end("who"));
            awaited.add(who);
            return Optional.of(new Trigger.Answered(reading.name(who, Names.Group.PERSONA)));
        }
        Matcher noUpdate = NO_UPDATE.matcher(text.value());
        if (noUpdate.matches()) {
            Written.Text time = text.part(noUpdate.start("time"), noUpdate.end("time"));
            return Optional.of(
                    new Trigger.NoUpdateFor((int) reading.amount(time, "no update", Amount.wholeSeconds(10, 3600))));
        }
        return conditions.withTarget(text).map(Trigger.When::new);
    }

    private Optional<Inject.Effect> effect(Written.Entry entry) {
        Matcher line = LINE.matcher(entry.name());
        if (!line.matches()) {
            List<String> forms = new ArrayList<>(List.of("when", "at"));
            reading.names().of(Names.Group.PERSONA).forEach(p -> forms.addAll(List.of(p + " asks", p + " says")));
            reading.problems().unknown(entry.key(), "a timeline entry has no key", forms);
            return Optional.empty();
        }
        String persona = reading.name(entry.key().part(line.start("who"), line.end("who")), Names.Group.PERSONA);
        return line.group("does").equals("says")
                ? reading.text(entry.value(), entry.name()).map(text -> new Inject.Says(persona, text.value()))
                : Optional.of(asks(entry, persona));
    }

    private Inject.Effect asks(Written.Entry entry, String persona) {
        asking.add(persona);
        Fields fields = reading.fields(entry.value(), entry.name());
        String[] ids = Arrays.stream(Question.values()).map(Question::id).toArray(String[]::new);
        Question question = Question.of(fields.oneOf("question", ids)).orElse(Question.AFFECTED_SHARE);
        String text = fields.string("text");
        int within = fields.seconds("answer-within", 10, 3600);
        fields.done();
        return new Inject.Asks(persona, question, text, within);
    }
}
