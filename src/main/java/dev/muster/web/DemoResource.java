package dev.muster.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The film of the start page; simulated when it is first asked for, and then kept. */
@Singleton
@Path("/api/demo")
public class DemoResource {
    private @Nullable DemoFilm film;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    public DemoFilm film() {
        return kept();
    }

    private synchronized DemoFilm kept() {
        DemoFilm kept = film;
        if (kept == null) {
            kept = DemoFilm.shoot();
            film = kept;
        }
        return kept;
    }
}
