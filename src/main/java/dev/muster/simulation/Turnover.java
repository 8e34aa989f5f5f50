package dev.muster.simulation;

/** Which replicas are new since the last tick, and which are gone: what lived in them, such as connections and resolved names, does not survive. */
final class Turnover implements Law {
    private final double[] before;

    Turnover(Topology top) {
        before = new double[top.components()];
    }

    private Turnover(Turnover other) {
        before = other.before.clone();
    }

    @Override
    public void tick(World w, Tally flow) {
        for (int c = 0; c < before.length; c++) {
            double now = replicas(w, c);
            if (now > before[c]) {
                w.effects.renewed[c] = (now - before[c]) / now;
            } else if (now < before[c]) {
                w.effects.gone[c] = (before[c] - now) / before[c];
            }
            before[c] = now;
        }
    }

    /** Replicas that take requests; whatever is no station is one thing. */
    static double replicas(World w, int c) {
        int n = w.top.nodeOf[c];
        return w.top.law[n] == Topology.Law.STATION ? w.tuning.ready[n] : w.isDown(n) ? 0 : 1;
    }

    /** What was ready follows from the parameters and the other laws. */
    @Override
    public long fold(long hash) {
        return hash;
    }

    @Override
    public Law copy() {
        return new Turnover(this);
    }
}
