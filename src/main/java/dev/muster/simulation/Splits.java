package dev.muster.simulation;

import dev.muster.scenario.Component;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes scrapes of a series apart. The model knows means; parts are drawn around their share of the whole so that whole requests add up to the whole's again, keyed by name and scrape. What
 * the whole hides, such as a bad version, a host that is down or a hot shard, shows in its part.
 */
final class Splits {
    private final SystemModel system;
    private final Topology top;
    private final Chronicle chronicle;
    private final Parameters parameters;
    private final SeriesReader reader;
    private final ScrapeGaps gaps;
    private final long seed;

    Splits(Topology top, Chronicle chronicle, Parameters parameters, SeriesReader reader, ScrapeGaps gaps, long seed) {
        this.top = top;
        this.system = top.system;
        this.chronicle = chronicle;
        this.parameters = parameters;
        this.reader = reader;
        this.gaps = gaps;
        this.seed = seed;
    }

    /** The parts at one scrape by label; NaN is a part that did not answer. Empty if there is nothing to take apart. */
    Map<String, Double> at(int entity, Series series, Split by, long scrape) {
        boolean component = entity < system.components().size();
        if (by == Split.CAUSE) {
            return new FailureCauses(top, chronicle, parameters).of(entity, scrape);
        }
        if (!component) {
            return Map.of();
        }
        return switch (by) {
            case REPLICA -> values(entity, series, replicas(entity, scrape), scrape);
            case VERSION -> values(entity, series, versions(entity, scrape), scrape);
            case HOST -> values(entity, series, hosts(entity, scrape), scrape);
            case SHARD -> values(entity, series, shards(entity, scrape), scrape);
            case CAUSE -> Map.of();
        };
    }

    /**
     * One part of a component.
     *
     * @param share of the component's requests, 0..1; negative if the part did not answer
     * @param errors share of its requests that fail beyond the others'
     * @param slower seconds that its requests take longer than the mean
     */
    private record Part(String label, double share, double errors, double slower) {}

    private List<Part> replicas(int c, long scrape) {
        Component component = system.components().get(c);
        List<Part> parts = new ArrayList<>();
        if (component.kind() != Kind.SERVICE) {
            return parts;
        }
        int wanted = (int) Math.rint(parameters.at(c, Parameter.REPLICAS, scrape));
        int ready = ready(c, scrape, wanted);
        double chance = gaps.chance(c, scrape);
        for (int i = 0; i < wanted; i++) {
            boolean answers = i < ready && !gaps.missesOne(c, scrape, i, chance);
            parts.add(new Part(component.id() + "-" + (i + 1), answers ? 1.0 / ready : -1, 0, 0));
        }
        return parts;
    }

    private int ready(int c, long scrape, int wanted) {
        int place = top.gauges.find(c, Series.READY);
        double shown = place < 0 ? wanted : chronicle.gauge(scrape, place);
        return chronicle.get(scrape, c, Column.SLOTS) <= 0 ? 0 : (int) Math.min(wanted, Math.rint(shown));
    }

    private List<Part> versions(int c, long scrape) {
        int place = top.gauges.find(c, Series.NEW_VERSION);
        double share = place < 0 ? 0 : chronicle.gauge(scrape, place);
        if (share <= 0) {
            return place < 0 ? List.of() : List.of(new Part("old", 1, 0, 0));
        }
        double factor = parameters.at(c, Parameter.NEW_DEMAND, scrape);
        double own = chronicle.get(scrape, c, Column.OWN) / (1 - share + share * factor);
        double mean = chronicle.get(scrape, c, Column.OWN);
        double errors = parameters.at(c, Parameter.NEW_ERRORS, scrape);
        return List.of(new Part("old", 1 - share, 0, own - mean), new Part("new", share, errors, own * factor - mean));
    }

    private List<Part> hosts(int c, long scrape) {
        List<String> hosts = system.components().get(c).hosts();
        double up = 0;
        boolean[] works = new boolean[hosts.size()];
        for (int i = 0; i < works.length; i++) {
            works[i] = parameters.at(Names.componentOf(system, hosts.get(i)), Parameter.UP, scrape) >= 0.5;
            up += works[i] ? 1 : 0;
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < works.length; i++) {
            parts.add(new Part(hosts.get(i), works[i] ? 1 / up : -1, 0, 0));
        }
        return parts;
    }

    private List<Part> shards(int c, long scrape) {
        if (!Parameter.of(system.components().get(c).kind()).contains(Parameter.SHARDS)) {
            return List.of();
        }
        int count = (int) Math.rint(parameters.at(c, Parameter.SHARDS, scrape));
        double hot = parameters.at(c, Parameter.SHARDS_HOT, scrape);
        double even = 1.0 / count;
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < count && count > 1; i++) {
            double share = hot <= even ? even : i == 0 ? hot : (1 - hot) / (count - 1);
            parts.add(new Part("shard-" + (i + 1), share, 0, 0));
        }
        return parts;
    }

    private Map<String, Double> values(int c, Series series, List<Part> parts, long scrape) {
        Map<String, Double> values = new LinkedHashMap<>();
        double[] begun = spread(c, parts, whole(c, Series.RATE, scrape) * SeriesReader.SCRAPE, 1, scrape);
        double extra = 0;
        for (Part part : parts) {
            extra += Math.max(0, part.share) * part.errors;
        }
        double errors = whole(c, Series.ERRORS, scrape);
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            values.put(
                    part.label,
                    part.share < 0
                            ? Double.NaN
                            : value(c, series, part, scrape, new double[] {
                                begun[i], Math.max(0, errors - extra) + part.errors, i
                            }));
        }
        return values;
    }

    private double value(int c, Series series, Part part, long scrape, double[] known) {
        long key = Noise.key(seed, Noise.SPLITS, Noise.name(part.label));
        double swing = 1 + 0.06 * Noise.normal(Noise.at(key, scrape, 2));
        return switch (series) {
            case RATE -> known[0] / SeriesReader.SCRAPE;
            case ERRORS ->
                known[0] < 1
                        ? Double.NaN
                        : Math.min(1, Noise.count(known[0] * known[1], Noise.at(key, scrape, 3)) / known[0]);
            case P50 -> reader.quantile(c, 0.5, scrape, part.share, part.slower, key);
            case P95 -> reader.quantile(c, 0.95, scrape, part.share, part.slower, key);
            case P99 -> reader.quantile(c, 0.99, scrape, part.share, part.slower, key);
            case CPU -> Math.min(1, whole(c, series, scrape) * swing);
            case SLOTS -> whole(c, series, scrape) * part.share;
            default -> Double.NaN;
        };
    }

    private double whole(int c, Series series, long scrape) {
        return reader.read(c, series, scrape - SeriesReader.SCRAPE, scrape);
    }

    /** Whole requests over the parts that answered, about as their shares are; they add up to the total. */
    private double[] spread(int c, List<Part> parts, double total, int stream, long scrape) {
        long key = Noise.key(
                seed, Noise.SPLITS, Noise.name(system.components().get(c).id()));
        double[] counts = new double[parts.size()];
        double left = Double.isNaN(total) ? 0 : total;
        double shares =
                parts.stream().mapToDouble(part -> Math.max(0, part.share)).sum();
        for (int i = 0; i < counts.length; i++) {
            double share = Math.max(0, parts.get(i).share);
            double p = shares <= 1e-12 ? 0 : Math.min(1, share / shares);
            double mean = left * p;
            double chance = Noise.normal(Noise.at(key, scrape, stream * 10_000 + i));
            double drawn = p >= 1 ? left : Math.rint(mean + Math.sqrt(mean * (1 - p)) * chance);
            counts[i] = Math.max(0, Math.min(left, drawn));
            left -= counts[i];
            shares -= share;
        }
        return counts;
    }
}
