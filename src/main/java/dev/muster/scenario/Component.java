package dev.muster.scenario;

/** One part of the system. {@code critical} is the author's word on whether customers need it. */
public record Component(String id, Kind kind, String owner, boolean critical, Settings settings) {

    /** The same with other settings. */
    public Component with(Settings changed) {
        return new Component(id, kind, owner, critical, changed);
    }
}
