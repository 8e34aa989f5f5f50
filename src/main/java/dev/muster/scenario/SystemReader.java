package dev.muster.scenario;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the pretend system: components, dependencies, journeys, alerts and runbooks. */
final class SystemReader {
    private static final int MOST_KEEP_FIRING = 30 * 60;

    private final Reading reading;
    private final SettingsReader settings;
    private final Targets targets;
    private final ConditionReader conditions;

    SystemReader(Reading reading) {
        this.reading = reading;
        settings = new SettingsReader(reading);
        targets = new Targets(reading);
        conditions = new ConditionReader(reading);
    }

    SystemModel read(Optional<Written> written) {
        if (written.isEmpty()) {
            return new SystemModel(List.of(), List.of(), List.of(), List.of(), List.of());
        }
        Fields system = reading.fields(written.get(), "system");
        List<Component> components = reading.block(system.needSome("components"), "components", this::component);
        List<Dependency> dependencies = reading.named(system.find("dependencies"), "dependencies", this::dependency);
        JourneyReader journeys = new JourneyReader(reading);
        SystemModel model = new SystemModel(
                components,
                dependencies,
                journeys.readAll(system.needSome("journeys")),
                reading.named(system.needSome("alerts"), "alerts", this::alert),
                reading.block(system.find("runbooks"), "runbooks", this::runbook),
                system.find("tools").map(this::tools).orElse(Map.of()));
        system.done();
        return model;
    }

    private Component component(Written.Entry entry) {
        String id = entry.name();
        if (reading.names().has(Names.Group.JOURNEY, id)) {
            reading.problems().add(entry.key().place(), "\"" + id + "\" is both a component and a journey");
        }
        Fields fields = reading.fields(entry.value(), "component " + id);
        Optional<Written.Text> kind = fields.needText("kind");
        kind.filter(word -> Kind.of(word.value()).isEmpty())
                .ifPresent(word -> reading.problems().unknown(word, "unknown kind", kinds()));
        Optional<Written.Text> owner = fields.needText("owner");
        owner.ifPresent(reading::checkId);
        boolean critical = fields.yesNo("critical", false);
        List<String> hosts = fields.texts("hosts").stream()
                .map(name -> supporting(name, Kind.HOST))
                .toList();
        String config = fields.findText("config")
                .map(name -> supporting(name, Kind.CONFIG))
                .orElse(null);
        Set<Parameter> allowed = reading.names().kind(id).map(Parameter::of).orElse(EnumSet.allOf(Parameter.class));
        Settings written = settings.read(fields, allowed);
        fields.done();
        return new Component(
                id,
                reading.names().kind(id).orElse(Kind.SERVICE),
                owner.map(Written.Text::value).orElse(""),
                critical,
                SettingsReader.filled(written, allowed),
                hosts,
                config);
    }

    /** The name of a component of one kind that others rest on. */
    private String supporting(Written.Text name, Kind kind) {
        String id = reading.component(name);
        Optional<Kind> found = reading.names().kind(id);
        if (found.isPresent() && found.get() != kind) {
            reading.problems().add(name.place(), id + " is a " + found.get().id() + ", not a " + kind.id());
        }
        return id;
    }

    private Dependency dependency(Written.Entry entry) {
        String[] ends = ends(entry.key());
        Fields fields = reading.fields(entry.value(), "dependency " + Names.spaced(entry.name()));
        boolean optional = fields.yesNo("optional", false);
        Optional<Written.Text> cache = fields.findText("on-miss-of");
        cache.ifPresent(name -> checkCache(name, ends));
        String mode =
                fields.findText("mode").isPresent() ? fields.oneOf("mode", modes()) : Dependency.Mode.SEQUENTIAL.id();
        String resolver = fields.findText("resolver")
                .map(name -> supporting(name, Kind.RESOLVER))
                .orElse(null);
        String certificate = fields.findText("certificate")
                .map(name -> supporting(name, Kind.CERTIFICATE))
                .orElse(null);
        Settings written = settings.read(fields, Parameter.ofDependencies());
        fields.done();
        return new Dependency(
                ends[0],
                ends[1],
                optional,
                cache.map(Written.Text::value).orElse(null),
                SettingsReader.filled(written, Parameter.ofDependencies()),
                Dependency.Mode.of(mode).orElse(Dependency.Mode.SEQUENTIAL),
                resolver,
                certificate);
    }

    private static String[] modes() {
        return Arrays.stream(Dependency.Mode.values()).map(Dependency.Mode::id).toArray(String[]::new);
    }

    private String[] ends(Written.Text name) {
        int arrow = name.value().indexOf("->");
        if (arrow < 0) {
            reading.problems()
                    .add(name.place(), name.shape() + " is no dependency", "Write it like \"checkout -> payments\".");
            return new String[] {"", ""};
        }
        String caller = name.value().substring(0, arrow).strip();
        int after = arrow + 2;
        while (after < name.value().length() && name.value().charAt(after) == ' ') {
            after++;
        }
        String from = reading.component(name.part(0, caller.length()));
        String to = reading.component(name.part(after, name.value().length()));
        checkCalls(name, from, to);
        return new String[] {from, to};
    }

    private void checkCalls(Written.Text name, String from, String to) {
        Optional<Kind> caller = reading.names().kind(from);
        if (caller.isPresent() && !caller.get().calls()) {
            reading.problems().add(name.place(), from + " is a " + caller.get().id() + " and calls nobody");
        }
        Optional<Kind> callee = reading.names().kind(to);
        if (callee.isPresent() && !callee.get().serves()) {
            reading.problems().add(name.place(), to + " is a " + callee.get().id() + " and answers no calls");
        }
        if (from.equals(to)) {
            reading.problems().add(name.place(), from + " cannot depend on itself");
        }
    }

    private void checkCache(Written.Text cache, String[] ends) {
        String caller = ends[0];
        Optional<Kind> kind = reading.names().kind(reading.component(cache));
        if (kind.isPresent() && kind.get() != Kind.CACHE) {
            reading.problems()
                    .add(cache.place(), cache.value() + " is a " + kind.get().id() + ", not a cache");
        } else if (kind.isPresent() && !reading.names().mayCall(caller, cache.value())) {
            String advice = "Add the dependency " + caller + " -> " + cache.value() + ".";
            reading.problems().add(cache.place(), caller + " does not call " + cache.value(), advice);
        } else if (kind.isPresent() && !reading.names().callsBefore(caller, cache.value(), ends[1])) {
            String advice = "Move " + caller + " -> " + cache.value() + " up: calls are made in the order of the file.";
            String message = caller + " calls " + cache.value() + " only after " + ends[1];
            reading.problems().add(cache.place(), message, advice);
        }
    }

    private AlertRule alert(Written.Entry entry) {
        reading.checkId(entry.key());
        Fields fields = reading.fields(entry.value(), "alert " + entry.name());
        Optional<Target> on = targets.on(fields);
        Optional<Condition> when = fields.needText("when").flatMap(text -> on.flatMap(o -> conditions.on(o, text)));
        String severity = fields.oneOf("severity", "page", "ticket");
        String runbook = fields.nameOrNull("runbook", Names.Group.RUNBOOK);
        int keepFiring = fields.seconds("keep-firing", 0, MOST_KEEP_FIRING, 0);
        fields.done();
        return new AlertRule(
                entry.name(),
                when.orElse(ConditionReader.NONE),
                severity.equals("page") ? AlertRule.Severity.PAGE : AlertRule.Severity.TICKET,
                runbook,
                keepFiring);
    }

    private Map<Tool, String> tools(Written written) {
        Map<Tool, String> tools = new EnumMap<>(Tool.class);
        Fields fields = reading.fields(written, "tools");
        for (Tool tool : Tool.values()) {
            fields.findText(tool.id()).ifPresent(name -> tools.put(tool, reading.component(name)));
        }
        fields.done();
        return tools;
    }

    private Runbook runbook(Written.Entry entry) {
        Fields fields = reading.fields(entry.value(), "runbook " + entry.name());
        String visibleTo = fields.nameOrNull("visible-to", Names.Group.DESK);
        String text = fields.string("text");
        fields.done();
        return new Runbook(entry.name(), visibleTo, text);
    }

    private static List<String> kinds() {
        return Arrays.stream(Kind.values()).map(Kind::id).toList();
    }
}
