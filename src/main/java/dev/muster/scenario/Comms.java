package dev.muster.scenario;

/**
 * Who must be kept informed, and how often. {@code firstSeconds} counts from the first alert.
 *
 * @param minorFrom impact level (0..1) from which an incident is minor
 * @param majorFrom impact level from which it is major
 */
public record Comms(String audience, int firstSeconds, int everySeconds, double minorFrom, double majorFrom) {

    /** The true impact band of an update: none, minor or major. */
    public String band(double impact) {
        return impact >= majorFrom ? "major" : impact >= minorFrom ? "minor" : "none";
    }
}
