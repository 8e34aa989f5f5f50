package dev.muster.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Talks to a running server over HTTP, as any program may: the JSON interface that the README documents. */
public final class ServerClient {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI server;

    /** @param server for instance {@code http://localhost:8080} */
    public ServerClient(URI server) {
        this.server = server;
    }

    /** Sends JSON and reads the JSON that comes back; throws {@link CommandFailed} with the server's own sentence if it refuses. */
    public JsonNode post(String path, Map<String, ?> body, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(write(body)));
        return send(authorized(request, token));
    }

    /** Reads JSON. */
    public JsonNode get(String path, String token) {
        return send(authorized(
                HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE).GET(), token));
    }

    /** The address of a socket on the same server. */
    URI socket(String path) {
        return URI.create(server.resolve(path).toString().replaceFirst("^http", "ws"));
    }

    HttpClient http() {
        return http;
    }

    private static HttpRequest authorized(HttpRequest.Builder request, String token) {
        return (token.isEmpty() ? request : request.header("Authorization", "Bearer " + token)).build();
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new CommandFailed(refusal(request, response));
            }
            return read(response.body());
        } catch (ConnectException e) {
            throw new CommandFailed(
                    "No server answers at " + server
                            + ".\nMaybe start one: ./mvnw quarkus:dev, or name another with --server.",
                    e);
        } catch (IOException e) {
            throw new CommandFailed("The server at " + server + " did not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("Interrupted while waiting for " + server, e);
        }
    }

    private static String refusal(HttpRequest request, HttpResponse<String> response) {
        String detail = response.body();
        try {
            JsonNode problem = JSON.readTree(detail);
            detail = problem.path("detail").asText(problem.path("title").asText(detail));
        } catch (JsonProcessingException e) {
            // the body is no problem document: show it as it is
        }
        return request.method() + " " + request.uri().getPath() + " was refused (" + response.statusCode() + "): "
                + detail;
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new CommandFailed("The server sent what is no JSON: " + text, e);
        }
    }

    static String write(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
