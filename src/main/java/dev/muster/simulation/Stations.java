package dev.muster.simulation;

import org.jspecify.annotations.Nullable;

/**
 * The queue step of a station, implicit and conservative: {@code y + b*H(y) + in*P(y) = x + in}, where H is the carried share and P the refused share
 * of M/M/k/K at mean population y, and b what the station can finish in a step. Slots are held while waiting for callees, so k and b follow from the
 * time for which a request holds one.
 */
final class Stations {
    private static final double LEAST_HOLD = 1e-6;

    private final World w;
    private final Curves[] curves;
    private final Curve[] curve;
    private final Curve[] other;
    private final int[] servers;
    private final int[] limit;
    private double waits;

    Stations(World world) {
        this.w = world;
        int n = world.top.nodes();
        curves = new Curves[n];
        curve = new Curve[n];
        other = new Curve[n];
        servers = new int[n];
        limit = new int[n];
    }

    /** Moves a station by one step, given what arrives in it. */
    void serve(int n) {
        double arrives = w.flow.nodeIn[n];
        double away = Limits.away(w, n, arrives);
        double in = arrives - away;
        double slots = w.tuning.slots[n];
        double before = w.busy[n];
        if (slots <= 0) {
            refuseAll(n, in);
        } else {
            flow(n, in, demand(w, n));
        }
        w.busy[n] = Math.min(w.inside[n], slots);
        w.flow.nodeStarts[n] = Math.max(0, w.flow.nodeOut[n] + w.busy[n] - before);
        w.flow.nodeRefused[n] += away;
        w.refusedShare[n] = arrives > 1e-12 ? w.flow.nodeRefused[n] / arrives : (slots <= 0 ? 1 : w.refusedShare[n]);
        ages(n, demand(w, n));
    }

    /** CPU time of a request; the universal scalability law (Gunther 1993) stretches it by what {@code N} requests at work cost each other. */
    static double demand(World w, int n) {
        double sigma = w.tuning.contention[n];
        double kappa = w.tuning.coherence[n];
        if (sigma <= 0 && kappa <= 0) {
            return w.tuning.demand[n];
        }
        double others = Math.max(0, w.busy[n] / Math.max(1, w.tuning.ready[n]) - 1);
        return w.tuning.demand[n] * (1 + sigma * others + kappa * others * (others + 1));
    }

    private void refuseAll(int n, double in) {
        if (w.inside[n] > 0) {
            Kill.all(w, n);
        }
        w.flow.nodeOut[n] = 0;
        w.flow.nodeRefused[n] = in;
        w.capacity[n] = 0;
        w.load[n] = 0;
    }

    private void flow(int n, double in, double demand) {
        double slots = w.tuning.slots[n];
        double places = w.tuning.places[n];
        double hold = Math.max(LEAST_HOLD, demand + w.calleeTime[n]);
        double cpuCapacity = demand > 0 ? w.tuning.cores[n] / demand : 1e15;
        double capacity = Math.min(cpuCapacity, slots / (hold + w.cpuWait[n]));
        double parallel = Math.min(slots, cpuCapacity * hold);
        w.capacity[n] = capacity;
        double budget = capacity * World.DT;
        double all = w.inside[n] + in;
        boolean bounded = places <= 4 * parallel + 100 && !w.tuning.newestFirst[n];
        waits = bounded ? 1 : waits(n, demand / hold);
        choose(n, parallel, bounded ? (int) (places + 0.5) : Curve.UNBOUNDED);
        if (bounded && w.inside[n] >= limit[n]) {
            w.flow.nodeOut[n] = Math.min(budget, w.inside[n]);
            w.flow.nodeRefused[n] = in;
        } else {
            solve(n, all, budget, bounded ? in : 0, parallel);
        }
        double inside = all - w.flow.nodeOut[n] - w.flow.nodeRefused[n];
        double dropped = 0;
        if (!bounded && inside > places) {
            double over = Math.min(in, inside - places);
            inside -= over;
            if (w.tuning.newestFirst[n]) {
                dropped = over;
            } else {
                w.flow.nodeRefused[n] += over;
            }
        }
        w.inside[n] = Math.max(0, inside);
        w.load[n] += 0.1 * (Math.min(1, w.flow.nodeOut[n] / (cpuCapacity * World.DT)) - w.load[n]);
        double taken = in - w.flow.nodeRefused[n];
        prompt(n, taken, budget);
        w.admitted[n] += taken;
        w.departed[n] += w.flow.nodeOut[n] + dropped;
    }

    /** What leaves, of what is taken in, over about a second: below 1 in overload, above 1 while a backlog drains. */
    private void prompt(int n, double taken, double budget) {
        if (w.tuning.newestFirst[n] && budget > 1e-12) {
            double share = w.promptShare[n];
            double moved = share + 0.1 * (w.flow.nodeOut[n] - share * taken) / budget;
            w.promptShare[n] = Math.max(0, Math.min(4, moved));
        }
    }

    /** How many of those who come now are served before others come on top of them for good. */
    static double prompt(World w, int n) {
        return Math.min(1, w.promptShare[n]);
    }

    private void choose(int n, double parallel, int places) {
        int low = (int) Math.max(1, Math.min(parallel, Curves.MOST_SERVERS));
        if (curve[n] != null && servers[n] == low && limit[n] == places) {
            return;
        }
        if (curves[n] == null || limit[n] != places) {
            curves[n] = Curves.with(places);
        }
        servers[n] = low;
        limit[n] = places;
        curve[n] = curves[n].of(low);
        other[n] = low < Curves.MOST_SERVERS ? curves[n].of(Math.min(low + 1, places)) : curve[n];
        w.piece[n] = 0;
        w.otherPiece[n] = 0;
    }

    /**
     * Finds the population at the end of the step, exactly, on the linear pieces of two neighbouring curves. Between whole numbers of servers the
     * curves are mixed by 1/k, which keeps the sojourn of an empty station equal to the hold; beyond the tables they are stretched.
     */
    private void solve(int n, double all, double budget, double in, double parallel) {
        Curve a = curve(curve[n]);
        Curve b = curve(other[n]);
        double k = servers[n];
        double part = a == b || parallel <= k ? 0 : Math.min(1, (1 / k - 1 / parallel) / (1 / k - 1 / (k + 1)));
        double stretch = parallel < 1 || parallel > Curves.MOST_SERVERS ? parallel / k : 1;
        int i = Math.min(w.piece[n], a.pieces() - 1);
        int j = Math.min(w.otherPiece[n], b.pieces() - 1);
        while (true) {
            double rise = 1;
            double base = 0;
            double low = population(a, i, k) * stretch;
            double high = population(a, i + 1, k) * stretch;
            double slope = ((a.carried[i + 1] - a.carried[i]) * budget + (a.refused[i + 1] - a.refused[i]) * in)
                    / (high - low)
                    * (1 - part);
            rise += slope;
            base += (a.carried[i] * budget + a.refused[i] * in) * (1 - part) - slope * low;
            double lowB = low;
            double highB = high;
            if (part > 0) {
                lowB = population(b, j, k + 1) * stretch;
                highB = population(b, j + 1, k + 1) * stretch;
                double slopeB = ((b.carried[j + 1] - b.carried[j]) * budget + (b.refused[j + 1] - b.refused[j]) * in)
                        / (highB - lowB)
                        * part;
                rise += slopeB;
                base += (b.carried[j] * budget + b.refused[j] * in) * part - slopeB * lowB;
            }
            double y = (all - base) / rise;
            if (y < low && i > 0) {
                i--;
            } else if (part > 0 && y < lowB && j > 0) {
                j--;
            } else if (y > high && i < a.pieces() - 1) {
                i++;
            } else if (part > 0 && y > highB && j < b.pieces() - 1) {
                j++;
            } else {
                w.piece[n] = i;
                w.otherPiece[n] = j;
                settle(n, y, all, budget, in, part, stretch);
                return;
            }
        }
    }

    private void settle(int n, double y, double all, double budget, double in, double part, double stretch) {
        Curve a = curve(curve[n]);
        Curve b = curve(other[n]);
        double at = Math.max(0, y) / stretch;
        int i = w.piece[n];
        int j = w.otherPiece[n];
        double refused = 0;
        if (in > 0) {
            refused = in * (1 - part) * line(a.population, a.refused, i, at);
            refused += part > 0 ? in * part * line(b.population, b.refused, j, at) : 0;
            refused = Math.max(0, Math.min(in, refused));
        }
        w.flow.nodeRefused[n] = refused;
        w.flow.nodeOut[n] = Math.max(0, Math.min(budget, all - refused - Math.max(0, y)));
    }

    /** A point of a curve, with those who wait counted as often as the spread of service times makes them wait. */
    private double population(Curve of, int i, double k) {
        double working = k * of.carried[i];
        return waits == 1 ? of.population[i] : working + waits * (of.population[i] - working);
    }

    /**
     * How much longer than behind exponential service times a request waits: {@code (1 + cs^2) / 2} (Allen and Cunneen 1978), where CPU times have the
     * spread of the parameter and the rest of the hold that of an exponential time.
     */
    private double waits(int n, double share) {
        double spread = w.tuning.demandSpread[n];
        return spread == 1 ? 1 : 1 + (spread * spread - 1) * share * share / 2;
    }

    private static double line(double[] x, double[] y, int i, double at) {
        return y[i] + (at - x[i]) * (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
    }

    private static Curve curve(@Nullable Curve curve) {
        if (curve == null) {
            throw new IllegalStateException("A station was served before its curve was chosen.");
        }
        return curve;
    }

    /** How long those took that leave now, and how long one that joins now will take. */
    private void ages(int n, double demand) {
        double out = w.flow.nodeOut[n];
        double hold = demand + w.calleeTime[n];
        w.letIn.row(w.step)[n] = w.admitted[n];
        w.leftBefore[n] = w.left[n];
        w.left[n] = w.letIn.reached(n, w.departed[n], w.left[n], w.step);
        double age = (w.step - w.left[n]) * World.DT;
        w.sojourn[n] = out > 1e-12 ? w.inside[n] * World.DT / out : (w.inside[n] > 1e-9 ? age + World.DT : hold);
        if (w.tuning.newestFirst[n]) {
            newest(n, hold, demand);
            return;
        }
        double old = Math.max(0, Math.min(1, (age / World.DT - 1) / 4));
        w.latency[n] = (1 - old) * Math.max(hold, w.sojourn[n]) + old * age;
        double wait = Math.max(0, w.latency[n] - hold);
        w.waited[n] = wait;
        double spread = w.tuning.demandSpread[n];
        w.variance[n] = demand * demand * spread * spread + w.calleeVariance[n] + waitVariance(n, wait);
    }

    /** Served newest first, one waits as long as a busy period that ends: {@code 1 / |arrivals - capacity|}, never longer than in a row. */
    private void newest(int n, double hold, double demand) {
        double share = w.promptShare[n];
        double apart = share > 0 ? w.capacity[n] * Math.abs(1 / share - 1) : w.capacity[n];
        double wait = Math.min(Math.max(0, w.sojourn[n] - hold), apart > 1e-9 ? 1 / apart : 1e9);
        double prompt = prompt(w, n);
        w.latency[n] = hold + wait;
        w.sojourn[n] = prompt * w.latency[n] + (1 - prompt) * Math.max(hold, w.sojourn[n]);
        w.waited[n] = wait;
        w.variance[n] = demand * demand + w.calleeVariance[n] + wait * wait;
    }

    /** Exponential while the queue comes from chance, a row of services once it is standing. */
    private double waitVariance(int n, double wait) {
        if (wait <= 0 || w.capacity[n] <= 0) {
            return 0;
        }
        double service = 1 / w.capacity[n];
        double offered = w.flow.nodeIn[n] / (w.capacity[n] * World.DT);
        double chance = Math.max(0, Math.min(1, (1.1 - offered) / 0.2));
        double byChance = Math.min(wait, service / Math.max(0.02, 1 - Math.min(1, offered)));
        return wait * service + byChance * byChance * chance;
    }
}
