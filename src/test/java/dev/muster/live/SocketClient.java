package dev.muster.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A program at the other end of a socket: the JDK's own client, so that the server is not tried with its own code. */
public final class SocketClient implements WebSocket.Listener, AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int WAIT_SECONDS = 20;

    private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
    private final List<String> seen = new ArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private WebSocket socket;

    private SocketClient() {}

    /** Connects with a bearer's token. */
    public static SocketClient connect(URI server, String path, String token, String... subprotocols) {
        SocketClient client = new SocketClient();
        WebSocket.Builder builder = HTTP.newWebSocketBuilder().header("Authorization", "Bearer " + token);
        if (subprotocols.length > 0) {
            builder.subprotocols(subprotocols[0]);
        }
        client.socket = builder.buildAsync(uri(server, path), client).join();
        return client;
    }

    /** The status with which an upgrade is refused; 101 if it is not. */
    public static int status(URI server, String path, String... headers) {
        SocketClient client = new SocketClient();
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        for (int at = 0; at < headers.length; at += 2) {
            builder.header(headers[at], headers[at + 1]);
        }
        try {
            builder.buildAsync(uri(server, path), client).join().abort();
            return 101;
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof WebSocketHandshakeException handshake) {
                return handshake.getResponse().statusCode();
            }
            throw refused;
        }
    }

    public void send(String text) {
        socket.sendText(text, true).join();
    }

    /** Sends a command and waits for its answer. */
    public JsonObject ask(long n, String type, String moreFields) {
        send("{\"n\":" + n + ",\"type\":\"" + type + "\"" + (moreFields.isEmpty() ? "" : "," + moreFields) + "}");
        return await(frame ->
                Long.valueOf(n).equals(frame.getLong("ack")) || Long.valueOf(n).equals(frame.getLong("nack")));
    }

    /** The next frame that is wanted; those before it are passed over. */
    public JsonObject await(Predicate<JsonObject> wanted) {
        while (true) {
            JsonObject frame = new JsonObject(next());
            if (wanted.test(frame)) {
                return frame;
            }
        }
    }

    /** The next event of a type. */
    public JsonObject event(String type) {
        return await(frame -> type.equals(frame.getString("type")));
    }

    /** The next text as it came. */
    public String next() {
        try {
            String text = texts.poll(WAIT_SECONDS, TimeUnit.SECONDS);
            assertThat(text).as("a frame, after " + seen).isNotNull();
            seen.add(text);
            return text;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Everything that was taken so far and everything that has come since. */
    public List<String> everything() {
        texts.drainTo(seen);
        return List.copyOf(seen);
    }

    /** The code with which the server ends the connection. */
    public int closeCode() {
        return closed.orTimeout(WAIT_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            texts.add(partial.toString());
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.completeExceptionally(failure);
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static URI uri(URI server, String path) {
        return URI.create("ws://" + server.getAuthority() + path);
    }
}
