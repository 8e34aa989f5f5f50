package dev.muster.people;

/** A seat's name inside one drill: {@code s1}, {@code s2}, … in the order of joining. Never a nickname, so that striking a name changes no log. */
public record SeatId(String value) implements Comparable<SeatId> {
    public SeatId {
        if (!value.matches("s[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException(
                    "Seat id '" + value + "' is not s1, s2, …\nMaybe a nickname was passed.");
        }
    }

    /** The seat that joins as the {@code ordinal}-th, counted from 1. */
    public static SeatId ofOrdinal(int ordinal) {
        return new SeatId("s" + ordinal);
    }

    /** The place in the order of joining, counted from 1. */
    public int ordinal() {
        return Integer.parseInt(value.substring(1));
    }

    @Override
    public int compareTo(SeatId other) {
        return Integer.compare(ordinal(), other.ordinal());
    }

    @Override
    public String toString() {
        return value;
    }
}
