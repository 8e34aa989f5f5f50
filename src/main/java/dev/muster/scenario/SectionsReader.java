package dev.muster.scenario;

import java.util.List;

/** Reads the sections of one file into a scenario. The keys asked for here are the format's sections. */
final class SectionsReader {
    private final Reading reading;
    private final Fields file;
    private final Written.Block root;
    private final String fileName;

    SectionsReader(String fileName, Written.Block root, Problems problems) {
        this.fileName = fileName;
        this.root = root;
        reading = new Reading(problems, new Names(root));
        file = reading.fields(root, "a scenario");
    }

    /** With problems reported the scenario is worthless, and the caller throws it away. */
    Scenario read(String sha256) {
        Identity identity = new IdentityReader(reading, fileName).read(file);
        SystemModel system = new SystemReader(reading).read(file.need("system"));
        checkCycles();
        HappeningsReader happenings = new HappeningsReader(reading, identity.durationSeconds());
        PeopleReader people = new PeopleReader(reading);
        PlayReader play = new PlayReader(reading, identity.durationSeconds());
        List<Change> changes = happenings.changes(file.find("changes"));
        List<Fault> faults = happenings.faults(file.needSome("faults"));
        List<ActionSpec> actions = new ActionsReader(reading).read(file.find("actions"), system.components());
        PeopleReader.People who = people.read(file.need("people"));
        Scenario scenario = new Scenario(
                sha256,
                identity,
                system,
                changes,
                faults,
                actions,
                who.desks(),
                who.personas(),
                new TimelineReader(reading, identity.durationSeconds()).read(file.find("timeline")),
                people.comms(file.need("comms"), who.personas()),
                new TruthReader(reading, actions).read(file.need("truth")),
                play.hints(file.find("hints")),
                file.texts("debrief").stream().map(Written.Text::value).toList(),
                play.walkthroughs(file.find("walkthroughs")));
        file.done();
        return scenario;
    }

    private void checkCycles() {
        CycleCheck cycles = new CycleCheck(reading.problems());
        root.entry("system")
                .flatMap(system -> system.value().asBlock())
                .flatMap(system -> system.entry("dependencies"))
                .flatMap(dependencies -> dependencies.value().asItems())
                .ifPresent(list -> list.items()
                        .forEach(item -> item.asBlock()
                                .ifPresent(block -> block.entries().stream()
                                        .filter(entry -> !waitsInBetween(entry.key()))
                                        .forEach(entry -> cycles.add(entry.key())))));
        cycles.report();
    }

    /** What a queue hands on lies in it first, so that no request travels in a circle. */
    private boolean waitsInBetween(Written.Text dependency) {
        String caller = Names.spaced(dependency.value()).split(" -> ", 2)[0];
        return reading.names().kind(caller).filter(kind -> kind == Kind.QUEUE).isPresent();
    }
}
