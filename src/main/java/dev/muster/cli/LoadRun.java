package dev.muster.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Runs a load: one thread sends at even, interleaved times; the sockets' threads take the answers. */
final class LoadRun {
    private static final List<String> LINES = List.of(
            "say \"looking\"",
            "metrics checkout",
            "say \"nothing new here\"",
            "logs checkout",
            "metrics checkout slots",
            "share last view",
            "say \"still with it\"",
            "trace pay");
    private static final long SECOND = 1_000_000_000L;

    private final ServerClient server;
    private final Plan plan;
    private final ProcessUse process;
    private final List<Bot> bots = new ArrayList<>();
    private final AtomicLong frames = new AtomicLong();
    private final AtomicLong gaps = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private volatile boolean measuring;

    /** How big, how long, on what. */
    record Plan(String scenario, int drills, int seats, int seconds, String hostKey) {}

    LoadRun(ServerClient server, Plan plan, long pid) {
        this.server = server;
        this.plan = plan;
        this.process = new ProcessUse(pid);
    }

    LoadReport measure() {
        for (int drill = 0; drill < plan.drills(); drill++) {
            open();
        }
        drive(Math.max(5, plan.seconds() / 4), new Samples(1));
        frames.set(0);
        refused.set(0);
        measuring = true;
        double cpuBefore = process.cpuSeconds();
        Samples samples = new Samples(plan.seconds() * bots.size());
        long sent = drive(plan.seconds(), samples);
        double cpu = process.cpuSeconds() - cpuBefore;
        measuring = false;
        LockSupport.parkNanos(3 * SECOND);
        long unanswered = sent - samples.answered();
        return new LoadReport(
                plan,
                samples.latencies(),
                samples.lags(),
                sent,
                refused.get(),
                unanswered,
                frames.get(),
                gaps.get(),
                cpu,
                process.residentMegabytes());
    }

    private void open() {
        Map<String, Object> drill = new LinkedHashMap<>(Map.of("scenario", plan.scenario()));
        if (!plan.hostKey().isEmpty()) {
            drill.put("host_key", plan.hostKey());
        }
        JsonNode opened = server.post("/api/drills", drill, "");
        String code = opened.path("code").asText();
        String path = "/ws/drills/" + code;
        SocketChair host =
                SocketChair.sit(server, path, opened.path("hostToken").asText(), frame -> {});
        for (int i = 1; i <= plan.seats(); i++) {
            JsonNode seat = server.post("/api/drills/" + code + "/seats", Map.of("name", "Bot " + i, "bot", true), "");
            bots.add(new Bot(server, path, seat.path("token").asText()));
        }
        host.ask("start", Map.of());
    }

    /** Sends one command a second for each bot; returns how many. */
    private long drive(int seconds, Samples samples) {
        long interval = SECOND / bots.size();
        long start = System.nanoTime();
        long count = (long) seconds * bots.size();
        for (long i = 0; i < count; i++) {
            long intended = start + i * interval;
            while (System.nanoTime() < intended) {
                LockSupport.parkNanos(Math.min(intended - System.nanoTime(), 500_000));
            }
            bots.get((int) (i % bots.size()))
                    .send(intended, LINES.get((int) ((i / bots.size() + i) % LINES.size())), samples);
        }
        return count;
    }

    /** One seat of the crowd. */
    private final class Bot {
        private final SocketChair chair;
        private long last;

        Bot(ServerClient server, String path, String token) {
            chair = SocketChair.sit(server, path, token, this::read);
        }

        private void read(JsonNode frame) {
            if (frame.has("snapshot")) {
                JsonNode events = frame.path("snapshot").path("events");
                last = events.isEmpty()
                        ? last
                        : events.get(events.size() - 1).path("seq").asLong();
            } else if (frame.has("type") && frame.has("prev")) {
                if (frame.path("prev").asLong() != last) {
                    gaps.incrementAndGet();
                }
                last = frame.path("seq").asLong();
                if (measuring) {
                    frames.incrementAndGet();
                }
            }
        }

        void send(long intended, String line, Samples samples) {
            samples.lag(System.nanoTime() - intended);
            chair.send("line", Map.of("text", line)).whenComplete((answer, error) -> {
                if (answer != null) {
                    samples.answer(System.nanoTime() - intended);
                    if (answer.has("nack")) {
                        refused.incrementAndGet();
                    }
                }
            });
        }
    }
}
