package dev.muster.ops;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The running server: says on the terminal where it is, and stays until it is stopped. */
public final class MusterServer implements QuarkusApplication {
    private final HttpServer http;
    private final String host;
    private final int configuredPort;
    private final MusterConfig config;
    private final HostGate gate;

    MusterServer(
            HttpServer http,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int configuredPort,
            MusterConfig config,
            HostGate gate) {
        this.http = http;
        this.gate = gate;
        this.host = host;
        this.configuredPort = configuredPort;
        this.config = config;
    }

    @Override
    public int run(String... args) {
        System.out.println(ReadyLine.of(host, port(), config.publicUrl()));
        gate.news().ifPresent(System.out::println);
        Quarkus.waitForExit();
        return 0;
    }

    /** After a live reload Quarkus keeps its old socket and does not know the port any more. */
    private int port() {
        return http.getPort() > 0 ? http.getPort() : configuredPort;
    }
}
