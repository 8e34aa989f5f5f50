package dev.muster.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.bot.Table;
import dev.muster.drill.command.HostCommand;
import dev.muster.people.SeatId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** A bot team's places at a real drill, over real sockets: one for the host, one for each bot. */
public final class SocketTable implements Table, AutoCloseable {
    private final Map<SeatId, SocketChair> chairs = new LinkedHashMap<>();
    private final Map<String, SeatId> desks = new ConcurrentSkipListMap<>();
    private final String code;
    private @Nullable SocketChair host;
    private volatile long tick;
    private volatile long firstAlert = -1;
    private volatile boolean over;
    private volatile String runId = "";
    private volatile String hostToken = "";

    private SocketTable(String code) {
        this.code = code;
    }

    /** Opens a drill on a scenario of the server and seats so many bots. */
    public static SocketTable open(ServerClient server, Map<String, ?> drill, int bots) {
        JsonNode opened = server.post("/api/drills", drill, "");
        String code = opened.path("code").asText();
        SocketTable table = new SocketTable(code);
        String path = "/ws/drills/" + code;
        table.hostToken = opened.path("hostToken").asText();
        table.runId =
                server.get("/api/drills/" + code, table.hostToken).path("run").asText();
        table.host = SocketChair.sit(server, path, table.hostToken, table::read);
        for (int i = 1; i <= bots; i++) {
            JsonNode seat = server.post("/api/drills/" + code + "/seats", Map.of("name", "Bot " + i, "bot", true), "");
            SeatId id = new SeatId(seat.path("seat").asText());
            table.chairs.put(
                    id, SocketChair.sit(server, path, seat.path("token").asText(), frame -> {}));
        }
        return table;
    }

    /** The join code of the drill. */
    public String code() {
        return code;
    }

    /** The run under which the server keeps it. */
    public String runId() {
        return runId;
    }

    /** What the host shows to open the run's results. */
    public String hostToken() {
        return hostToken;
    }

    private static SocketChair chair(@Nullable SocketChair taken) {
        if (taken == null) {
            throw new IllegalArgumentException("Nobody of this team sits there");
        }
        return taken;
    }

    /** All texts that each seat was sent. */
    public Map<SeatId, List<String>> receivedByAll() {
        Map<SeatId, List<String>> texts = new LinkedHashMap<>();
        chairs.forEach((seat, chair) -> texts.put(seat, chair.received()));
        return texts;
    }

    private void read(JsonNode frame) {
        JsonNode snapshot = frame.path("snapshot");
        snapshot.path("events").forEach(this::event);
        if (frame.has("seq") && frame.has("type")) {
            event(frame);
        }
        JsonNode clock = frame.path("clock");
        if (clock.isObject()) {
            tick = clock.path("tick").asLong();
        }
    }

    private void event(JsonNode event) {
        tick = Math.max(tick, event.path("tick").asLong());
        switch (event.path("type").asText()) {
            case "run_started" ->
                event.path("desks")
                        .fields()
                        .forEachRemaining(desk -> desks.put(
                                desk.getKey(), new SeatId(desk.getValue().asText())));
            case "alert_fired" ->
                firstAlert = firstAlert < 0 ? event.path("tick").asLong() : firstAlert;
            case "run_ended" -> over = true;
            default -> {
                // a bot in lockstep needs no more than that
            }
        }
    }

    @Override
    public void host(HostCommand command) {
        Asked asked = command.match(new Wording());
        JsonNode answer = chair(host).ask(asked.type(), asked.fields());
        if (answer.has("nack")) {
            throw new Refused(answer.path("detail").asText());
        }
        if (command instanceof HostCommand.Step step && !over) {
            tick = Math.max(tick, step.toTick());
        }
    }

    @Override
    public Optional<String> type(SeatId seat, String line) {
        JsonNode answer = chair(chairs.get(seat)).ask("line", Map.of("text", line));
        return answer.has("nack") ? Optional.of(answer.path("detail").asText()) : Optional.empty();
    }

    @Override
    public long tick() {
        return tick;
    }

    @Override
    public OptionalLong firstAlertTick() {
        return firstAlert < 0 ? OptionalLong.empty() : OptionalLong.of(firstAlert);
    }

    @Override
    public Map<String, SeatId> desks() {
        return new TreeMap<>(desks);
    }

    @Override
    public boolean plays(SeatId seat) {
        return chairs.containsKey(seat);
    }

    @Override
    public boolean over() {
        return over;
    }

    @Override
    public void close() {
        chairs.values().forEach(SocketChair::close);
        chair(host).close();
    }

    /** A command's type and fields on the wire. */
    private record Asked(String type, Map<String, ?> fields) {}

    private static final class Wording implements HostCommand.Cases<Asked> {
        @Override
        public Asked start() {
            return new Asked("start", Map.of());
        }

        @Override
        public Asked pause() {
            return new Asked("pause", Map.of());
        }

        @Override
        public Asked resume() {
            return new Asked("resume", Map.of());
        }

        @Override
        public Asked step(long toTick) {
            return new Asked("step", Map.of("to_tick", toTick));
        }

        @Override
        public Asked speed(double ticksPerSecond) {
            return new Asked("speed", Map.of("ticks_per_second", ticksPerSecond));
        }

        @Override
        public Asked end(boolean rated) {
            return new Asked("end", Map.of("rated", rated));
        }
    }
}
