package dev.muster.drill;

import dev.muster.people.SeatId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Who may see an event; decided when it is logged. Written {@code all}, {@code host}, {@code server} or {@code s1,s3}. */
public record Audience(Scope scope, List<SeatId> seats) {
    /** The widest circle that may see it. */
    public enum Scope {
        ALL,
        HOST,
        SERVER,
        SEATS
    }

    public static final Audience ALL = new Audience(Scope.ALL, List.of());
    public static final Audience HOST = new Audience(Scope.HOST, List.of());
    public static final Audience SERVER = new Audience(Scope.SERVER, List.of());

    public Audience {
        seats = List.copyOf(seats);
        if ((scope == Scope.SEATS) == seats.isEmpty()) {
            throw new IllegalArgumentException("Audience " + scope + " with seats " + seats
                    + ": only SEATS lists seats, and it lists at least one");
        }
    }

    public static Audience only(SeatId seat) {
        return new Audience(Scope.SEATS, List.of(seat));
    }

    public boolean includes(SeatId seat) {
        return scope == Scope.ALL || seats.contains(seat);
    }

    /** The host sees what is for all and what is for the host, not what one seat holds privately. */
    public boolean includesHost() {
        return scope == Scope.ALL || scope == Scope.HOST;
    }

    /** The stored form. */
    public String text() {
        return scope == Scope.SEATS
                ? seats.stream().map(SeatId::value).collect(Collectors.joining(","))
                : scope.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Reads the stored form. */
    public static Audience parse(String text) {
        return switch (text) {
            case "all" -> ALL;
            case "host" -> HOST;
            case "server" -> SERVER;
            default ->
                new Audience(
                        Scope.SEATS,
                        Arrays.stream(text.split(",")).map(SeatId::new).toList());
        };
    }
}
