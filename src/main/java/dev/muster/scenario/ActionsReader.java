package dev.muster.scenario;

import dev.muster.scenario.ActionSpec.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the authored actions and adds those that every service and database has. */
final class ActionsReader {
    /** What a console line may begin with besides an action; an action must not hide it. */
    private static final Set<String> TAKEN = Set.of(
            "acknowledge",
            "metrics",
            "logs",
            "trace",
            "changes",
            "runbook",
            "share",
            "claim",
            "support",
            "refute",
            "plan",
            "assign",
            "done",
            "lead",
            "update",
            "answer",
            "commit",
            "resolve",
            "say",
            "hint",
            "rollback",
            "restart",
            "scale");

    /** Of those, the ones that exist for components alone. */
    private static final Set<String> OF_COMPONENTS = Set.of("rollback", "restart");

    private static final String PHRASE = "[a-z][a-z0-9-]*( [a-z0-9-]+){0,5}";
    private static final int ROLLBACK_SECONDS = 90;
    private static final int RESTART_SECONDS = 40;
    private static final int SCALE_SECONDS = 120;

    private final Reading reading;
    private final SettingsReader settings;
    private final Targets targets;

    ActionsReader(Reading reading) {
        this.reading = reading;
        settings = new SettingsReader(reading);
        targets = new Targets(reading);
    }

    /** The authored ones first, then those of the components in the order of the file. */
    List<ActionSpec> read(Optional<Written> written, List<Component> components) {
        List<ActionSpec> all = new ArrayList<>(reading.named(written, "actions", this::authored));
        components.forEach(component -> all.addAll(ofEvery(component)));
        return all;
    }

    private ActionSpec authored(Written.Entry entry) {
        checkName(entry.key());
        Fields fields = reading.fields(entry.value(), "action " + entry.name());
        Optional<Target> on = targets.on(fields);
        Optional<Deed> deed = new DeedReader(reading).find(fields, on);
        boolean sets = fields.find("do").isEmpty() || fields.find("set").isPresent();
        Optional<Settings> set = (sets ? fields.need("set") : fields.find("set"))
                .flatMap(w -> on.map(o -> settings.change(w, targets.parameters(o), o)));
        int takes = fields.seconds("takes", 0, 3600);
        fields.need("may");
        List<String> may = fields.names("may", Names.Group.DESK);
        boolean risky = fields.yesNo("risky", false);
        boolean breakGlass = fields.yesNo("break-glass", false);
        fields.done();
        return new ActionSpec(
                entry.name(),
                on.orElse(new Target.OnComponent("")),
                effect(deed, set.orElse(Settings.NONE)),
                takes,
                may,
                risky,
                breakGlass);
    }

    private static Effect effect(Optional<Deed> deed, Settings settings) {
        return deed.<Effect>map(done -> new Effect.Operate(done, settings)).orElse(new Effect.SetTo(settings));
    }

    private void checkName(Written.Text name) {
        String[] words = name.value().split(" ", 2);
        String first = words[0];
        if (!name.value().matches(PHRASE)) {
            String advice = "Write up to six words of a-z, 0-9 and -, like \"flag-off tracking\".";
            reading.problems().add(name.place(), "\"" + name.shortened() + "\" is no name of an action", advice);
        } else if (TAKEN.contains(first) && !isFree(words)) {
            String advice = "Begin with another word; rollback, restart and scale exist without writing them.";
            reading.problems().add(name.place(), "an action cannot begin with \"" + first + "\"", advice);
        }
    }

    /** {@code restart consumers} hides nothing, as long as no component is called like that. */
    private boolean isFree(String[] words) {
        return words.length == 2
                && OF_COMPONENTS.contains(words[0])
                && !reading.names().components().contains(words[1].split(" ", 2)[0]);
    }

    private List<ActionSpec> ofEvery(Component component) {
        List<String> may =
                reading.names().has(Names.Group.DESK, component.owner()) ? List.of(component.owner()) : List.of();
        Target on = new Target.OnComponent(component.id());
        ActionSpec restart =
                new ActionSpec("restart " + component.id(), on, new Effect.Restart(), RESTART_SECONDS, may, true);
        return switch (component.kind()) {
            case SERVICE ->
                List.of(
                        new ActionSpec(
                                "rollback " + component.id(), on, new Effect.Rollback(), ROLLBACK_SECONDS, may, false),
                        restart,
                        new ActionSpec("scale " + component.id(), on, new Effect.Scale(), SCALE_SECONDS, may, false));
            case DATABASE -> List.of(restart);
            case LOAD_BALANCER, CACHE, THIRD_PARTY, QUEUE, JOB, HOST, RESOLVER, CERTIFICATE, CONFIG -> List.of();
        };
    }
}
