package dev.muster.scenario;

import java.util.List;
import java.util.Optional;

/** Reads what happens to the system: recent changes and faults. */
final class HappeningsReader {
    private static final int MONTH = 30 * Amount.DAY;

    private final Reading reading;
    private final SettingsReader settings;
    private final DeedReader deeds;
    private final Targets targets;
    private final int duration;

    HappeningsReader(Reading reading, int durationSeconds) {
        this.reading = reading;
        settings = new SettingsReader(reading);
        deeds = new DeedReader(reading);
        targets = new Targets(reading);
        duration = durationSeconds;
    }

    List<Change> changes(Optional<Written> written) {
        return reading.list(written, "changes", this::change);
    }

    List<Fault> faults(Optional<Written> written) {
        return reading.named(written, "faults", this::fault);
    }

    private Change change(Written item) {
        Fields fields = reading.fields(item, "a change");
        int at = fields.seconds("at", -MONTH, duration);
        Optional<Target> on = targets.on(fields);
        Optional<Settings> set =
                fields.find("set").flatMap(w -> on.map(o -> settings.change(w, targets.parameters(o), o)));
        Change change = new Change(
                at,
                on.orElse(new Target.OnComponent("")),
                fields.string("what"),
                fields.string("by"),
                fields.nameOrNull("visible-to", Names.Group.DESK),
                set.orElse(Settings.NONE),
                fields.nameOrNull("brings", Names.Group.FAULT));
        fields.done();
        return change;
    }

    private Fault fault(Written.Entry entry) {
        reading.checkId(entry.key());
        Fields fields = reading.fields(entry.value(), "fault " + entry.name());
        int at = fields.seconds("at", 0, duration);
        Optional<Target> on = targets.on(fields);
        Optional<Deed> deed = deeds.find(fields, on);
        boolean sets = fields.find("do").isEmpty() || fields.find("set").isPresent();
        Optional<Settings> set = (sets ? fields.need("set") : fields.find("set"))
                .flatMap(w -> on.map(o -> settings.change(w, targets.parameters(o), o)));
        int ramp = fields.seconds("ramp", 0, duration, 0);
        int lasts = fields.seconds("for", 1, duration, 0);
        if (!sets) {
            needsSet(fields, "ramp");
            needsSet(fields, "for");
        }
        fields.done();
        return new Fault(
                entry.name(),
                at,
                on.orElse(new Target.OnComponent("")),
                set.orElse(Settings.NONE),
                ramp,
                lasts,
                deed.orElse(null));
    }

    private void needsSet(Fields fields, String key) {
        fields.find(key)
                .ifPresent(written -> reading.problems()
                        .add(written.place(), "\"" + key + "\" needs a \"set\": what is done once is done"));
    }
}
