package dev.muster.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One socket to a drill, as a host's chair or a seat: sends numbered commands, waits for their answers, and hands every frame on. */
public final class SocketChair implements WebSocket.Listener, AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;
    private static final long SLOWER_NANOS = 500_000_000;

    private final Consumer<JsonNode> frames;
    private final Map<Long, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final CompletableFuture<JsonNode> hello = new CompletableFuture<>();
    private final List<String> raw = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable WebSocket socket;
    private long n;

    private SocketChair(Consumer<JsonNode> frames) {
        this.frames = frames;
    }

    /** Connects with a seat's or host's token and waits for the greeting. {@code frames} is told of every frame, on the socket's thread. */
    public static SocketChair sit(ServerClient server, String path, String token, Consumer<JsonNode> frames) {
        SocketChair chair = new SocketChair(frames);
        chair.socket = server.http()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(server.socket(path), chair)
                .join();
        chair.n = await(chair.hello).path("hello").path("lastN").asLong();
        return chair;
    }

    /** Sends a command and waits for its answer: the ack or nack frame. Told to be slower, it waits and asks again: programs are quicker than a seat may be. */
    public JsonNode ask(String type, Map<String, ?> fields) {
        JsonNode answer = await(send(type, fields));
        while (answer.path("reason").asText().equals("too-fast")) {
            LockSupport.parkNanos(SLOWER_NANOS);
            answer = await(send(type, fields));
        }
        return answer;
    }

    /** Sends a command; the answer comes later, on the socket's thread. One caller at a time. */
    CompletableFuture<JsonNode> send(String type, Map<String, ?> fields) {
        return send(++n, type, fields);
    }

    /** Sends a command under a number of the caller's choice: a resend, when its answer was lost. */
    public CompletableFuture<JsonNode> send(long number, String type, Map<String, ?> fields) {
        n = Math.max(n, number);
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("n", number);
        frame.put("type", type);
        frame.putAll(fields);
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(number, answer);
        socket().sendText(ServerClient.write(frame), true).join();
        return answer;
    }

    private WebSocket socket() {
        WebSocket connected = socket;
        if (connected == null) {
            throw new IllegalStateException("Not connected yet");
        }
        return connected;
    }

    /** Every text that came, in order. */
    public List<String> received() {
        synchronized (raw) {
            return List.copyOf(raw);
        }
    }

    private static JsonNode await(CompletableFuture<JsonNode> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new CommandFailed("The drill did not answer within " + PATIENCE_SECONDS + " s.", e);
        } catch (ExecutionException e) {
            throw new CommandFailed("The socket was lost: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("Interrupted while waiting for the drill.", e);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            String frame = text.toString();
            text.setLength(0);
            synchronized (raw) {
                raw.add(frame);
            }
            accept(ServerClient.read(frame));
        }
        webSocket.request(1);
        return null;
    }

    private void accept(JsonNode frame) {
        if (frame.has("hello")) {
            hello.complete(frame);
        }
        frames.accept(frame);
        long answered = frame.path("ack").asLong(frame.path("nack").asLong(0));
        CompletableFuture<JsonNode> answer = waiting.remove(answered);
        if (answer != null) {
            answer.complete(frame);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        fail(new CommandFailed("closed with " + statusCode + " " + reason));
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        fail(error);
    }

    private void fail(Throwable cause) {
        hello.completeExceptionally(cause);
        waiting.values().forEach(answer -> answer.completeExceptionally(cause));
    }

    @Override
    public void close() {
        socket().sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }
}
