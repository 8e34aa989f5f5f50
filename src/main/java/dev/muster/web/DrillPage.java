package dev.muster.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;

/** The page of a drill, from lobby to end, for seats and host alike. It carries nothing but the code: all else comes over the socket, to whom it may. */
@Path("/drill")
public class DrillPage {
    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance drill(String code);
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.TEXT_HTML)
    @Blocking
    public TemplateInstance drill(@PathParam("code") String code) {
        return Templates.drill(code.toUpperCase(Locale.ROOT));
    }
}
