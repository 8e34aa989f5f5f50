package dev.muster.ops;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The running server: says on the terminal where it is, and stays until it is stopped. */
public final class MusterServer implements QuarkusApplication {
    private final HttpServer http;
    private final String host;
    private final MusterConfig config;

    MusterServer(HttpServer http, @ConfigProperty(name = "quarkus.http.host") String host, MusterConfig config) {
        this.http = http;
        this.host = host;
        this.config = config;
    }

    @Override
    public int run(String... args) {
        System.out.println(ReadyLine.of(host, http.getPort(), config.publicUrl()));
        Quarkus.waitForExit();
        return 0;
    }
}
