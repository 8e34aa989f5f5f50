package dev.muster.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void a_burst_is_taken_and_one_more_is_not() {
        RateLimit limit = new RateLimit(3, 2, 5);
        assertThat(taken(limit, 4, 5)).isEqualTo(3);
    }

    @Test
    void it_is_refilled_at_its_rate_and_no_further_than_the_burst() {
        RateLimit limit = new RateLimit(3, 2, 0);
        taken(limit, 3, 0);
        assertThat(limit.take(SECOND / 2 - 1)).isFalse();
        assertThat(limit.take(SECOND / 2)).isTrue();
        assertThat(taken(limit, 10, 100 * SECOND)).isEqualTo(3);
    }

    @Test
    void a_clock_that_steps_back_gives_nothing_away() {
        RateLimit limit = new RateLimit(1, 1, 10 * SECOND);
        assertThat(limit.take(10 * SECOND)).isTrue();
        assertThat(limit.take(2 * SECOND)).isFalse();
        assertThat(limit.take(3 * SECOND)).isTrue();
    }

    private static int taken(RateLimit limit, int tries, long nanos) {
        int taken = 0;
        for (int attempt = 0; attempt < tries; attempt++) {
            taken += limit.take(nanos) ? 1 : 0;
        }
        return taken;
    }
}
