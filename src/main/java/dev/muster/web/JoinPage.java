package dev.muster.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a join link leads: a nickname and nothing else. Looks the same whether the drill exists or not, so that a link tells nothing. */
@Path("/join")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class JoinPage {
    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance join(String code);
    }

    @GET
    @Path("/{code}")
    public TemplateInstance join(@PathParam("code") String code) {
        return Templates.join(code.toUpperCase(Locale.ROOT));
    }

    /** The start page's code field, where scripts do not run. */
    @GET
    public Response typed(@QueryParam("code") @Nullable String code) {
        String path = code == null || code.isBlank() ? "/" : "/join/{code}";
        return Response.seeOther(UriBuilder.fromPath(path).build(code == null ? "" : code.strip()))
                .build();
    }
}
