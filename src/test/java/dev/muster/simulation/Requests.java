package dev.muster.simulation;

import java.util.PriorityQueue;

/**
 * The oracle: one station simulated request by request. Poisson arrivals, a number of slots, a bounded first-come queue, and a service time that is an
 * exponential part plus lognormal parts. Whoever waits longer than the client's patience has failed, and its work goes on.
 */
final class Requests {
    /** What happened per second of the measured time, and the mean time of those that were answered in time. */
    record Outcome(double answered, double timedOut, double refused, double latency) {}

    private final long key;
    private long draws;

    Requests(long seed) {
        key = Noise.mix(seed);
    }

    private double uniform() {
        return Noise.uniform(Noise.at(key, draws++, 0));
    }

    private double exponential(double mean) {
        return -mean * StrictMath.log(1 - uniform());
    }

    private double lognormal(double mean, double spread) {
        double variance = StrictMath.log(1 + spread * spread);
        double normal =
                StrictMath.sqrt(-2 * StrictMath.log(1 - uniform())) * StrictMath.cos(2 * StrictMath.PI * uniform());
        return mean * StrictMath.exp(StrictMath.sqrt(variance) * normal - variance / 2);
    }

    /** Runs a station; {@code callees} are pairs of mean and spread. The first tenth is not measured. */
    Outcome run(double rate, int slots, int queue, double demand, double[][] callees, double patience, double seconds) {
        PriorityQueue<Double> free = new PriorityQueue<>();
        PriorityQueue<Double> inside = new PriorityQueue<>();
        for (int i = 0; i < slots; i++) {
            free.add(0.0);
        }
        double[] counts = new double[4];
        double now = 0;
        while (now < seconds) {
            now += exponential(1 / rate);
            while (!inside.isEmpty() && inside.peek() <= now) {
                inside.poll();
            }
            boolean measured = now > seconds / 10;
            if (inside.size() >= slots + queue) {
                counts[2] += measured ? 1 : 0;
                continue;
            }
            double end = Math.max(now, free.poll()) + exponential(demand);
            for (double[] callee : callees) {
                end += lognormal(callee[0], callee[1]);
            }
            free.add(end);
            inside.add(end);
            if (measured) {
                counts[end - now > patience ? 1 : 0]++;
                counts[3] += end - now > patience ? 0 : end - now;
            }
        }
        double time = seconds * 0.9;
        return new Outcome(counts[0] / time, counts[1] / time, counts[2] / time, counts[3] / counts[0]);
    }
}
