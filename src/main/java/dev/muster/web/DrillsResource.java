package dev.muster.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.muster.drill.Reception;
import dev.muster.drill.Reception.Answer;
import dev.muster.drill.Reception.Newcomer;
import dev.muster.drill.Reception.Notice;
import dev.muster.drill.Reception.Opened;
import dev.muster.drill.Reception.Seated;
import dev.muster.people.HostRule;
import dev.muster.people.Passes;
import dev.muster.people.Role;
import dev.muster.wire.PassCookie;
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
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Opens drills, gives out seats, and says how a drill stands to whoever knows its code. */
@Path("/api/drills")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class DrillsResource {
    private static final int COOKIE_SECONDS = 30 * 24 * 3600;

    private final Reception reception;
    private final HostRule hosts;
    private final Passes passes;
    private final PublicAddress address;

    DrillsResource(Reception reception, HostRule hosts, Passes passes, PublicAddress address) {
        this.reception = reception;
        this.hosts = hosts;
        this.passes = passes;
        this.address = address;
    }

    /** What a host asks for. Without a seed, one is drawn. */
    public record NewDrill(
            @Nullable String scenario,
            @Nullable Long seed,
            @JsonProperty("host_key") @Nullable String hostKey) {}

    /** A drill that was opened; the token is told once. */
    public record OpenedDrill(String code, String hostToken, String joinUrl) {}

    /** Who wants a seat. */
    public record NewSeat(
            @Nullable String name,
            @Nullable String role,
            @Nullable Boolean bot) {}

    /** A seat that was given; the token is told once. */
    public record GivenSeat(String seat, String token) {}

    /** How a drill stands; {@code run} only for those who belong to it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PublicState(
            String code,
            String phase,
            @JsonProperty("shelf_title") String shelfTitle,
            String level,
            int minutes,
            int seats,
            @Nullable String run) {}

    @POST
    public Response open(@Nullable NewDrill wanted, @Context HttpServerRequest request) {
        Caller caller = new Caller(request);
        if (wanted == null || wanted.scenario() == null) {
            throw new Problem(400, "bad-field", "scenario: missing; the id of a scenario of the shelf is expected.");
        }
        if (!hosts.allows(caller.asker(Objects.toString(wanted.hostKey(), "")))) {
            throw new Problem(
                    401,
                    "host-key",
                    "Hosting from another computer needs the host key of this server. "
                            + "Maybe ask whoever runs it; it is in the data folder, in the file host-key.");
        }
        OptionalLong seed = wanted.seed() == null ? OptionalLong.empty() : OptionalLong.of(wanted.seed());
        Opened opened = done(reception.open(wanted.scenario(), seed));
        String link = address.link(caller.origin(), "/join/" + opened.code());
        return Response.status(Response.Status.CREATED)
                .entity(new OpenedDrill(opened.code(), opened.hostToken(), link))
                .cookie(cookie(PassCookie.ofHost(opened.code()), opened.hostToken(), caller))
                .build();
    }

    @POST
    @Path("/{code}/seats")
    public Response seat(@PathParam("code") String code, @Nullable NewSeat wanted, @Context HttpServerRequest request) {
        if (wanted == null || wanted.name() == null) {
            throw new Problem(400, "bad-field", "name: missing; a nickname is expected.");
        }
        boolean bot = wanted.bot() != null && wanted.bot();
        Seated seated = done(reception.seat(code, new Newcomer(wanted.name(), bot, role(wanted.role()))));
        return Response.status(Response.Status.CREATED)
                .entity(new GivenSeat(seated.seat().value(), seated.token()))
                .cookie(cookie(PassCookie.ofSeat(seated.code()), seated.token(), new Caller(request)))
                .build();
    }

    @GET
    @Path("/{code}")
    public PublicState state(@PathParam("code") String code, @Context HttpServerRequest request) {
        Notice notice = reception
                .notice(code)
                .orElseThrow(() -> new Problem(
                        404,
                        "unknown-code",
                        "No drill goes by the code '" + code + "'. Maybe it is over, or a letter is wrong."));
        boolean belongs = new Caller(request)
                .tokens(notice.code()).stream()
                        .anyMatch(token -> passes.holder(notice.runId(), token).isPresent());
        return new PublicState(
                notice.code(),
                notice.phase().id(),
                notice.shelfTitle(),
                notice.level(),
                notice.minutes(),
                notice.guests().size(),
                belongs ? notice.runId() : null);
    }

    private static @Nullable Role role(@Nullable String id) {
        if (id == null || id.isEmpty()) {
            return null;
        }
        return Role.of(id)
                .orElseThrow(
                        () -> new Problem(
                                400,
                                "bad-field",
                                "role: found '" + id
                                        + "', expected one of incident-lead, investigator, communications, scribe, observer, understudy."));
    }

    private NewCookie cookie(String name, String token, Caller caller) {
        return new NewCookie.Builder(name)
                .value(token)
                .path("/")
                .maxAge(COOKIE_SECONDS)
                .httpOnly(true)
                .secure(address.isSecure(caller.origin()))
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    private static <T> T done(Answer<T> answer) {
        if (answer instanceof Answer.Done<T> done) {
            return done.value();
        }
        throw Problem.of(((Answer.Refused<T>) answer).rejection());
    }
}
