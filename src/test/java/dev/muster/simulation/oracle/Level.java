package dev.muster.simulation.oracle;

/** A number of requests that is somewhere, kept over time. */
final class Level {
    private final Ledger ledger;
    private final Agenda agenda;
    private final int entity;
    private final Count count;
    private double since;
    private int value;

    Level(Ledger ledger, Agenda agenda, int entity, Count count) {
        this.ledger = ledger;
        this.agenda = agenda;
        this.entity = entity;
        this.count = count;
        since = agenda.now();
    }

    int get() {
        return value;
    }

    void add(int more) {
        book();
        value += more;
    }

    /** Books what lies before now. */
    void book() {
        ledger.spread(entity, count, since, agenda.now(), value);
        since = agenda.now();
    }
}
