package dev.muster.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What really happened and what it takes to find out. Never leaves the server before the end of a drill. Times in seconds from the first alert. */
public record Truth(
        List<Factor> factors,
        List<Edge> path,
        List<ClaimKey> plausible,
        List<Evidence> evidence,
        List<Decoy> decoys,
        List<Mitigation> mitigations,
        List<Harmful> harmful,
        Milestones milestones,
        Par par,
        Windows windows) {
    public Truth {
        factors = List.copyOf(factors);
        path = List.copyOf(path);
        plausible = List.copyOf(plausible);
        evidence = List.copyOf(evidence);
        decoys = List.copyOf(decoys);
        mitigations = List.copyOf(mitigations);
        harmful = List.copyOf(harmful);
    }

    /** One of several causes: what triggered it, or what lay in wait ({@code trigger}, {@code latent}). */
    public record Factor(String component, String mode, String role, double weight) {}

    /** The fault travels from one component to the next, cause first. */
    public record Edge(String from, String to) {}

    /** A reading that says something. Without {@code when}, a metric, log or trace says it when it differs from the twin's. */
    public record Evidence(
            String id,
            View from,
            @Nullable Condition when,
            boolean key,
            double weight,
            List<ClaimKey> supports,
            List<ClaimKey> refutes,
            boolean verifies,
            @Nullable String visibleTo) {
        public Evidence {
            supports = List.copyOf(supports);
            refutes = List.copyOf(refutes);
        }
    }

    /** A believable wrong idea: the evidence that misleads, what it tempts to, and the par time to leave it. */
    public record Decoy(ClaimKey claim, String evidence, List<String> actions, int escapeWithinSeconds) {
        public Decoy {
            actions = List.copyOf(actions);
        }
    }

    /** An action that helps: its phrase ({@code scale checkout 2}), how well (0..1), and the evidence that earns it. */
    public record Mitigation(String id, String action, double quality, List<String> needs) {
        public Mitigation {
            needs = List.copyOf(needs);
        }
    }

    /** An action that hurts (severity 0..1). */
    public record Harmful(String action, double severity, boolean risky) {}

    /** Par times in seconds from the first alert, for a team of the par size. */
    public record Milestones(int acknowledge, int lead, int localise, int mitigate) {}

    /** Team size that the par times are for, and the share of work that can be done in parallel. */
    public record Par(int teamSize, double parallel) {}

    /** Windows that judgement uses, in seconds. */
    public record Windows(int ack, int share, int fresh, int settle, int help, int announce, int leadIdle) {
        public static final Windows USUAL = new Windows(60, 90, 60, 60, 120, 300, 300);
    }
}
