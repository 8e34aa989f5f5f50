package dev.muster.live;

import java.util.Locale;
import java.util.Optional;

/**
 * A host and its port as they stand in a {@code Host} or {@code Origin} header.
 *
 * @param host in lower case; an IPv6 address without brackets
 * @param port -1 if none is given
 */
record Address(String host, int port) {

    /** The address of {@code name}, {@code name:port} or {@code [v6]:port}; empty if it is none of these. */
    static Optional<Address> of(String authority) {
        String text = authority.strip().toLowerCase(Locale.ROOT);
        if (!text.matches("[a-z0-9._-]{1,253}(:[0-9]{1,5})?|\\[[0-9a-f:.]{2,45}](:[0-9]{1,5})?")) {
            return Optional.empty();
        }
        int colon = text.startsWith("[") ? text.indexOf(':', text.indexOf(']')) : text.indexOf(':');
        String host = colon < 0 ? text : text.substring(0, colon);
        int port = colon < 0 ? -1 : Integer.parseInt(text.substring(colon + 1));
        return Optional.of(new Address(host.startsWith("[") ? host.substring(1, host.length() - 1) : host, port));
    }

    /** The address of {@code https://name:port}, with the scheme's own port filled in; empty if it is no web origin. */
    static Optional<Address> ofOrigin(String origin) {
        String text = origin.strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("https://")) {
            return of(text.substring("https://".length())).map(address -> address.orPort(443));
        }
        return text.startsWith("http://")
                ? of(text.substring("http://".length())).map(address -> address.orPort(80))
                : Optional.empty();
    }

    Address orPort(int usual) {
        return port < 0 ? new Address(host, usual) : this;
    }

    /** Whether this names the computer itself. */
    boolean isLoopback() {
        return host.equals("localhost") || host.matches("127(\\.[0-9]{1,3}){3}") || host.equals("::1");
    }

    /** Whether this is a number rather than a name: a number cannot be pointed somewhere else by a foreign name server. */
    boolean isNumber() {
        return host.contains(":") || host.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    }
}
