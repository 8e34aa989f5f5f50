package dev.muster.simulation;

/** Reads what one second showed of a component, a dependency or a journey off the chronicle. */
final class Samples {
    private Samples() {}

    /** Adds the requests that a component ended. */
    static void component(Chronicle chronicle, long t, int entity, Sample to) {
        double served = chronicle.get(t, entity, Column.SERVED);
        to.count(served + chronicle.get(t, entity, Column.REFUSED), chronicle.get(t, entity, Column.FAILED));
        to.time(served, chronicle.get(t, entity, Column.MEAN), chronicle.get(t, entity, Column.SD));
    }

    /** Adds the calls over a dependency as its caller sees them: who gave up, waited as long as the timeout. */
    static void dependency(Chronicle chronicle, long t, int entity, Sample to) {
        double answers = chronicle.get(t, entity, Column.ANSWERED);
        double late = chronicle.get(t, entity, Column.TIMED_OUT);
        double turnedAway = chronicle.get(t, entity, Column.TURNED_AWAY);
        to.count(answers + late + turnedAway, chronicle.get(t, entity, Column.FAILED));
        to.time(answers, chronicle.get(t, entity, Column.MEAN), chronicle.get(t, entity, Column.SD));
        to.time(late, chronicle.get(t, entity, Column.LIMIT), 0);
    }

    /** Adds the requests of a journey's customers; a slow one missed the objective as a failed one did. */
    static void journey(Chronicle chronicle, long t, int entity, Sample to) {
        double good = chronicle.get(t, entity, Column.GOOD);
        double slow = chronicle.get(t, entity, Column.SLOW);
        double failed = chronicle.get(t, entity, Column.FAILED);
        to.count(good + slow + failed, slow + failed);
        to.time(good + slow, chronicle.get(t, entity, Column.MEAN), chronicle.get(t, entity, Column.SD));
    }
}
