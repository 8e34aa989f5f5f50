package dev.muster.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DemoFilmTest {
    private static final DemoFilm FILM = DemoFilm.shoot();

    @Test
    void it_opens_on_a_healthy_shop() {
        DemoFilm.Frame first = FILM.frames().get(0);
        assertThat(first.failing()).isLessThan(0.01);
        assertThat(first.paying()).isBetween(20.0, 30.0);
        assertThat(first.components().values()).extracting(DemoFilm.Look::state).containsOnly("ok");
    }

    @Test
    void the_bank_is_slow_before_checkout_fails() {
        assertThat(firstTick("bank", "degraded")).isLessThan(firstTick("checkout", "failing"));
    }

    @Test
    void it_ends_with_customers_who_cannot_pay_while_every_slot_waits() {
        DemoFilm.Frame last = FILM.frames().get(FILM.frames().size() - 1);
        assertThat(last.failing()).isGreaterThan(0.3);
        assertThat(last.slots()).isGreaterThan(0.95 * FILM.slots());
        assertThat(last.components().get("storefront").state()).isEqualTo("ok");
    }

    @Test
    void it_is_the_same_film_every_time() {
        assertThat(DemoFilm.shoot()).isEqualTo(FILM);
    }

    private static long firstTick(String component, String state) {
        List<DemoFilm.Frame> frames = FILM.frames().stream()
                .filter(frame -> frame.components().get(component).state().equals(state))
                .toList();
        assertThat(frames).as(component + " becomes " + state).isNotEmpty();
        return frames.get(0).tick();
    }
}
