package dev.muster.web;

import dev.muster.drill.Reception;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;

/** What a member of a drill may know of its world; asked for again after the start, when desks have been dealt. */
@Path("/api/drills/{code}/briefing")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class BriefingResource {
    private final Reception reception;

    BriefingResource(Reception reception) {
        this.reception = reception;
    }

    @GET
    public Briefing briefing(@PathParam("code") String code, @Context HttpServerRequest request) {
        String upper = code.toUpperCase(Locale.ROOT);
        return reception
                .member(upper, new Caller(request).tokens(upper))
                .map(Briefing::of)
                .orElseThrow(() -> new Problem(
                        401,
                        "no-seat",
                        "This is for people who joined the drill. Maybe join it first, with a nickname."));
    }
}
