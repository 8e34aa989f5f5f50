package dev.muster.web;

import dev.muster.wire.ProblemText;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Makes a problem of whatever goes wrong in the API. What is the server's own mistake is logged here and told without any of its innards. */
final class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper
    Response refused(WebApplicationException refused, @Context UriInfo uri) {
        Response response = refused.getResponse();
        if (refused instanceof Problem || !isApi(uri)) {
            return response;
        }
        return problem(response.getStatus(), "refused", detail(response.getStatus()));
    }

    @ServerExceptionMapper
    Response mistake(RuntimeException bug, @Context UriInfo uri) {
        LOG.errorf(bug, "%s failed", uri.getPath());
        return problem(500, "mistake", "The server made a mistake; it is in its log. Maybe try again.");
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "The body was not understood; a JSON object was expected.";
            case 404 -> "There is nothing at this address. Maybe a letter is wrong; /q/openapi lists what there is.";
            case 405 -> "This address does not take this method; /q/openapi lists what it takes.";
            case 415 -> "The body must be application/json.";
            default -> "The request was refused with " + status + ".";
        };
    }

    private static boolean isApi(UriInfo uri) {
        return uri.getPath().startsWith("/api/") || uri.getPath().startsWith("api/");
    }

    private static Response problem(int status, String reason, String detail) {
        return Response.status(status)
                .type(ProblemText.MEDIA_TYPE)
                .entity(ProblemText.of(status, reason, detail))
                .build();
    }
}
