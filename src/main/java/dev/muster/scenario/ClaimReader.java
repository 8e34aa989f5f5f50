package dev.muster.scenario;

import java.util.List;

/** Reads {@code component failure-mode}. */
final class ClaimReader {
    /** Stands where a claim could not be read. */
    static final ClaimKey NONE = new ClaimKey("", "");

    private final Reading reading;
    private final FailureModes modes = FailureModes.shared();

    ClaimReader(Reading reading) {
        this.reading = reading;
    }

    ClaimKey read(Written written) {
        return reading.text(written, "a claim").map(this::read).orElse(NONE);
    }

    /** The id of a failure mode; an unknown one is reported. */
    String mode(Written.Text text) {
        if (modes.find(text.value()).isEmpty()) {
            reading.problems().unknown(text, "unknown failure mode", modes.ids());
        }
        return text.value();
    }

    /** Whether none of the claims was mistyped; there is at least one. */
    boolean areKnown(List<ClaimKey> read) {
        return !read.isEmpty()
                && read.stream().allMatch(claim -> modes.find(claim.mode()).isPresent());
    }

    private ClaimKey read(Written.Text text) {
        int space = text.value().indexOf(' ');
        if (space < 0) {
            reading.problems()
                    .add(
                            text.place(),
                            text.shape() + " is no claim",
                            "Write a component and a failure mode, like \"payments bad-deploy\".");
            return NONE;
        }
        String component = reading.component(text.part(0, space));
        return new ClaimKey(component, mode(text.part(space + 1, text.value().length())));
    }
}
