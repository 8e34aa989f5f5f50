package dev.muster.scenario;

/** What a claim is about: a component and one of the known failure modes. Two claims with the same key are the same idea. */
public record ClaimKey(String component, String mode) {
    public String text() {
        return component + " " + mode;
    }
}
