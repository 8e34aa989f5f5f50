package dev.muster.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassesTest {
    private final Passes passes = new Passes();
    private final Actor ana = Actor.of(new SeatId("s1"));

    @Test
    void a_token_stands_for_its_holder_in_its_run_only() {
        passes.add("run-1", ana, Passes.sha256("secret"));
        passes.add("run-1", Actor.HOST, Passes.sha256("other"));
        assertThat(passes.holder("run-1", "secret")).contains(ana);
        assertThat(passes.holder("run-1", "other")).contains(Actor.HOST);
        assertThat(passes.holder("run-2", "secret")).isEmpty();
    }

    @Test
    void what_is_no_token_stands_for_nobody() {
        passes.add("run-1", ana, Passes.sha256(""));
        assertThat(passes.holder("run-1", "")).isEmpty();
        assertThat(passes.holder("run-1", "x".repeat(129))).isEmpty();
        assertThat(passes.holder("run-1", Passes.sha256("secret"))).isEmpty();
    }

    @Test
    void a_new_pass_replaces_the_old_one_and_a_forgotten_run_lets_nobody_in() {
        passes.add("run-1", ana, Passes.sha256("old"));
        passes.add("run-1", ana, Passes.sha256("new"));
        assertThat(passes.holder("run-1", "old")).isEmpty();
        passes.forget("run-1");
        assertThat(passes.holder("run-1", "new")).isEmpty();
    }
}
