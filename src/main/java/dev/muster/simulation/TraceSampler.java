package dev.muster.simulation;

import dev.muster.scenario.Component;
import dev.muster.scenario.Dependency;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.SystemModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Follows single requests through the system as it was in a second of the past: a random walk over the calls with the waits, times, refusals and
 * patience that the chronicle holds for that second. The sampled requests therefore agree with the metrics on average.
 */
final class TraceSampler {
    private static final int MOST_SPANS = 200;

    private final SystemModel system;
    private final Chronicle chronicle;
    private final long[] keys;
    private final int components;
    private final WaysLog ways;

    TraceSampler(Topology top, Chronicle chronicle, long seed) {
        this.system = top.system;
        this.chronicle = chronicle;
        ways = new WaysLog(top, chronicle);
        components = system.components().size();
        keys = new long[system.journeys().size()];
        for (int j = 0; j < keys.length; j++) {
            keys[j] = Noise.key(
                    seed,
                    Noise.TRACES,
                    Noise.name("journey " + system.journeys().get(j).id()));
        }
    }

    List<TraceSample> sample(int journey, long tick, int count) {
        List<TraceSample> samples = new ArrayList<>();
        if (tick < chronicle.first() || tick > chronicle.last()) {
            return samples;
        }
        for (int i = 0; i < count; i++) {
            samples.add(new Walk(journey, tick, i).trace());
        }
        return samples;
    }

    /** How a visit or a call ended. */
    private record End(double seconds, String outcome, String note) {
        boolean isGood() {
            return outcome.equals("ok");
        }
    }

    /** One request on its way. */
    private final class Walk {
        private final int journey;
        private final long tick;
        private final long key;
        private final List<Span> spans = new ArrayList<>();
        private int draws;

        Walk(int journey, long tick, int number) {
            this.journey = journey;
            this.tick = tick;
            this.key = Noise.at(keys[journey], tick, number);
        }

        TraceSample trace() {
            List<String> path = system.journeys().get(journey).through();
            int entry = Names.componentOf(system, path.get(0));
            spans.add(new Span(0, path.get(0), "", 0, 0, "ok", ""));
            End end = visit(entry, path, 0, 0, 0);
            String operation = system.journeys().get(journey).id();
            spans.set(0, new Span(0, path.get(0), operation, 0, end.seconds * 1000, end.outcome, end.note));
            String id = String.format(Locale.ROOT, "%016x", key);
            return new TraceSample(
                    id, system.journeys().get(journey).id(), tick, end.isGood(), end.seconds * 1000, spans);
        }

        private long bits() {
            draws++;
            return Noise.at(key, draws, 0);
        }

        private double uniform() {
            return Noise.uniform(bits());
        }

        /** What happens inside a component; {@code at} is the place in the journey's path, or beyond its end. */
        private End visit(int c, List<String> path, int at, int depth, double start) {
            Component component = system.components().get(c);
            if (component.kind() == Kind.THIRD_PARTY || component.kind() == Kind.CACHE) {
                return crowd(c);
            }
            double wait = wait(c);
            double now = start + wait + own(c, path, at);
            String note = wait > 0.03 ? "waited " + seconds(wait) + " for a slot" : "";
            int before = spans.size();
            for (int d = 0; d < system.dependencies().size(); d++) {
                Dependency dependency = system.dependencies().get(d);
                if (!dependency.from().equals(component.id()) || !isOnPath(dependency, path, at)) {
                    continue;
                }
                End end = calls(d, path, at + 1, depth + 1, now);
                now += end.seconds;
                if (!end.isGood() && !dependency.optional()) {
                    return new End(now - start, "error", dependency.to() + " failed");
                }
            }
            boolean failed = spans.size() == before && uniform() < ownErrors(c);
            return new End(now - start, failed ? "error" : "ok", note);
        }

        private boolean isOnPath(Dependency dependency, List<String> path, int at) {
            return at >= path.size() - 1 || dependency.to().equals(path.get(at + 1));
        }

        private double ownErrors(int c) {
            double served = chronicle.get(tick, c, Column.SERVED);
            double failed = chronicle.get(tick, c, Column.FAILED) - chronicle.get(tick, c, Column.REFUSED);
            return served <= 0 ? 0 : failed / served;
        }

        private End crowd(int c) {
            double mean = chronicle.get(tick, c, Column.MEAN);
            double sd = chronicle.get(tick, c, Column.SD);
            boolean failed = uniform() < ownErrors(c);
            return new End(lognormal(mean, sd), failed ? "error" : "ok", "");
        }

        private double lognormal(double mean, double sd) {
            if (mean <= 0) {
                return 0;
            }
            double spread = sd / mean;
            double variance = StrictMath.log(1 + spread * spread);
            return mean * StrictMath.exp(Math.sqrt(variance) * Noise.normal(bits()) - variance / 2);
        }

        private double wait(int c) {
            double mean = chronicle.get(tick, c, Column.WAIT);
            if (mean <= 1e-4) {
                return 0;
            }
            double service = chronicle.get(tick, c, Column.SERVED);
            double sd = Math.min(mean, Math.sqrt(mean / Math.max(1, service)));
            return Math.max(0, mean + sd * Noise.normal(bits()));
        }

        /** Time on the component's own CPU: what is left of its time when waiting and calls are taken away. */
        private double own(int c, List<String> path, int at) {
            double rest = chronicle.get(tick, c, Column.MEAN) - chronicle.get(tick, c, Column.WAIT);
            if (system.components().get(c).kind() == Kind.LOAD_BALANCER) {
                return 0;
            }
            for (int d = 0; d < system.dependencies().size(); d++) {
                Dependency dependency = system.dependencies().get(d);
                if (dependency.from().equals(system.components().get(c).id()) && isOnPath(dependency, path, at)) {
                    rest -= chronicle.get(tick, components + d, Column.CALLS) * meanTime(d);
                }
            }
            double mean = Math.max(0, rest);
            return -mean * StrictMath.log(1 - uniform());
        }

        private double meanTime(int d) {
            int entity = components + d;
            double answered = chronicle.get(tick, entity, Column.ANSWERED);
            double late = chronicle.get(tick, entity, Column.TIMED_OUT);
            double ended = answered + late + chronicle.get(tick, entity, Column.TURNED_AWAY);
            double time = answered * chronicle.get(tick, entity, Column.MEAN)
                    + late * chronicle.get(tick, entity, Column.LIMIT);
            return ended <= 0 ? 0 : time / ended;
        }

        /** All calls of one request over a dependency, attempts included. */
        private End calls(int d, List<String> path, int at, int depth, double start) {
            double mean = chronicle.get(tick, components + d, Column.CALLS);
            int count = (int) mean + (uniform() < mean - (int) mean ? 1 : 0);
            double now = start;
            for (int i = 0; i < count && spans.size() < MOST_SPANS; i++) {
                End end = attempts(d, path, at, depth, now);
                now += end.seconds;
                if (!end.isGood()) {
                    return new End(now - start, end.outcome, end.note);
                }
            }
            return new End(now - start, "ok", "");
        }

        private End attempts(int d, List<String> path, int at, int depth, double start) {
            int most = attemptsOf(d);
            double now = start;
            End end = new End(0, "ok", "");
            for (int k = 0; k < most; k++) {
                end = attempt(d, path, at, depth, now);
                now += end.seconds;
                if (end.isGood()) {
                    break;
                }
            }
            return new End(now - start, end.outcome, end.note);
        }

        private int attemptsOf(int d) {
            double retried = chronicle.get(tick, components + d, Column.RETRIED);
            double set = system.dependencies().get(d).settings().get(Parameter.ATTEMPTS);
            return retried > 0 ? (int) Math.max(1, set) : 1;
        }

        private End attempt(int d, List<String> path, int at, int depth, double start) {
            Dependency dependency = system.dependencies().get(d);
            int entity = components + d;
            int callee = Names.componentOf(system, dependency.to());
            double sent = chronicle.get(tick, entity, Column.ANSWERED)
                    + chronicle.get(tick, entity, Column.TIMED_OUT)
                    + chronicle.get(tick, entity, Column.TURNED_AWAY);
            int place = spans.size();
            String operation = dependency.target().text();
            double turned = uniform() * sent;
            if (turned < chronicle.get(tick, entity, Column.TURNED_AWAY)) {
                if (turned < ways.fast(tick, d)) {
                    String why = ways.note(tick, d);
                    spans.add(new Span(depth, dependency.to(), operation, start * 1000, 1, "refused", why));
                    return new End(0.001, "refused", dependency.to() + ": " + why);
                }
                boolean down = chronicle.get(tick, callee, Column.SLOTS) <= 0;
                String note = down ? "connection refused" : "503: all slots busy, queue full";
                spans.add(new Span(depth, dependency.to(), operation, start * 1000, 1, "refused", note));
                return new End(0.001, "refused", dependency.to() + " refused");
            }
            spans.add(new Span(depth, dependency.to(), operation, start * 1000, 0, "ok", ""));
            End end = visit(callee, path, at, depth, start);
            double limit = chronicle.get(tick, entity, Column.LIMIT);
            if (end.seconds > limit) {
                end = new End(limit, "timeout", "gave up after " + seconds(limit) + ", the work went on");
            }
            spans.set(
                    place,
                    new Span(
                            depth,
                            dependency.to(),
                            operation,
                            start * 1000,
                            end.seconds * 1000,
                            end.outcome,
                            end.note));
            return end;
        }

        private String seconds(double value) {
            return String.format(Locale.ROOT, value < 1 ? "%.3f s" : "%.1f s", value);
        }
    }
}
