package dev.muster.wire;

import java.util.Arrays;
import java.util.Optional;

/** How a browser carries its tokens: one cookie for the seat and one for the host of each drill, named by the join code. */
public final class PassCookie {
    private PassCookie() {}

    /** The name of the cookie that holds a seat's token. */
    public static String ofSeat(String code) {
        return "muster-seat-" + code;
    }

    /** The name of the cookie that holds the host's token. */
    public static String ofHost(String code) {
        return "muster-host-" + code;
    }

    /** The value of a cookie in a {@code Cookie} header. */
    public static Optional<String> value(String header, String name) {
        return Arrays.stream(header.split(";"))
                .map(String::strip)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }
}
