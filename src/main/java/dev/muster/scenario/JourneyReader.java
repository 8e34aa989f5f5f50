package dev.muster.scenario;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what customers do. */
final class JourneyReader {
    private static final Pattern MONEY = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,2})?) ([A-Z]{3})");

    private static final int MOST_REQUESTS = 1000;

    private final Reading reading;

    JourneyReader(Reading reading) {
        this.reading = reading;
    }

    List<Journey> readAll(Optional<Written> written) {
        List<Journey> all = reading.block(written, "journeys", this::journey);
        if (!all.isEmpty() && all.stream().noneMatch(Journey::critical)) {
            Place place = written.map(Written::place).orElse(Place.START);
            reading.problems()
                    .add(place, "no journey is critical", "Add \"critical: true\" to what customers need most.");
        }
        return all;
    }

    private Journey journey(Written.Entry entry) {
        Fields fields = reading.fields(entry.value(), "journey " + entry.name());
        List<String> through = through(fields);
        double rate = fields.amount("rate", Amount.of(Parameter.RATE));
        double[] slo = slo(fields.need("slo"), entry.name());
        double slowCounts = fields.amount("slow-counts", Amount.share(), 0.25);
        Optional<Matcher> worth = fields.findText("worth").flatMap(this::money);
        boolean critical = fields.yesNo("critical", false);
        Journey.Customers customers = customers(fields);
        Settings settings = settings(fields, rate);
        fields.done();
        return new Journey(
                entry.name(),
                through,
                rate,
                slo[0],
                slo[1],
                slowCounts,
                worth.map(money -> Double.parseDouble(money.group(1))).orElse(0.0),
                worth.map(money -> money.group(2)).orElse(""),
                critical,
                customers,
                settings);
    }

    private static Journey.Customers customers(Fields fields) {
        Journey.Customers usual = Journey.Customers.USUAL;
        return new Journey.Customers(
                (int) fields.amount("requests-per-session", Amount.whole(1, MOST_REQUESTS), usual.requestsPerSession()),
                fields.amount("recapture", Amount.share(), usual.recapture()),
                fields.seconds("recapture-halves-after", 1, Amount.DAY, usual.recaptureHalvesSeconds()));
    }

    private Settings settings(Fields fields, double rate) {
        Set<Parameter> others = EnumSet.copyOf(Parameter.ofJourneys());
        others.remove(Parameter.RATE);
        Map<Parameter, Double> values = new EnumMap<>(Parameter.class);
        values.putAll(new SettingsReader(reading).read(fields, others).values());
        values.put(Parameter.RATE, rate);
        return new Settings(values);
    }

    private List<String> through(Fields fields) {
        fields.needSome("through");
        List<Written.Text> names = fields.texts("through");
        List<String> through = new ArrayList<>();
        for (Written.Text name : names) {
            String component = reading.component(name);
            if (!through.isEmpty()) {
                checkStep(name, through.get(through.size() - 1), component);
            }
            through.add(component);
        }
        return through.isEmpty() ? List.of("") : through;
    }

    private void checkStep(Written.Text place, String from, String to) {
        if (!reading.names().mayCall(from, to)) {
            String advice = "Add the dependency " + from + " -> " + to + ", or leave " + to + " out.";
            reading.problems().add(place.place(), from + " does not call " + to, advice);
        }
    }

    /** Success target and longest time. */
    private double[] slo(Optional<Written> written, String journey) {
        if (written.isEmpty()) {
            return new double[2];
        }
        Fields slo = reading.fields(written.get(), "slo of journey " + journey);
        double success = slo.amount("success", new Amount(Parameter.Unit.SHARE, 0.5, 0.99999, false));
        double within = slo.amount("within", new Amount(Parameter.Unit.SECONDS, 0.001, 600, false));
        slo.done();
        return new double[] {success, within};
    }

    private Optional<Matcher> money(Written.Text text) {
        Matcher money = MONEY.matcher(text.value());
        if (money.matches()) {
            return Optional.of(money);
        }
        reading.problems().add(text.place(), "worth must be money like 4 EUR, found " + text.shape());
        return Optional.empty();
    }
}
