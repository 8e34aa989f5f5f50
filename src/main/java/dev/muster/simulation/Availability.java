package dev.muster.simulation;

import dev.muster.scenario.Parameter;

/** Whether somebody who asks a component now would be answered: it is up, most of its requests succeed, and in a time that people wait. */
final class Availability {
    private static final double LEAST_SUCCESS = 0.5;
    private static final double LONGEST_SECONDS = 10;

    private Availability() {}

    /** Of a component of the model, at the end of the latest step. */
    static boolean of(World w, int component) {
        int n = w.top.nodeOf[component];
        if (w.top.law[n] == Topology.Law.SUPPORT) {
            return supports(w, component);
        }
        if (Turnover.replicas(w, component) <= 0 || w.sojourn[n] > LONGEST_SECONDS) {
            return false;
        }
        double good = 0;
        for (int r : w.top.rolesOf[n]) {
            good += w.share[r] * w.good[r];
        }
        return (1 - w.refusedShare[n]) * good >= LEAST_SUCCESS;
    }

    private static boolean supports(World w, int component) {
        return isSet(w, component, Parameter.UP) && isSet(w, component, Parameter.VALID);
    }

    private static boolean isSet(World w, int component, Parameter parameter) {
        boolean has =
                Parameter.of(w.top.system.components().get(component).kind()).contains(parameter);
        return !has || w.parameters.get(component, parameter) >= 0.5;
    }
}
