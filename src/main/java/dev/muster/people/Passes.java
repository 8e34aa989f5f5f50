package dev.muster.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who may come in as whom: the hashes of the tokens of all runs that live on this server. Never the tokens. Thread-safe, in memory, never blocks. */
public final class Passes {
    private static final int LONGEST_TOKEN = 128;

    private final Map<String, Map<Actor, byte[]>> byRun = new ConcurrentHashMap<>();

    /** Lets whoever has the token of this hash act as this actor in this run. */
    public void add(String runId, Actor actor, String tokenSha256) {
        byRun.computeIfAbsent(runId, run -> new ConcurrentHashMap<>())
                .put(actor, HexFormat.of().parseHex(tokenSha256));
    }

    /** Whom the token stands for; empty if it stands for nobody in this run. Takes as long for a near miss as for a far one. */
    public Optional<Actor> holder(String runId, String token) {
        if (token.isEmpty() || token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        byte[] given = digest(token);
        Optional<Actor> holder = Optional.empty();
        for (Map.Entry<Actor, byte[]> pass : byRun.getOrDefault(runId, Map.of()).entrySet()) {
            if (MessageDigest.isEqual(pass.getValue(), given)) {
                holder = Optional.of(pass.getKey());
            }
        }
        return holder;
    }

    /** Nobody comes into this run any more. */
    public void forget(String runId) {
        byRun.remove(runId);
    }

    /** The hash that is kept of a token, in hexadecimal. */
    public static String sha256(String token) {
        return HexFormat.of().formatHex(digest(token));
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256, this one has not", missing);
        }
    }
}
