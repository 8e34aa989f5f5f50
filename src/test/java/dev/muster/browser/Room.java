package dev.muster.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import dev.muster.cli.ServerClient;
import dev.muster.cli.SocketChair;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.ScenarioReader;
import dev.muster.scenario.WalkLine;
import dev.muster.wire.PassCookie;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A drill whose people type the lines of a walkthrough in lockstep, so that a page can be looked at in the middle of it: the same seed gives the same
 * picture. Pages take the seats over by their cookies.
 */
final class Room {
    private static final long LONGEST_STEP_TICKS = 300;

    private final ServerClient client;
    private final URI server;
    private final Scenario scenario;
    private final String code;
    private final String hostToken;
    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final Map<String, String> seats = new LinkedHashMap<>();
    private final Map<String, String> desks = new LinkedHashMap<>();
    private int played;
    private long tick;
    private long firstAlert = -1;
    private boolean over;

    private Room(URI server, Scenario scenario, JsonNode opened) {
        this.client = new ServerClient(server);
        this.server = server;
        this.scenario = scenario;
        this.code = opened.path("code").asText();
        this.hostToken = opened.path("hostToken").asText();
    }

    /** Opens the lobby of a shipped scenario. */
    static Room open(URI server, String scenario, long seed) {
        JsonNode opened = new ServerClient(server).post("/api/drills", Map.of("scenario", scenario, "seed", seed), "");
        return new Room(server, read(Path.of("scenarios", scenario + ".drill.yaml")), opened);
    }

    String code() {
        return code;
    }

    /** The run under which the server keeps the drill. */
    String run() {
        return client.get("/api/drills/" + code, hostToken).path("run").asText();
    }

    /** Somebody joins. */
    Room with(String name) {
        JsonNode seat = client.post("/api/drills/" + code + "/seats", Map.of("name", name), "");
        tokens.put(name, seat.path("token").asText());
        seats.put(seat.path("seat").asText(), name);
        return this;
    }

    /** Starts the drill and stops its clock. */
    Room start() {
        try (SocketChair host = host()) {
            accepted(host.ask("start", Map.of()));
            accepted(host.ask("pause", Map.of()));
        }
        return this;
    }

    /** Plays the lines of a walkthrough that are due until so many seconds after the first alert, and lets time pass until then. */
    Room playUntil(String walkthrough, long secondsAfterAlert) {
        List<WalkLine> lines = scenario.walkthrough(walkthrough).orElseThrow().lines();
        try (SocketChair host = host()) {
            while (firstAlert < 0) {
                step(host, tick + 5);
            }
            while (played < lines.size() && lines.get(played).seconds() <= secondsAfterAlert) {
                WalkLine line = lines.get(played++);
                step(host, firstAlert + line.seconds());
                type(line);
            }
            step(host, firstAlert + secondsAfterAlert);
        }
        return this;
    }

    /** Plays all that is left of a walkthrough, and lets the drill run to its end. */
    Room playToTheEnd(String walkthrough) {
        int last = scenario.walkthrough(walkthrough).orElseThrow().lines().stream()
                .mapToInt(WalkLine::seconds)
                .max()
                .orElse(0);
        playUntil(walkthrough, last);
        try (SocketChair host = host()) {
            while (!over) {
                step(host, tick + 10);
            }
        }
        return this;
    }

    /** Types a line of the console at somebody's place; what the server refuses fails the test. */
    Room types(String name, String line) {
        try (SocketChair chair = present(name)) {
            accepted(chair.ask("line", Map.of("text", line)));
        }
        return this;
    }

    /** Somebody's place, to be left again by closing it: who sits there is seen by the others as present. */
    SocketChair present(String name) {
        return SocketChair.sit(client, path(), tokens.get(name), frame -> {});
    }

    /** From now on the page is the browser of somebody who sits here. */
    void seat(Page page, String name) {
        page.context().addCookies(List.of(cookie(PassCookie.ofSeat(code), tokens.get(name))));
    }

    /** From now on the page is the browser of the host. */
    void seatHost(Page page) {
        page.context().addCookies(List.of(cookie(PassCookie.ofHost(code), hostToken)));
    }

    private void type(WalkLine line) {
        String name = seats.get(desks.get(line.desk()));
        if (name != null) {
            types(name, line.words());
        }
    }

    private void step(SocketChair host, long to) {
        while (tick < to && !over) {
            tick = Math.min(to, tick + LONGEST_STEP_TICKS);
            accepted(host.ask("step", Map.of("to_tick", tick)));
        }
    }

    private static void accepted(JsonNode answer) {
        assertThat(answer.has("ack")).as(answer.toString()).isTrue();
    }

    private SocketChair host() {
        return SocketChair.sit(client, path(), hostToken, this::read);
    }

    private void read(JsonNode frame) {
        frame.path("snapshot").path("events").forEach(this::event);
        event(frame);
    }

    private void event(JsonNode event) {
        String type = event.path("type").asText();
        if (type.equals("run_started")) {
            event.path("desks")
                    .fields()
                    .forEachRemaining(
                            desk -> desks.put(desk.getKey(), desk.getValue().asText()));
        }
        if (type.equals("alert_fired") && firstAlert < 0) {
            firstAlert = event.path("tick").asLong();
        }
        over = over || type.equals("run_ended");
    }

    private String path() {
        return "/ws/drills/" + code;
    }

    private Cookie cookie(String name, String value) {
        return new Cookie(name, value)
                .setUrl(server.resolve("/").toString())
                .setHttpOnly(true)
                .setSameSite(SameSiteAttribute.STRICT);
    }

    private static Scenario read(Path file) {
        try {
            return new ScenarioReader()
                    .read(file.toString(), Files.readAllBytes(file))
                    .match(new ScenarioReader.Result.Cases<>() {
                        @Override
                        public Scenario scenario(Scenario scenario) {
                            return scenario;
                        }

                        @Override
                        public Scenario problems(List<dev.muster.scenario.Problem> problems) {
                            throw new AssertionError(problems);
                        }
                    });
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
