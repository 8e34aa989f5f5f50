package dev.muster.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuessesTest {
    private static final long SECOND = 1_000_000_000L;

    private final Guesses guesses = new Guesses(3, 0.5);

    @Test
    void an_address_has_so_many_wrong_guesses_and_gets_them_back_slowly() {
        for (int guess = 0; guess < 3; guess++) {
            assertThat(guesses.mayTry("10.0.0.1", 0)).isTrue();
            guesses.wrong("10.0.0.1", 0);
        }
        assertThat(guesses.mayTry("10.0.0.1", 0)).isFalse();
        assertThat(guesses.mayTry("10.0.0.1", SECOND)).isFalse();
        assertThat(guesses.mayTry("10.0.0.1", 2 * SECOND)).isTrue();
    }

    @Test
    void one_address_is_not_another() {
        for (int guess = 0; guess < 9; guess++) {
            guesses.wrong("10.0.0.1", 0);
        }
        assertThat(guesses.mayTry("10.0.0.1", 0)).isFalse();
        assertThat(guesses.mayTry("10.0.0.2", 0)).isTrue();
    }

    @Test
    void the_oldest_are_forgotten_rather_than_kept_without_end() {
        for (int address = 0; address <= 10_000; address++) {
            for (int guess = 0; guess < 3; guess++) {
                guesses.wrong("a" + address, 0);
            }
        }
        assertThat(guesses.mayTry("a0", 0)).isTrue();
        assertThat(guesses.mayTry("a1", 0)).isFalse();
    }
}
