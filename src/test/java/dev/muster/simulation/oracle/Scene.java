package dev.muster.simulation.oracle;

/** What everything in a run shares: time, chance, the settings of the moment, and the book. */
record Scene(Agenda agenda, Chance chance, Dials dials, Ledger ledger) {
    double now() {
        return agenda.now();
    }

    /** A setting of an entity; of a customer's own call (entity -1) the default. */
    double of(int entity, Knob knob) {
        return entity < 0 ? knob.usual() : dials.get(entity, knob);
    }

    boolean is(int entity, Knob knob) {
        return of(entity, knob) >= 0.5;
    }

    void count(int entity, Count count) {
        ledger.add(entity, count, agenda.now(), 1);
    }

    void add(int entity, Count count, double amount) {
        ledger.add(entity, count, agenda.now(), amount);
    }
}
