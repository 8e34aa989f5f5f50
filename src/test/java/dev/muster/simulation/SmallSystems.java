package dev.muster.simulation;

import dev.muster.scenario.Journey;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Small systems drawn by chance, each with one fault from second 60 to 120: a service slows down, a third party slows down, more customers come, or a
 * database fails some of its requests. The busiest part of each is 30 % to 65 % busy before the fault.
 */
final class SmallSystems {
    static final int FAULT = 60;
    static final int MENDED = 120;

    /** A system, its fault, and both in a few words. */
    record Drawn(SideBySide run, String words) {}

    private final RandomGenerator random;
    private final double rate;

    private SmallSystems(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        rate = between(20, 60);
    }

    static Drawn draw(long seed) {
        return new SmallSystems(seed).draw();
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private Drawn draw() {
        boolean deep = random.nextBoolean();
        boolean optional = random.nextBoolean();
        int attempts = random.nextInt(1, 4);
        double slow = between(0.05, 0.3);
        Shop shop = Shop.empty()
                .has("web", Kind.LOAD_BALANCER, "")
                .has("front", Kind.SERVICE, service(3, between(0.3, 0.5), slow + 0.1))
                .has("middle", Kind.SERVICE, service(2, between(0.3, 0.65), 0.1))
                .has("store", Kind.DATABASE, database(between(0.3, 0.65)))
                .has("far", Kind.THIRD_PARTY, text("latency.mean %.3f, latency.spread 0.4", slow))
                .calls(
                        "web",
                        "front",
                        text(
                                "timeout %.2f, attempts %d, backoff.base 0.1, backoff.jitter 0.3",
                                between(1.5, 4), attempts))
                .calls("front", "middle", text("timeout %.2f", between(0.8, 2)));
        String far = text("timeout %.2f", between(0.6, 2));
        if (optional) {
            shop.callsOptionally("front", "far", far);
        } else {
            shop.calls("front", "far", far);
        }
        shop.calls(deep ? "middle" : "front", "store", text("timeout %.2f", between(0.5, 1.5)));
        SystemModel system = shop.journey(
                        new Journey("go", List.of("web", "front"), rate, 0.999, 10, 1, 1, "EUR", true))
                .build();
        return fault(
                system,
                slow,
                text(
                        "%.0f/s, %d attempts, %s, far %s",
                        rate, attempts, deep ? "chain" : "fan", optional ? "optional" : "needed"));
    }

    /** A service that is so busy at the usual rate, and has slots for about three times what it holds then. */
    private String service(int replicas, double load, double waits) {
        int cores = random.nextInt(1, 4);
        double demand = load * replicas * cores / rate;
        double held = rate * (demand * 1.5 + waits);
        int slots = (int) Math.ceil(Math.max(cores + 1, held * between(2, 4) / replicas));
        int queue = random.nextInt(0, 2 * slots);
        return text("replicas %d, cores %d, slots %d, queue %d, demand %.5f", replicas, cores, slots, queue, demand);
    }

    private String database(double load) {
        int cores = random.nextInt(2, 9);
        return text("cores %d, connections %d, demand %.5f", cores, random.nextInt(20, 80), load * cores / rate);
    }

    private Drawn fault(SystemModel system, double slow, String words) {
        SideBySide run = new SideBySide(system);
        switch (random.nextInt(4)) {
            case 0 -> {
                double speed = between(0.25, 0.6);
                run.at(FAULT, Shop.set("middle", Parameter.SPEED, speed, 0))
                        .at(MENDED, Shop.set("middle", Parameter.SPEED, 1, 0));
                return new Drawn(run, words + text(", middle at %.2f", speed));
            }
            case 1 -> {
                double mean = slow * between(3, 10);
                run.at(FAULT, Shop.set("far", Parameter.LATENCY_MEAN, mean, 0))
                        .at(MENDED, Shop.set("far", Parameter.LATENCY_MEAN, slow, 0));
                return new Drawn(run, words + text(", far takes %.2f s", mean));
            }
            case 2 -> {
                double more = rate * between(1.5, 3);
                run.at(FAULT, rate(more)).at(MENDED, rate(rate));
                return new Drawn(run, words + text(", %.0f/s come", more));
            }
            default -> {
                double errors = between(0.3, 0.7);
                run.at(FAULT, Shop.set("store", Parameter.ERRORS, errors, 0))
                        .at(MENDED, Shop.set("store", Parameter.ERRORS, 0, 0));
                return new Drawn(run, words + text(", store fails %.2f", errors));
            }
        }
    }

    private static Patch rate(double rate) {
        return new Patch.SetTo(new Target.OnJourney("go"), Parameter.RATE, rate, 0);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
