package dev.muster.ops;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;

/** Draws what nobody may guess: tokens, ids, join codes and seeds. */
@Singleton
final class Secrets {
    private static final int TOKEN_BYTES = 32;
    private static final int ID_BYTES = 16;
    private static final int CODE_LETTERS = 6;

    /** Letters that are not mistaken for each other or for a digit, read aloud or written by hand. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ";

    /** What a browser's numbers hold exactly. */
    private static final int SEED_BITS = 53;

    private final SecureRandom random = new SecureRandom();

    /** A token of 256 bits. */
    String token() {
        return text(TOKEN_BYTES);
    }

    /** An id that cannot be guessed. */
    String id() {
        return text(ID_BYTES);
    }

    /** A code to join by. */
    String code() {
        StringBuilder code = new StringBuilder();
        for (int letter = 0; letter < CODE_LETTERS; letter++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** A seed for a drill. */
    long seed() {
        return random.nextLong() >>> (Long.SIZE - SEED_BITS);
    }

    private String text(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
