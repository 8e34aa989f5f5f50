package dev.muster.simulation;

import java.util.Arrays;

/**
 * What a station of k servers carries and refuses as functions of the mean number of requests in it: the stationary law of M/M/k or M/M/k/K, tabulated
 * over the offered load and read backwards. Between points the curve is linear; points are as dense as 0.05 % of accuracy needs.
 */
final class Curve {
    /** Means that no request is ever refused. */
    static final int UNBOUNDED = Integer.MAX_VALUE;

    private static final double CLOSE = 5e-4;
    private static final int MOST_POINTS = 4096;
    /** A smaller share of refused arrivals than this is none. */
    private static final double RARE = 1e-9;
    /** A state of a station with this share of the time or less is left out, and all that are rarer still. */
    private static final double NOBODY = 1e-20;

    /** Mean requests in the station, ascending from 0. */
    final double[] population;
    /** Share of the k servers that work. */
    final double[] carried;
    /** Share of arrivals that are refused. */
    final double[] refused;

    private final int servers;
    private final int places;

    /**
     * @param servers how many requests are served at once
     * @param places how many requests may be in the station, or {@link #UNBOUNDED}
     */
    Curve(int servers, int places) {
        this.servers = servers;
        this.places = places;
        double[][] points = points();
        this.population = points[0];
        this.carried = points[1];
        this.refused = points[2];
    }

    /** The number of linear pieces. */
    int pieces() {
        return population.length - 1;
    }

    private double[][] points() {
        double[][] out = {new double[256], new double[256], new double[256]};
        int size = add(out, 0, new double[] {0, 0, 0});
        double[] from = {0, 0, 0};
        double fromLoad = 0;
        int parts = 16;
        for (int i = 1; i < parts; i++) {
            double load = places == UNBOUNDED ? i / (double) parts : i / (double) (parts - i);
            double[] to = law(load);
            size = refine(out, size, new Stretch(fromLoad, from, load, to), 0);
            size = add(out, size, to);
            from = to;
            fromLoad = load;
        }
        double[] end = places == UNBOUNDED ? law(1 - 1e-6) : law(2000);
        double endLoad = places == UNBOUNDED ? 1 - 1e-6 : 2000;
        size = refine(out, size, new Stretch(fromLoad, from, endLoad, end), 0);
        size = add(out, size, end);
        if (places != UNBOUNDED) {
            size = add(out, size, new double[] {places, 1, 1});
        }
        for (int i = 0; i < 3; i++) {
            out[i] = Arrays.copyOf(out[i], size);
        }
        return out;
    }

    private record Stretch(double fromLoad, double[] from, double toLoad, double[] to) {}

    private int refine(double[][] out, int size, Stretch stretch, int depth) {
        double load = middle(stretch.fromLoad, stretch.toLoad);
        double[] at = law(load);
        if (depth > 24 || size > MOST_POINTS || isClose(stretch, at)) {
            return size;
        }
        int grown = refine(out, size, new Stretch(stretch.fromLoad, stretch.from, load, at), depth + 1);
        grown = add(out, grown, at);
        return refine(out, grown, new Stretch(load, at, stretch.toLoad, stretch.to), depth + 1);
    }

    /** Halves the distance to saturation where that is near, the load elsewhere. */
    private double middle(double from, double to) {
        if (places == UNBOUNDED && from > 0.5) {
            return 1 - Math.sqrt((1 - from) * (1 - to));
        }
        return from > 1 ? Math.sqrt(from * to) : (from + to) / 2;
    }

    private boolean isClose(Stretch stretch, double[] at) {
        double width = stretch.to[0] - stretch.from[0];
        if (width <= 1e-9 * (1 + at[0])) {
            return true;
        }
        double part = (at[0] - stretch.from[0]) / width;
        double carriedError = Math.abs(stretch.from[1] + part * (stretch.to[1] - stretch.from[1]) - at[1]);
        double refusedError = Math.abs(stretch.from[2] + part * (stretch.to[2] - stretch.from[2]) - at[2]);
        if (places != UNBOUNDED) {
            return carriedError < 1e-4 && refusedError < 1e-4;
        }
        double slope = (stretch.to[1] - stretch.from[1]) / width;
        return carriedError <= CLOSE * at[0] * slope;
    }

    private static int add(double[][] out, int size, double[] point) {
        if (size > 0 && point[0] <= out[0][size - 1]) {
            return size;
        }
        if (size == out[0].length) {
            for (int i = 0; i < 3; i++) {
                out[i] = Arrays.copyOf(out[i], size * 2);
            }
        }
        for (int i = 0; i < 3; i++) {
            out[i][size] = point[i];
        }
        return size + 1;
    }

    /** Mean population, carried share and refused share at an offered load per server. */
    private double[] law(double load) {
        return places == UNBOUNDED ? waiting(load) : bounded(load);
    }

    private double[] waiting(double load) {
        double wait = Erlang.waits(servers, load);
        return new double[] {servers * load + wait * load / (1 - load), load, 0};
    }

    private double[] bounded(double load) {
        return load < 1 ? fromEmpty(load) : fromFull(load);
    }

    /** Sums the law of M/M/k/K upwards from nobody, as far as anybody is. */
    private double[] fromEmpty(double load) {
        double offered = load * servers;
        double weight = 1;
        double sum = 1;
        double people = 0;
        double busy = 0;
        int n = 0;
        while (n < places && (n < servers || weight > NOBODY * sum)) {
            n++;
            weight *= offered / Math.min(n, servers);
            sum += weight;
            people += weight * n;
            busy += weight * Math.min(n, servers);
            if (sum > 1e200) {
                weight *= 1e-200;
                sum *= 1e-200;
                people *= 1e-200;
                busy *= 1e-200;
            }
        }
        return new double[] {
            people / sum, Math.min(1, busy / sum / servers), n < places || weight < RARE * sum ? 0 : weight / sum
        };
    }

    /** Sums the law of M/M/k/K downwards from a full station, as far as anybody is. */
    private double[] fromFull(double load) {
        double offered = load * servers;
        double weight = 1;
        double sum = 1;
        double people = places;
        double busy = Math.min(places, servers);
        for (int n = places; n > 0 && weight > NOBODY * sum; n--) {
            weight *= Math.min(n, servers) / offered;
            sum += weight;
            people += weight * (n - 1);
            busy += weight * Math.min(n - 1, servers);
        }
        return new double[] {people / sum, Math.min(1, busy / sum / servers), 1 / sum};
    }
}
