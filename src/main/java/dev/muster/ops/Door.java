package dev.muster.ops;

import dev.muster.live.Guesses;
import dev.muster.live.HostCheck;
import dev.muster.web.Caller;
import dev.muster.wire.ProblemText;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/** Stands before everything that HTTP reaches: requests for a foreign host, changes asked for by foreign pages, and the guessing of join codes end here. */
@Singleton
final class Door {
    private static final int BEFORE_ALL_ELSE = 1_000;
    private static final int GUESSES_AT_ONCE = 20;
    private static final double GUESSES_PER_SECOND = 0.5;
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<Integer> NOT_FOUND = Set.of(403, 404);

    private final HostCheck hosts;
    private final Guesses guesses = new Guesses(GUESSES_AT_ONCE, GUESSES_PER_SECOND);

    Door(HostCheck hosts) {
        this.hosts = hosts;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_ELSE);
    }

    private void check(RoutingContext visit) {
        HttpServerRequest request = visit.request();
        String host = new Caller(request).host();
        String origin = request.getHeader("Origin");
        if (!hosts.isOurs(host)) {
            refuse(
                    visit,
                    403,
                    "foreign-host",
                    "This server does not answer to the host '" + host
                            + "'. Maybe set muster.public-url to the address that people use.");
        } else if (origin != null && !READING.contains(request.method()) && !hosts.isOurOrigin(origin, host)) {
            refuse(visit, 403, "foreign-origin", "Pages of " + origin + " may not change anything here.");
        } else if (triesCode(request) && !guesses.mayTry(remote(request), System.nanoTime())) {
            refuse(visit, 429, "too-many-guesses", "Too many codes were tried from here. Maybe wait a minute.");
        } else {
            visit.next();
        }
    }

    /** Whether somebody shows a join code without being inside yet; what comes of it counts. */
    private boolean triesCode(HttpServerRequest request) {
        boolean shows = request.path().matches("/api/drills/[^/]+(/seats)?|/ws/drills/[^/]+");
        if (shows) {
            request.response().endHandler(ended -> {
                if (NOT_FOUND.contains(request.response().getStatusCode())) {
                    guesses.wrong(remote(request), System.nanoTime());
                }
            });
        }
        return shows;
    }

    private static String remote(HttpServerRequest request) {
        return request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
    }

    private static void refuse(RoutingContext visit, int status, String reason, String detail) {
        visit.response()
                .setStatusCode(status)
                .putHeader("Content-Type", ProblemText.MEDIA_TYPE)
                .end(ProblemText.of(status, reason, detail));
    }
}
