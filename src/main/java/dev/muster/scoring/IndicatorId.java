package dev.muster.scoring;

import static dev.muster.scoring.Dimension.COLLABORATION;
import static dev.muster.scoring.Dimension.COMMUNICATION;
import static dev.muster.scoring.Dimension.DEBUGGING;

/**
 * The table of all indicators with their weights, version 1: expert priors that add up to 1 in each dimension. Which of them a scorer measures is
 * said by {@link Scorer#measures()}. A change of a weight is a new {@link Scorer#VERSION}.
 */
public enum IndicatorId {
    D1(DEBUGGING, "Diagnostic accuracy", 0.22, "D4"),
    D2(DEBUGGING, "Milestone timeliness", 0.15, "D1"),
    D3(DEBUGGING, "Explore and test", 0.18, "D4"),
    D4(DEBUGGING, "Evidence sufficiency", 0.15, "D2"),
    D5(DEBUGGING, "Anchoring resistance", 0.10, "D3"),
    D6(DEBUGGING, "Query economy", 0.05, "D4"),
    D7(DEBUGGING, "Safe intervention", 0.15, "C5"),
    C1(COMMUNICATION, "Closed-loop rate", 0.20, "K6"),
    C2(COMMUNICATION, "Update freshness", 0.15, "C3"),
    C3(COMMUNICATION, "Update completeness", 0.15, "C2"),
    C4(COMMUNICATION, "Stakeholder answers", 0.15, "C2"),
    C5(COMMUNICATION, "Explicit reasoning", 0.20, "K7"),
    C6(COMMUNICATION, "Unique information pooling", 0.15, "K6"),
    K1(COLLABORATION, "Role clarity", 0.20, "C1"),
    K2(COLLABORATION, "Shared situation awareness", 0.20, "C6"),
    K3(COLLABORATION, "Participation balance", 0.10, "K6"),
    K4(COLLABORATION, "Help seeking and back-up", 0.15, "C1"),
    K5(COLLABORATION, "Handover quality", 0.10, "K1"),
    K6(COLLABORATION, "Coordination economy", 0.15, "K3"),
    K7(COLLABORATION, "Cross-check before risk", 0.10, "D2");

    private final Dimension dimension;
    private final String label;
    private final double weight;
    private final String partner;

    IndicatorId(Dimension dimension, String label, double weight, String partner) {
        this.dimension = dimension;
        this.label = label;
        this.weight = weight;
        this.partner = partner;
    }

    public Dimension dimension() {
        return dimension;
    }

    /** The words on pages. */
    public String label() {
        return label;
    }

    /** Share of its dimension, 0..1. */
    public double weight() {
        return weight;
    }

    /** The indicator that falls when somebody games this one. */
    public IndicatorId partner() {
        return valueOf(partner);
    }
}
