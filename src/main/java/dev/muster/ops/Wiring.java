package dev.muster.ops;

import dev.muster.drill.Drills;
import dev.muster.live.HostCheck;
import dev.muster.people.Passes;
import dev.muster.web.PublicAddress;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The objects of which a server has one each. */
final class Wiring {
    private Wiring() {}

    @Produces
    @Singleton
    static Drills drills(MusterConfig config) {
        return new Drills(config.limits().drills());
    }

    @Produces
    @Singleton
    static Passes passes() {
        return new Passes();
    }

    @Produces
    @Singleton
    static HostCheck hosts(MusterConfig config, @ConfigProperty(name = "quarkus.http.host") String boundTo) {
        return new HostCheck(config.publicUrl(), boundTo);
    }

    @Produces
    @Singleton
    static PublicAddress address(MusterConfig config) {
        return new PublicAddress(config.publicUrl());
    }
}
