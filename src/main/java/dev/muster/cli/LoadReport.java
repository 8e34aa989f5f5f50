package dev.muster.cli;

import java.util.Locale;

/**
 * What a load run measured.
 *
 * @param latenciesMicros of all acknowledged commands, sorted, from the intended sending time
 * @param lagMicros how late the generator itself was, sorted: above 8 ms at the 99th percentile the run says little
 * @param frames event frames that arrived
 * @param gaps frames whose {@code prev} did not fit what the seat had
 * @param cpuSeconds of the server while measured, user and system; NaN if unknown
 * @param residentMegabytes of the server at the end; NaN if unknown
 */
record LoadReport(
        LoadRun.Plan plan,
        long[] latenciesMicros,
        long[] lagMicros,
        long sent,
        long refused,
        long unanswered,
        long frames,
        long gaps,
        double cpuSeconds,
        double residentMegabytes) {

    String text() {
        StringBuilder text = new StringBuilder();
        line(
                text,
                "drills x seats",
                "%d x %d, one command a second each, %d s measured",
                plan.drills(),
                plan.seats(),
                plan.seconds());
        line(text, "commands sent", "%d (%.1f/s)", sent, (double) sent / plan.seconds());
        line(text, "acknowledged", "%d, refused %d, unanswered %d", (long) latenciesMicros.length, refused, unanswered);
        line(
                text,
                "ack p50 / p99 / max",
                "%.2f / %.2f / %.2f ms",
                millis(latenciesMicros, 0.5),
                millis(latenciesMicros, 0.99),
                millis(latenciesMicros, 1));
        line(text, "generator lag p99", "%.2f ms", millis(lagMicros, 0.99));
        line(text, "event frames", "%d (%.0f/s), gaps %d", frames, (double) frames / plan.seconds(), gaps);
        line(text, "server CPU", "%.1f s (%.0f %% of one core)", cpuSeconds, 100 * cpuSeconds / plan.seconds());
        line(text, "server memory", "%.0f MB resident", residentMegabytes);
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String format, Object... values) {
        text.append(String.format(Locale.ROOT, "%-22s", name))
                .append(String.format(Locale.ROOT, format, values))
                .append('\n');
    }

    private static double millis(long[] sortedMicros, double quantile) {
        if (sortedMicros.length == 0) {
            return Double.NaN;
        }
        int index = (int) Math.min(sortedMicros.length - 1, Math.ceil(quantile * sortedMicros.length) - 1);
        return sortedMicros[Math.max(0, index)] / 1000.0;
    }
}
