package dev.muster.web;

import dev.muster.people.HostRule;
import dev.muster.wire.PassCookie;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Who asks over HTTP: what the request carries. */
public record Caller(HttpServerRequest request) {
    private static final List<String> FORWARDED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    /** What the rule of hosts wants to know; the key comes in the header {@code Muster-Host-Key} or in the body. */
    HostRule.Asker asker(String keyInBody) {
        String header = header("Muster-Host-Key");
        return new HostRule.Asker(
                host(),
                request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress(),
                FORWARDED.stream().anyMatch(name -> request.getHeader(name) != null),
                keyInBody.isEmpty() ? header : keyInBody);
    }

    /** The tokens that may open the drill of a code: the bearer's, or those of the cookies. */
    List<String> tokens(String code) {
        String authorization = header("Authorization");
        if (authorization.startsWith("Bearer ")) {
            return List.of(authorization.substring("Bearer ".length()).strip());
        }
        String cookies = header("Cookie");
        return Stream.of(PassCookie.ofSeat(code), PassCookie.ofHost(code))
                .map(name -> PassCookie.value(cookies, name))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The host that the request names: the Host header of HTTP/1, the authority of HTTP/2; empty if there is none. */
    public String host() {
        return request.authority() == null ? "" : request.authority().toString();
    }

    /** Scheme and host as the caller sees them. */
    String origin() {
        return request.scheme() + "://" + host();
    }

    private String header(String name) {
        return Objects.toString(request.getHeader(name), "");
    }
}
