package dev.muster.web;

import java.net.URI;
import java.util.Optional;

/** The address under which people reach this server, if one is configured. */
public record PublicAddress(Optional<URI> url) {
    /** A link that leads here, given what the caller sees as this server. */
    String link(String callersOrigin, String path) {
        return url.map(URI::toString).map(text -> text.replaceFirst("/+$", "")).orElse(callersOrigin) + path;
    }

    /** Whether cookies must only travel encrypted. */
    boolean isSecure(String callersOrigin) {
        return url.map(URI::toString).orElse(callersOrigin).startsWith("https:");
    }
}
