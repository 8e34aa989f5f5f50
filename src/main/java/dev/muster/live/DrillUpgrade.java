package dev.muster.live;

import dev.muster.drill.DrillRoom;
import dev.muster.drill.Drills;
import dev.muster.people.Actor;
import dev.muster.people.Passes;
import dev.muster.wire.PassCookie;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Lets a connection in or not, before it is one. Everything it asks is in memory, since it runs where nothing may wait: 400 for an
 * {@code after} that is no number, 401 without a token, 403 for a token, code or origin that does not belong here.
 */
@ApplicationScoped
public class DrillUpgrade implements HttpUpgradeCheck {
    /** Where the visitor is left for the endpoint. */
    static final UserData.TypedKey<Visitor> VISITOR = new UserData.TypedKey<>("muster.visitor");

    private final Drills drills;
    private final Passes passes;
    private final HostCheck hosts;

    DrillUpgrade(Drills drills, Passes passes, HostCheck hosts) {
        this.drills = drills;
        this.passes = passes;
        this.hosts = hosts;
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        HttpServerRequest request = context.httpRequest();
        Optional<Long> after = after(request);
        Keys keys = Keys.of(request, code(context));
        if (after.isEmpty()) {
            return CheckResult.rejectUpgrade(400);
        }
        if (!fromOurPages(request, keys)) {
            return CheckResult.rejectUpgrade(403);
        }
        if (keys.isEmpty()) {
            return CheckResult.rejectUpgrade(401);
        }
        Optional<Visitor> visitor = drills.byCode(code(context)).flatMap(room -> visitor(room, keys, after.get()));
        visitor.ifPresent(known -> context.userData().put(VISITOR, known));
        return visitor.isPresent() ? CheckResult.permitUpgrade() : CheckResult.rejectUpgrade(403);
    }

    private Optional<Visitor> visitor(DrillRoom room, Keys keys, long after) {
        Optional<Actor> seat = keys.seat().flatMap(token -> passes.holder(room.runId(), token));
        boolean host = keys.host()
                .flatMap(token -> passes.holder(room.runId(), token))
                .filter(Actor.HOST::equals)
                .isPresent();
        Optional<Actor> viewer = seat.or(() -> host ? Optional.of(Actor.HOST) : Optional.empty());
        return viewer.map(actor -> new Visitor(room, actor, host && !actor.equals(Actor.HOST), after));
    }

    /** A browser sends its cookies from any page, so with cookies the page must be ours; a program has no origin to send. */
    private boolean fromOurPages(HttpServerRequest request, Keys keys) {
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        return origin == null ? keys.bearer() || keys.isEmpty() : host != null && hosts.isOurOrigin(origin, host);
    }

    private static String code(HttpUpgradeContext context) {
        return Objects.toString(context.pathParam("code"), "").toUpperCase(Locale.ROOT);
    }

    /** -1 where none is given; empty where it is no number of an event. */
    private static Optional<Long> after(HttpServerRequest request) {
        String given = request.getParam("after");
        if (given == null) {
            return Optional.of(-1L);
        }
        return given.matches("[0-9]{1,15}") ? Optional.of(Long.parseLong(given)) : Optional.empty();
    }

    /** The tokens of a request. */
    private record Keys(Optional<String> seat, Optional<String> host, boolean bearer) {
        static Keys of(HttpServerRequest request, String code) {
            String authorization = Objects.toString(request.getHeader("Authorization"), "");
            if (authorization.startsWith("Bearer ")) {
                return new Keys(
                        Optional.of(authorization.substring("Bearer ".length()).strip()), Optional.empty(), true);
            }
            String cookies = Objects.toString(request.getHeader("Cookie"), "");
            return new Keys(
                    PassCookie.value(cookies, PassCookie.ofSeat(code)),
                    PassCookie.value(cookies, PassCookie.ofHost(code)),
                    false);
        }

        boolean isEmpty() {
            return seat.isEmpty() && host.isEmpty();
        }
    }
}
