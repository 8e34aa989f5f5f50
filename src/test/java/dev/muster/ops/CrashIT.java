package dev.muster.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.cli.ServerClient;
import dev.muster.cli.SocketChair;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's process dies in the middle of a drill, again and again; nobody loses what they were told. */
class CrashIT {
    private static final int KILLS = 20;
    private static final int SEATS = 3;
    private static final long MOST_TICKS_LOST = 5;
    private static final long PAUSE_BETWEEN_COMMANDS_NANOS = 60_000_000;

    @TempDir
    Path folder;

    @Test
    void twenty_kills_lose_no_acknowledged_event_and_double_none() {
        SplittableRandom random = new SplittableRandom(Long.getLong("drill.seed", 7));
        List<Long> repeated = new ArrayList<>();
        try (ServerProcess process = new ServerProcess(folder)) {
            Room room = Room.open(process.start());
            for (int kill = 0; kill < KILLS; kill++) {
                room.talkFor(200 + random.nextInt(1800));
                room.keepSilentFor(kill % 2 * random.nextInt(2500));
                long before = room.tick;
                process.kill();
                room.resume(process.start());
                repeated.add(Math.max(0, before - room.resumedTick));
                room.check();
            }
            System.out.printf(
                    "%d kills, %d acknowledged messages, drill time repeated at most %d s: %s%n",
                    KILLS,
                    room.acked(),
                    repeated.stream().mapToLong(Long::longValue).max().orElse(0),
                    repeated);
            assertThat(room.acked()).isGreaterThan(KILLS * SEATS);
        }
        assertThat(repeated).allMatch(ticks -> ticks <= MOST_TICKS_LOST);
    }

    /** One drill with seats that talk; remembers what was acknowledged. */
    private static final class Room {
        private final String code;
        private final Map<String, String> tokens = new LinkedHashMap<>();
        private final Map<String, SeatMemory> seats = new LinkedHashMap<>();
        private volatile long tick;
        private volatile long resumedTick;

        private Room(String code) {
            this.code = code;
        }

        static Room open(URI address) {
            ServerClient server = new ServerClient(address);
            JsonNode opened = server.post("/api/drills", Map.of("scenario", "helpful-telemetry"), "");
            Room room = new Room(opened.path("code").asText());
            room.tokens.put("host", opened.path("hostToken").asText());
            for (int i = 1; i <= SEATS; i++) {
                JsonNode seat = server.post("/api/drills/" + room.code + "/seats", Map.of("name", "Seat " + i), "");
                room.tokens.put(seat.path("seat").asText(), seat.path("token").asText());
            }
            room.connect(address);
            room.seats.get("host").chair.ask("start", Map.of());
            room.seats.get("host").chair.ask("speed", Map.of("ticks_per_second", 3));
            return room;
        }

        private void connect(URI address) {
            ServerClient server = new ServerClient(address);
            tokens.forEach((seat, token) -> {
                SeatMemory memory = seats.computeIfAbsent(seat, s -> new SeatMemory());
                String path = "/ws/drills/" + code + (memory.last == 0 ? "" : "?after=" + memory.last);
                memory.chair = SocketChair.sit(server, path, token, frame -> read(memory, frame));
            });
        }

        private void read(SeatMemory memory, JsonNode frame) {
            if (frame.has("hello")) {
                resumedTick = frame.path("hello").path("tick").asLong();
            } else if (frame.has("snapshot")) {
                frame.path("snapshot").path("events").forEach(event -> memory.take(event, false));
            } else if (frame.has("type")) {
                memory.take(frame, true);
            }
            tick = Math.max(frame.path("clock").path("tick").asLong(), frame.has("hello") ? resumedTick : tick);
        }

        /** All seats say something new every few milliseconds. */
        void talkFor(long millis) {
            long end = System.nanoTime() + millis * 1_000_000;
            while (System.nanoTime() < end) {
                seats.forEach((seat, memory) -> {
                    if (!seat.equals("host")) {
                        memory.say(seat);
                    }
                });
                LockSupport.parkNanos(PAUSE_BETWEEN_COMMANDS_NANOS);
            }
        }

        /** Nobody says anything, so that only marked ticks tell how far time has come. */
        void keepSilentFor(long millis) {
            LockSupport.parkNanos(millis * 1_000_000);
        }

        /** Everybody comes back and sends again what was not answered. */
        void resume(URI address) {
            connect(address);
            seats.forEach((seat, memory) -> memory.sendAgain(seat));
        }

        void check() {
            SeatMemory witness = seats.get("host");
            seats.forEach((seat, memory) -> {
                assertThat(memory.gaps).isEmpty();
                memory.acked.forEach((n, seq) -> assertThat(witness.texts.get(seq))
                        .as("message %d of %s at seq %d", n, seat, seq)
                        .isEqualTo(seat + " says " + n));
                long said = witness.texts.values().stream()
                        .filter(t -> t.startsWith(seat + " says"))
                        .count();
                long different = witness.texts.values().stream()
                        .filter(t -> t.startsWith(seat + " says"))
                        .distinct()
                        .count();
                assertThat(said).as("messages of %s, none twice", seat).isEqualTo(different);
            });
        }

        int acked() {
            return seats.values().stream().mapToInt(m -> m.acked.size()).sum();
        }
    }

    /** What one seat was told, and what it waits for. */
    private static final class SeatMemory {
        private final Map<Long, Long> acked = new TreeMap<>();
        private final Map<Long, String> texts = new TreeMap<>();
        private final List<String> gaps = new ArrayList<>();
        private final List<Long> open = new ArrayList<>();
        private SocketChair chair;
        private volatile long last;
        private long n;

        synchronized void take(JsonNode event, boolean checked) {
            if (checked && event.path("prev").asLong() != last) {
                gaps.add("had " + last + ", then " + event);
            }
            last = event.path("seq").asLong();
            if (event.path("type").asText().equals("message")) {
                texts.put(last, event.path("text").asText());
            }
        }

        void say(String seat) {
            n++;
            send(n, seat);
        }

        private void send(long number, String seat) {
            synchronized (this) {
                open.add(number);
            }
            CompletableFuture<JsonNode> answer =
                    chair.send(number, "message", Map.of("text", seat + " says " + number));
            answer.thenAccept(frame -> answered(number, frame));
        }

        private synchronized void answered(long number, JsonNode frame) {
            if (frame.has("ack")) {
                open.remove(number);
                acked.put(number, frame.path("seq").asLong());
            } else if (!frame.path("reason").asText().equals("too-fast")) {
                gaps.add("refused: " + frame);
            }
        }

        void sendAgain(String seat) {
            List<Long> again;
            synchronized (this) {
                again = List.copyOf(open);
                open.clear();
            }
            again.forEach(number -> {
                synchronized (this) {
                    open.add(number);
                }
                answered(
                        number,
                        chair.send(number, "message", Map.of("text", seat + " says " + number))
                                .join());
            });
        }
    }
}
