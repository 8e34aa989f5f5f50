package dev.muster.simulation;

import dev.muster.scenario.Kind;
import java.util.List;

/**
 * What people do to a part of the system on an ordinary day, by kind: deploys, flags, cron jobs, data maintenance, notes of a status page. In a text {@code {v}} stands for a
 * version, {@code {n}} for a number and {@code {h}} for an hour of the night.
 */
final class ChangeWords {
    private static final List<String> SERVICE = List.of(
            "deploy {v}",
            "release {v}, texts and colours only",
            "deploy {v}, libraries brought up to date",
            "flag new-footer switched on for {n} % of the visitors",
            "flag of an old experiment removed",
            "cron job for the sitemap moved to {h}:40",
            "error messages translated",
            "one more replica for the busy hours, taken away again",
            "log level of a start-up message lowered",
            "test accounts of last quarter deleted");

    private static final List<String> LOAD_BALANCER = List.of(
            "route of a retired page removed",
            "rule against one crawler added",
            "header of the consent banner let through",
            "access log gets {n} more fields",
            "configuration reloaded, comments only",
            "redirect for the short address of a poster",
            "one more instance for the busy hours, taken away again");

    private static final List<String> DATABASE = List.of(
            "sessions older than {n} days deleted",
            "nightly backup moved to {h}:10",
            "index of the audit table rebuilt",
            "read-only account for the analysts",
            "partition for next month created",
            "statistics refreshed by the cron job",
            "unused column of an archive table dropped");

    private static final List<String> CACHE = List.of(
            "exporter of the metrics {v}",
            "keys of a finished campaign deleted",
            "client library {v} in the staging system",
            "maintenance announced for next week",
            "naming of the keys written down",
            "password renewed by the cron job");

    private static final List<String> THIRD_PARTY = List.of(
            "status page: maintenance of their reports, posted when it was over",
            "status page: late e-mails to new customers, resolved",
            "status page: their console gets a new look",
            "status page: maintenance announced for next week",
            "our access key renewed",
            "test account added",
            "billing address changed");

    private static final List<String> QUEUE = List.of(
            "topic of a closed project deleted",
            "topic for the test system added, kept {n} h",
            "console {v}",
            "read access for the analysts",
            "names of the consumers tidied up");

    private static final List<String> JOB = List.of(
            "report gets {n} more lines",
            "its closing mail goes to another list",
            "image {v}, libraries brought up to date",
            "run of last night looked through by hand",
            "an unused option removed");

    private static final List<String> HOST = List.of(
            "inventory agent {v}",
            "cron job: temporary files older than {n} days deleted",
            "labels tidied up",
            "kernel update planned for next week",
            "access of a former colleague removed");

    private static final List<String> RESOLVER = List.of(
            "zone for the test system added",
            "record of a retired page removed",
            "nightly export moved to {h}:20",
            "contact of the zone changed");

    private static final List<String> CERTIFICATE = List.of(
            "contact of the owner changed",
            "entered into the inventory",
            "copy put into the vault",
            "name of the staging system noted beside it");

    private static final List<String> CONFIG = List.of(
            "comments tidied up, no value changed",
            "key for the staging system added",
            "flag of an old experiment removed",
            "guide for reviews extended by {n} lines",
            "cron job that keeps copies moved to {h}:50");

    private ChangeWords() {}

    static List<String> of(Kind kind) {
        return switch (kind) {
            case SERVICE -> SERVICE;
            case LOAD_BALANCER -> LOAD_BALANCER;
            case DATABASE -> DATABASE;
            case CACHE -> CACHE;
            case THIRD_PARTY -> THIRD_PARTY;
            case QUEUE -> QUEUE;
            case JOB -> JOB;
            case HOST -> HOST;
            case RESOLVER -> RESOLVER;
            case CERTIFICATE -> CERTIFICATE;
            case CONFIG -> CONFIG;
        };
    }

    /** Whether the text counts versions up: out of place where an author has told a version already. */
    static boolean versioned(String text) {
        return text.contains("{v}");
    }

    /** The text with its blanks filled from 64 random bits. */
    static String filled(String text, long bits) {
        String version = part(bits, 0, 7) + "." + part(bits, 8, 19) + "." + part(bits, 16, 4);
        return text.replace("{v}", version)
                .replace("{n}", Integer.toString(2 + (int) part(bits, 24, 9)))
                .replace("{h}", Long.toString(part(bits, 32, 5)));
    }

    /** A number from 1 to {@code most}, from eight of the bits. */
    private static long part(long bits, int shift, int most) {
        return 1 + ((bits >>> shift) & 0xFF) % most;
    }
}
