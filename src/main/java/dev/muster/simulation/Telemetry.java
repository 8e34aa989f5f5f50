package dev.muster.simulation;

import dev.muster.scenario.Condition;
import dev.muster.scenario.Series;
import dev.muster.scenario.Target;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be known about the system from outside, now and for any past second back to the start of the history. Looking never changes the world. */
public interface Telemetry {

    /** Seconds between two scrapes. */
    int scrapeSeconds();

    /**
     * The scrapes of a series with {@code fromTick <= tick <= toTick}; of the day before the history a point every five minutes. Empty points if the target has no such series.
     */
    Points points(Target on, Series series, long fromTick, long toTick);

    /**
     * A series taken apart, one line for each part that showed in the window, in a fixed order; NaN where a part did not answer. Empty if the target has no such series or parts.
     */
    List<SplitLine> split(Target on, Series series, Split by, long fromTick, long toTick);

    /** The series that a target has, in the order of {@link Series}. */
    List<Series> seriesOf(Target on);

    /** The value of a series at a tick over the window before it (0 = latest scrape); NaN if there is none. */
    double value(Target on, Series series, long atTick, int overSeconds);

    /** Whether the condition holds at a tick, {@code for} and both windows of {@code over} included. */
    boolean holds(Condition condition, long atTick);

    /** A component's lines of a window, oldest first, at most {@code limit} (the newest are kept), only those that contain {@code filter} if given. */
    List<LogLine> logs(String component, long fromTick, long toTick, @Nullable String filter, int limit);

    /** Up to {@code count} requests of a journey that ended in the second of {@code tick}: a sample that agrees with the metrics of that second. */
    List<TraceSample> traces(String journey, long tick, int count);

    /** The request of that name, whichever journey and second it belongs to; empty if there is none. */
    Optional<TraceSample> trace(String id);
}
