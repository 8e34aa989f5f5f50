package dev.muster.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of the system. {@code critical} is the author's word on whether customers need it.
 *
 * @param hosts what its replicas run on, spread evenly; empty if that is left out
 * @param config the configuration that it loads, or null
 */
public record Component(
        String id,
        Kind kind,
        String owner,
        boolean critical,
        Settings settings,
        List<String> hosts,
        @Nullable String config) {
    public Component {
        hosts = List.copyOf(hosts);
    }

    /** A component that runs anywhere and loads nothing. */
    public Component(String id, Kind kind, String owner, boolean critical, Settings settings) {
        this(id, kind, owner, critical, settings, List.of(), null);
    }

    /** The same with other settings. */
    public Component with(Settings changed) {
        return new Component(id, kind, owner, critical, changed, hosts, config);
    }
}
