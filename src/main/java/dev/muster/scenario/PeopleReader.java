package dev.muster.scenario;

import java.util.List;
import java.util.Optional;

/** Reads desks, personas and who must be kept informed. */
final class PeopleReader {
    private final Reading reading;

    PeopleReader(Reading reading) {
        this.reading = reading;
    }

    /** Desks and personas. */
    record People(List<String> desks, List<Persona> personas) {}

    People read(Optional<Written> written) {
        if (written.isEmpty()) {
            return new People(List.of(), List.of());
        }
        Fields people = reading.fields(written.get(), "people");
        people.needSome("desks");
        List<Written.Text> desks = people.texts("desks");
        desks.forEach(reading::checkId);
        List<Persona> personas = reading.block(people.find("personas"), "personas", this::persona);
        people.done();
        return new People(desks.stream().map(Written.Text::value).distinct().toList(), personas);
    }

    Comms comms(Optional<Written> written, List<Persona> personas) {
        if (written.isEmpty()) {
            return new Comms("", 1, 1, 0, 1);
        }
        Fields comms = reading.fields(written.get(), "comms");
        Optional<Written.Text> audience = comms.needText("audience");
        List<String> channels = personas.stream().map(Persona::channel).toList();
        audience.filter(name -> !channels.contains(name.value()))
                .ifPresent(name -> reading.problems().unknown(name, "no persona listens in channel", channels));
        int first = comms.seconds("first", 1, 3600);
        int every = comms.seconds("every", 30, 3600);
        double minor = comms.amount("minor-from", Amount.share(), 0.05);
        double major = comms.amount("major-from", Amount.share(), 0.30);
        comms.done();
        if (minor > major) {
            reading.problems().add(comms.place(), "minor-from must not be above major-from");
        }
        return new Comms(audience.map(Written.Text::value).orElse(""), first, every, minor, major);
    }

    private Persona persona(Written.Entry entry) {
        Fields fields = reading.fields(entry.value(), "persona " + entry.name());
        Persona persona = new Persona(
                entry.name(),
                fields.string("name"),
                fields.string("is"),
                fields.string("channel"),
                fields.oneOfOr("temper", "calm", "worried", "impatient", "curious"));
        fields.done();
        return persona;
    }
}
