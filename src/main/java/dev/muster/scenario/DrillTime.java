package dev.muster.scenario;

/** A time as authors write it: {@code 16m} from the start of the drill, {@code alert+1m} from the first alert. */
record DrillTime(boolean afterAlert, int seconds) {
    private static final String AFTER = "alert+";

    /** Times from the start may be {@code least} to {@code most} seconds; after the alert 0 to {@code most}. */
    static DrillTime read(Reading reading, Written.Text text, int least, int most) {
        boolean after = text.value().startsWith(AFTER);
        Written.Text time = after ? text.part(AFTER.length(), text.value().length()) : text;
        Amount allowed = Amount.wholeSeconds(after ? 0 : least, most);
        return new DrillTime(after, (int) reading.amount(time, "time", allowed));
    }
}
