package dev.muster.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** What would have been: for whoever may open the review of a run, once it is over. */
@Path("/api/runs/{id}/what-if")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class WhatIfResource {
    private final RunDoor door;
    private final WhatIfBook whatIfs;

    WhatIfResource(RunDoor door, WhatIfBook whatIfs) {
        this.door = door;
        this.whatIfs = whatIfs;
    }

    /** Plays the run with the edits of the body. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public WhatIfAnswer ask(@PathParam("id") String id, @Nullable JsonNode body, @Context HttpServerRequest request) {
        return whatIfs.answer(door.opened(id, new Caller(request)), EditJson.read(body));
    }

    /** What could have been built before, by what it would have spared. */
    @GET
    @Path("/ideas")
    public WhatIfIdeas ideas(@PathParam("id") String id, @Context HttpServerRequest request) {
        return whatIfs.ideas(door.opened(id, new Caller(request)));
    }
}
