package dev.muster.simulation;

import dev.muster.scenario.Dependency;
import dev.muster.scenario.Journey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One request on its way. Whether a visit or a call succeeds is decided by whoever asks for it; the walk finds what happened below so that it could end like that, and how long it took.
 */
final class TraceWalk {
    /** How a span says that clocks differ. */
    static final String TOKEN = "token not valid at this time";

    private static final int MOST_SPANS = 200;
    /** So often a time is drawn again until it is on the right side of the caller's patience. */
    private static final int MOST_DRAWS = 12;
    /** What a call costs that fails at once. */
    private static final double AT_ONCE = 0.001;

    private final TraceSecond second;
    private final int journey;
    private final List<String> path;
    private final TraceDraws draws;
    private final List<Span> spans = new ArrayList<>();

    TraceWalk(TraceSecond second, int journey, long key) {
        this.second = second;
        this.journey = journey;
        draws = new TraceDraws(second, key);
        path = second.system.journeys().get(journey).through();
    }

    /** How a visit or a call ended. */
    private record End(double seconds, String outcome, String note) {
        boolean isGood() {
            return outcome.equals("ok");
        }
    }

    /** A visit to a component: the place in the journey's path (or beyond its end), how deep, from when on, and whether it is to succeed. */
    private record Visit(int component, int at, int depth, double start, boolean good) {}

    TraceSample trace(String id) {
        Journey of = second.system.journeys().get(journey);
        int entry = Names.componentOf(second.system, path.get(0));
        spans.add(new Span(0, path.get(0), "", 0, 0, "ok", ""));
        boolean fails = draws.uniform() < second.failing(journey);
        End end = fails ? failed(entry) : visit(new Visit(entry, 0, 0, 0, true), 0);
        spans.set(0, new Span(0, path.get(0), of.id(), 0, end.seconds * 1000, end.outcome, end.note));
        return new TraceSample(id, of.id(), second.tick, end.isGood(), end.seconds * 1000, spans);
    }

    /** A request that fails for the customer: turned away, refused at the door, given up, or failed inside. */
    private End failed(int entry) {
        double away = second.turnedAway(journey);
        double refused = (1 - away) * second.refusedShare(entry);
        double inside = (1 - away - refused) * failsInside(entry, 0);
        double level = draws.uniform() * Math.max(1e-12, away + refused + inside);
        if (level < away) {
            return new End(AT_ONCE, "refused", "turned away: not everybody is let in");
        }
        if (level < away + refused) {
            return new End(AT_ONCE, "refused", second.of(entry, Column.LIMITED) > 0 ? "429: too many requests" : "503");
        }
        return visit(new Visit(entry, 0, 0, 0, false), 0);
    }

    private double failsInside(int c, int at) {
        double survives = 1 - second.of(c, Column.FAULTS);
        for (int d : second.callsOf(c)) {
            survives *= isOnPath(d, at) ? 1 - second.failsWith(d) : 1;
        }
        return 1 - survives;
    }

    private boolean isOnPath(int d, int at) {
        return at >= path.size() - 1 || second.dependency(d).to().equals(path.get(at + 1));
    }

    /** What happens inside a component. */
    private End visit(Visit visit, double moreWait) {
        int c = visit.component;
        if (second.law(c) == Topology.Law.CROWD) {
            double took = moreWait + draws.lognormal(second.of(c, Column.MEAN), second.of(c, Column.SD));
            return new End(took, visit.good ? "ok" : "error", "");
        }
        double wait = moreWait + draws.wait(c);
        int culprit = visit.good ? -1 : culprit(c, visit.at);
        String note = wait > 0.03 ? "waited " + seconds(wait) + " for a slot" : "";
        TraceTimes times = new TraceTimes(visit.start + wait + draws.own(c));
        TraceCache cache = new TraceCache();
        for (int d : second.callsOf(c)) {
            if (!isOnPath(d, visit.at) || spans.size() >= MOST_SPANS) {
                continue;
            }
            Dependency.Mode mode = second.dependency(d).mode();
            if (culprit >= 0 && times.hasFailed() && mode != Dependency.Mode.PARALLEL) {
                break;
            }
            double from = times.start(mode);
            End end = calls(d, visit, from, d == culprit, cache);
            times.ended(mode, from + end.seconds, d == culprit);
        }
        double took = times.end() - visit.start;
        if (visit.good) {
            return new End(took, "ok", note);
        }
        String why = culprit >= 0 ? second.dependency(culprit).to() + " failed" : "internal error";
        return new End(took, "error", why);
    }

    /** The critical call that fails a request which fails here, or -1 for the component itself. */
    private int culprit(int c, int at) {
        double reach = 1;
        double all = second.of(c, Column.FAULTS);
        for (int round = 0; round < 2; round++) {
            double level = round == 0 ? Double.POSITIVE_INFINITY : draws.uniform() * all - second.of(c, Column.FAULTS);
            if (level < 0) {
                return -1;
            }
            reach = 1;
            for (int d : second.callsOf(c)) {
                double weight = isOnPath(d, at) ? reach * second.failsWith(d) : 0;
                reach *= isOnPath(d, at) ? 1 - second.failsWith(d) : 1;
                all += round == 0 ? weight : 0;
                level -= weight;
                if (level < 0) {
                    return d;
                }
            }
        }
        return -1;
    }

    /** All calls of one request over a dependency; of one that must fail the last does. */
    private End calls(int d, Visit from, double start, boolean fail, TraceCache cache) {
        CallOdds odds = second.odds(d);
        Dependency dependency = second.dependency(d);
        double mean = cache.calls(second, dependency, odds.calls);
        int count = (int) mean + (draws.uniform() < mean - (int) mean ? 1 : 0);
        count = fail ? Math.max(1, count) : count;
        boolean spared = odds.isSpared() || dependency.mode() == Dependency.Mode.ASYNC;
        double now = start;
        End end = new End(0, "ok", "");
        for (int i = 0; i < count && spans.size() < MOST_SPANS; i++) {
            boolean fails = fail && i == count - 1 || spared && draws.uniform() < odds.lost;
            end = attempts(odds, from, now, fails);
            now += end.seconds;
            if (fails && odds.fallback) {
                now += fallBack(odds, from.depth, now);
            }
        }
        cache.asked(second, d, count > 0, end.isGood(), draws.uniform());
        return new End(now - start, end.outcome, end.note);
    }

    private double fallBack(CallOdds odds, int depth, double start) {
        Dependency dependency = second.dependency(odds.dependency);
        double took = odds.fallbackSeconds;
        spans.add(new Span(
                depth + 1,
                dependency.from(),
                "fallback",
                start * 1000,
                took * 1000,
                "ok",
                "instead of " + dependency.to()));
        return took;
    }

    /** One call with all its attempts and the pauses between them. */
    private End attempts(CallOdds odds, Visit from, double start, boolean fails) {
        int failures = fails ? odds.attemptsOfFailure(draws.uniform()) : odds.failuresBeforeSuccess(draws.uniform());
        int most = fails ? failures : failures + 1;
        double now = start;
        End end = new End(0, "ok", "");
        for (int k = 0; k < most; k++) {
            end = attempt(odds, from, now, k, k < failures);
            now += end.seconds;
            if (k < most - 1) {
                now += odds.pause(k, draws.uniform());
            }
        }
        return new End(now - start, end.outcome, end.note);
    }

    private End attempt(CallOdds odds, Visit from, double start, int k, boolean fails) {
        int place = spans.size();
        spans.add(new Span(from.depth + 1, "", "", 0, 0, "ok", ""));
        End end = fails ? failure(odds, from, start) : inTime(odds, from, start, true);
        Dependency dependency = second.dependency(odds.dependency);
        String again = k > 0 ? "attempt " + (k + 1) + (end.note.isEmpty() ? "" : "; ") : "";
        String sent = dependency.mode() == Dependency.Mode.ASYNC ? "not waited for" : "";
        spans.set(
                place,
                new Span(
                        from.depth + 1,
                        dependency.to(),
                        dependency.target().text(),
                        start * 1000,
                        end.seconds * 1000,
                        end.outcome,
                        again + end.note + (end.note.isEmpty() ? sent : "")));
        return end;
    }

    private End failure(CallOdds odds, Visit from, double start) {
        CallOdds.Failure how = odds.failure(draws.uniform());
        return switch (how) {
            case TIMEOUT -> late(odds, from, start);
            case LOST -> new End(odds.limit, "timeout", "gave up after " + seconds(odds.limit) + ", never got there");
            case REFUSED -> new End(AT_ONCE, "refused", refusal(odds));
            case LIMITED -> new End(AT_ONCE, "refused", "429: too many requests");
            case POOL ->
                new End(odds.acquire > 0 ? odds.acquire : AT_ONCE, "refused", "no connection of the pool was free");
            case BREAKER -> new End(AT_ONCE / 10, "refused", "circuit breaker open, not sent");
            case NAME -> new End(AT_ONCE, "error", "could not resolve host");
            case CERTIFICATE -> new End(AT_ONCE, "error", "TLS handshake failed");
            case TOKEN -> new End(AT_ONCE, "error", "401: " + TOKEN);
            case ANSWER -> inTime(odds, from, start, false);
        };
    }

    private String refusal(CallOdds odds) {
        int callee = second.callee(odds.dependency);
        boolean down = second.law(callee) == Topology.Law.STATION && second.of(callee, Column.SLOTS) <= 0;
        if (down) {
            return "connection refused";
        }
        return second.isTakenOut(callee) ? "503: no healthy upstream" : "503: all slots busy, queue full";
    }

    /** An attempt that is answered, well or not, before the caller's patience ends. */
    private End inTime(CallOdds odds, Visit from, double start, boolean good) {
        int place = spans.size();
        End end = visited(odds, from, start, good, 0);
        for (int i = 0; i < MOST_DRAWS && end.seconds > odds.limit; i++) {
            spans.subList(place, spans.size()).clear();
            end = visited(odds, from, start, good, 0);
        }
        return new End(Math.min(odds.limit, end.seconds), end.outcome, end.note);
    }

    /** An attempt that the caller gave up; the work goes on. */
    private End late(CallOdds odds, Visit from, double start) {
        int place = spans.size();
        End end = visited(odds, from, start, true, 0);
        for (int i = 0; i < 2 && end.seconds <= odds.limit; i++) {
            spans.subList(place, spans.size()).clear();
            double missing = odds.limit - end.seconds;
            end = visited(odds, from, start, true, missing - odds.limit * 0.2 * StrictMath.log(1 - draws.uniform()));
        }
        return new End(odds.limit, "timeout", "gave up after " + seconds(odds.limit) + ", the work went on");
    }

    /** A visit to the callee, with the time on the way and the wait for a connection. */
    private End visited(CallOdds odds, Visit from, double start, boolean good, double moreWait) {
        double pool = odds.poolWait <= 1e-4 ? 0 : -odds.poolWait * StrictMath.log(1 - draws.uniform());
        double arrives = start + pool + odds.extra / 2;
        int callee = second.callee(odds.dependency);
        Visit visit = new Visit(callee, from.at + 1, from.depth + 1, arrives, good);
        End end = visit(visit, moreWait);
        String waited = pool > 0.03 ? "waited " + seconds(pool) + " for a connection" : "";
        String note = waited + (waited.isEmpty() || end.note.isEmpty() ? "" : ", ") + end.note;
        return new End(pool + odds.extra + end.seconds, end.outcome, note);
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, value < 1 ? "%.3f s" : "%.1f s", value);
    }
}
