package dev.muster.web;

import dev.muster.drill.Rejection;
import dev.muster.wire.ProblemText;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** A refusal that ends a request. */
final class Problem extends WebApplicationException {
    private static final long serialVersionUID = 1L;
    private static final int CONFLICT = 409;

    private static final Map<String, Integer> STATUS = Map.of(
            "unknown-scenario", 404,
            "unknown-code", 404,
            "bad-name", 400,
            "busy", 503,
            "stopped", 503,
            "not-stored", 503);

    Problem(int status, String reason, String detail) {
        super(
                detail,
                Response.status(status)
                        .type(ProblemText.MEDIA_TYPE)
                        .entity(ProblemText.of(status, reason, detail))
                        .build());
    }

    /** The refusal of a drill, as HTTP says it: 409 unless the word says otherwise. */
    static Problem of(Rejection rejection) {
        return new Problem(STATUS.getOrDefault(rejection.reason(), CONFLICT), rejection.reason(), rejection.detail());
    }
}
