package dev.muster.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What a person sees where there is no page. What programs ask for, under {@code api}, {@code q} and {@code ws}, is answered elsewhere. */
@Path("/")
public class ProblemPage {
    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance problem(String heading, String detail);
    }

    @GET
    @Path("{path:(?!api/|q/|ws/|app/|_static/).+}")
    @Produces(MediaType.TEXT_HTML)
    @Blocking
    public Response noSuchPage(@PathParam("path") String path) {
        return page(404, "There is no such page", "Maybe a letter of the address is wrong, or the link is an old one.");
    }

    /** A page that says what went wrong. */
    static Response page(int status, String heading, String detail) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(Templates.problem(heading, detail).render())
                .build();
    }
}
