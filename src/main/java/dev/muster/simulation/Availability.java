package dev.muster.simulation;

import dev.muster.scenario.Parameter;
import java.util.Arrays;

/**
 * Whether what a tool of the responders rests on answers: it is up, at least half of what it was asked in the last ten seconds succeeded (a mean that forgets
 * a tenth each second), and answers take no longer than people wait.
 */
final class Availability implements Law {
    private static final double LEAST_SUCCESS = 0.5;
    private static final double LONGEST_SECONDS = 10;
    private static final double FORGETS = 0.1;
    private static final double LEAST_ASKED = 0.01;

    private final int[] components;
    private final double[] asked;
    private final double[] failed;

    Availability(Topology top) {
        components = top.system.tools().values().stream()
                .mapToInt(id -> Names.componentOf(top.system, id))
                .sorted()
                .distinct()
                .toArray();
        asked = new double[components.length];
        failed = new double[components.length];
    }

    private Availability(Availability other) {
        components = other.components;
        asked = other.asked.clone();
        failed = other.failed.clone();
    }

    @Override
    public void tick(World w, Tally flow) {
        for (int i = 0; i < components.length; i++) {
            int n = w.top.nodeOf[components[i]];
            double turned = flow.nodeRefused[n];
            asked[i] += flow.nodeOut[n] + turned - FORGETS * asked[i];
            failed[i] += flow.nodeBad[n] + turned - FORGETS * failed[i];
        }
    }

    @Override
    public boolean answers(World w, int component) {
        int n = w.top.nodeOf[component];
        if (w.top.law[n] == Topology.Law.SUPPORT) {
            return isSet(w, component, Parameter.UP) && isSet(w, component, Parameter.VALID);
        }
        if (Turnover.replicas(w, component) <= 0 || w.sojourn[n] > LONGEST_SECONDS) {
            return false;
        }
        int i = Arrays.binarySearch(components, component);
        return i < 0 || asked[i] < LEAST_ASKED || asked[i] - failed[i] >= LEAST_SUCCESS * asked[i];
    }

    private static boolean isSet(World w, int component, Parameter parameter) {
        boolean has =
                Parameter.of(w.top.system.components().get(component).kind()).contains(parameter);
        return !has || w.parameters.get(component, parameter) >= 0.5;
    }

    @Override
    public long fold(long hash) {
        long h = hash;
        for (int i = 0; i < components.length; i++) {
            h = Noise.mix(h ^ Double.doubleToRawLongBits(asked[i]));
            h = Noise.mix(h ^ Double.doubleToRawLongBits(failed[i]));
        }
        return h;
    }

    @Override
    public Law copy() {
        return new Availability(this);
    }
}
