package dev.muster.simulation;

import dev.muster.scenario.Journey;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;

/**
 * Reads series out of the chronicle the way a monitoring system sees them: in scrapes of five seconds, counted in whole requests, quantiles from
 * buckets. The counting noise is keyed by name and scrape, so reading again gives the same.
 */
final class SeriesReader {
    static final int SCRAPE = 5;

    private final SystemModel system;
    private final Chronicle chronicle;
    private final Gauges.Plan gauges;
    private final boolean counting;
    private final long[] keys;
    private final ScrapeSums sums;
    private final int[] rootDependency;
    private final int components;
    private final int dependencies;

    /** @param counting whether events are counted in whole numbers; without, the expected values are read */
    SeriesReader(Topology top, Chronicle chronicle, long seed, boolean counting) {
        this.counting = counting;
        this.system = top.system;
        this.chronicle = chronicle;
        gauges = top.gauges;
        components = system.components().size();
        dependencies = system.dependencies().size();
        keys = new long[components + dependencies + system.journeys().size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = Noise.key(seed, Noise.COUNTS, Noise.name(nameOf(i)));
        }
        sums = new ScrapeSums(chronicle, this, keys.length);
        rootDependency = new int[system.journeys().size()];
        for (int j = 0; j < rootDependency.length; j++) {
            rootDependency[j] = top.journeyRoot[j] < 0 ? -1 : top.callDependency[top.journeyRoot[j]];
        }
    }

    private String nameOf(int entity) {
        if (entity < components) {
            return system.components().get(entity).id();
        }
        if (entity < components + dependencies) {
            return system.dependencies().get(entity - components).target().text();
        }
        return "journey "
                + system.journeys().get(entity - components - dependencies).id();
    }

    /** The first scrape that is kept in full. */
    long first() {
        return scrapeAt(chronicle.first() + 2L * SCRAPE - 2);
    }

    /** The latest scrape taken. */
    long last() {
        return scrapeAt(chronicle.last());
    }

    /** The latest scrape at or before a tick. */
    static long scrapeAt(long tick) {
        return Math.floorDiv(tick, SCRAPE) * SCRAPE;
    }

    /** A series of an entity over the seconds after {@code from} up to and with {@code to}, both scrapes. NaN if there is nothing to tell. */
    double read(int entity, Series series, long from, long to) {
        long start = Math.max(from, chronicle.first() - 1);
        if (to > chronicle.last() || to <= start) {
            return Double.NaN;
        }
        Window window = new Window(entity, start, to);
        return switch (series) {
            case RATE -> window.counted(Column.IN) / (to - start);
            case ERRORS -> window.share(Column.FAILED);
            case P50 -> window.quantile(0.5);
            case P95 -> window.quantile(0.95);
            case P99 -> window.quantile(0.99);
            case CPU -> window.mean(Column.CPU);
            case SLOTS -> window.mean(Column.BUSY);
            case QUEUE -> window.mean(Column.QUEUE);
            case TIMEOUTS -> window.counted(Column.TIMED_OUT) / (to - start);
            case RETRIES -> window.counted(Column.RETRIED) / (to - start);
            case HIT_RATIO -> window.hits();
            case FAILING -> window.share(Column.FAILED);
            case SLOW -> window.share(Column.SLOW);
            case BURN -> window.burn();
            case QUALITY -> window.ofAnswers(Column.WORTH);
            case WRONG -> window.ofAnswers(Column.WRONG);
            case RIGHT -> window.right() * 60 / (to - start);
            case UNCONFIRMED -> window.counted(Column.UNCONFIRMED) / (to - start);
            default -> window.gauge(series);
        };
    }

    /** A quantile of a share of a component's requests at one scrape, which took so many seconds longer than the mean; counted with a key of its own. */
    double quantile(int component, double at, long scrape, double share, double slower, long key) {
        Histogram exact = new Histogram();
        for (long t = scrape - SCRAPE + 1; t <= scrape; t++) {
            double mean = Math.max(1e-6, chronicle.get(t, component, Column.MEAN) + slower);
            double sd = chronicle.get(t, component, Column.SD);
            exact.addGamma(chronicle.get(t, component, Column.SERVED) * share, mean, sd, 1e9);
        }
        Histogram counted = new Histogram();
        counted.addCountsOf(exact, key, scrape);
        return counted.quantile(at);
    }

    /** Events of a column in one scrape, in whole numbers if events are counted in them. */
    double counted(double mean, int entity, int column, long scrape) {
        return counting ? Noise.count(mean, Noise.at(keys[entity], scrape, 32 + column)) : mean;
    }

    /** One entity over some scrapes. */
    private final class Window {
        private final int entity;
        private final long from;
        private final long to;

        Window(int entity, long from, long to) {
            this.entity = entity;
            this.from = from;
            this.to = to;
        }

        private double sum(int column, long after, long upTo) {
            if (sums.cover(after, upTo)) {
                return sums.sum(entity, column, after, upTo);
            }
            double sum = 0;
            for (long t = after + 1; t <= upTo; t++) {
                sum += chronicle.get(t, entity, column);
            }
            return sum;
        }

        double mean(int column) {
            return sum(column, from, to) / (to - from);
        }

        private double count(double mean, long time, int stream) {
            return counting ? Noise.count(mean, Noise.at(keys[entity], time, stream)) : mean;
        }

        /** Events of a column, in whole numbers scrape by scrape. */
        double counted(int column) {
            if (sums.cover(from, to)) {
                return sums.count(entity, column, from, to);
            }
            double events = 0;
            for (long scrape = scrapeAt(from) + SCRAPE; scrape - SCRAPE < to; scrape += SCRAPE) {
                double mean = sum(column, Math.max(from, scrape - SCRAPE), Math.min(to, scrape));
                events += SeriesReader.this.counted(mean, entity, column, scrape);
            }
            return events;
        }

        /** Requests or calls that ended. */
        private double ended() {
            if (entity < components) {
                return sum(Column.SERVED, from, to) + sum(Column.REFUSED, from, to);
            }
            if (entity < components + dependencies) {
                return sum(Column.ANSWERED, from, to)
                        + sum(Column.TIMED_OUT, from, to)
                        + sum(Column.TURNED_AWAY, from, to);
            }
            return sum(Column.GOOD, from, to) + sum(Column.SLOW, from, to) + sum(Column.FAILED, from, to);
        }

        double share(int column) {
            double ended = ended();
            if (ended < 0.5) {
                return Double.NaN;
            }
            double most = sum(column, from, to) / ended;
            return most > 0.999 ? 1 : Math.min(1, counted(column) / ended);
        }

        double hits() {
            double asked = sum(Column.IN, from, to);
            if (asked < 0.5) {
                return Double.NaN;
            }
            double missed = 0;
            for (long t = from + 1; t <= to; t++) {
                missed += chronicle.get(t, entity, Column.IN) * (1 - chronicle.get(t, entity, Column.HITS));
            }
            return Math.max(0, 1 - count(missed, to, 64) / asked);
        }

        /** A mean over the answers that customers got. */
        double ofAnswers(int column) {
            double answers = sum(Column.GOOD, from, to) + sum(Column.SLOW, from, to);
            return answers < 0.5 ? Double.NaN : Math.min(1, sum(column, from, to) / answers);
        }

        /** Answers in time, without the share of all answers that was wrong. */
        double right() {
            double wrong = ofAnswers(Column.WRONG);
            return counted(Column.GOOD) * (Double.isNaN(wrong) ? 1 : 1 - wrong);
        }

        /** What a slow law showed: last, or on average over a longer window; events each second always on average. NaN if none shows that series. */
        double gauge(Series series) {
            int place = gauges.find(entity, series);
            if (place < 0) {
                return Double.NaN;
            }
            if (to - from <= SCRAPE && !series.unit().equals("/s")) {
                return chronicle.gauge(to, place);
            }
            double sum = 0;
            for (long t = from + 1; t <= to; t++) {
                sum += chronicle.gauge(t, place);
            }
            return sum / (to - from);
        }

        double burn() {
            Journey journey = system.journeys().get(entity - components - dependencies);
            double ended = ended();
            if (ended < 0.5) {
                return Double.NaN;
            }
            double bad = counted(Column.FAILED) + journey.slowCounts() * counted(Column.SLOW);
            return Math.min(1, bad / ended) / Math.max(1e-6, 1 - journey.successTarget());
        }

        double quantile(double share) {
            Histogram counted = new Histogram();
            for (long scrape = scrapeAt(from) + SCRAPE; scrape - SCRAPE < to; scrape += SCRAPE) {
                Histogram exact = new Histogram();
                long last = Math.min(to, scrape);
                for (long t = Math.max(from, scrape - SCRAPE) + 1; t <= last; t++) {
                    add(exact, t);
                }
                if (counting) {
                    counted.addCountsOf(exact, keys[entity], scrape);
                } else {
                    counted.add(exact);
                }
            }
            return counted.quantile(share);
        }

        private void add(Histogram histogram, long t) {
            double mean = chronicle.get(t, entity, Column.MEAN);
            double sd = chronicle.get(t, entity, Column.SD);
            if (entity < components) {
                double served = chronicle.get(t, entity, Column.SERVED);
                if (isCrowd(entity)) {
                    histogram.addLognormal(served, mean, sd, 1e9);
                } else {
                    histogram.addGamma(served, mean, sd, 1e9);
                }
            } else if (entity < components + dependencies) {
                addCalls(histogram, t, mean, sd);
            } else {
                double answered = chronicle.get(t, entity, Column.GOOD) + chronicle.get(t, entity, Column.SLOW);
                histogram.addGamma(answered, mean, sd, patience(t));
                histogram.addAt(chronicle.get(t, entity, Column.GIVEN_UP), patience(t));
            }
        }

        private void addCalls(Histogram histogram, long t, double mean, double sd) {
            double answered = chronicle.get(t, entity, Column.ANSWERED);
            double limit = chronicle.get(t, entity, Column.LIMIT);
            int callee = Names.componentOf(
                    system, system.dependencies().get(entity - components).to());
            if (isCrowd(callee)) {
                histogram.addLognormal(answered, mean, sd, limit);
            } else {
                histogram.addGamma(answered, mean, sd, limit);
            }
            histogram.addAt(chronicle.get(t, entity, Column.TIMED_OUT), limit);
        }

        private double patience(long t) {
            int root = rootDependency[entity - components - dependencies];
            return root < 0 ? 30 : chronicle.get(t, components + root, Column.LIMIT);
        }
    }

    private boolean isCrowd(int component) {
        Kind kind = system.components().get(component).kind();
        return kind == Kind.THIRD_PARTY || kind == Kind.CACHE;
    }
}
