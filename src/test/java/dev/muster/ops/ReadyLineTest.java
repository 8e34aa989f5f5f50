package dev.muster.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadyLineTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void bound_to_this_computer_it_says_so(String host) {
        assertThat(ReadyLine.of(host, 8080, Optional.empty()))
                .isEqualTo("Muster is ready: http://localhost:8080 (this computer only)");
    }

    @Test
    void the_port_is_the_one_that_the_server_got() {
        assertThat(ReadyLine.of("127.0.0.1", 41234, Optional.empty())).contains("http://localhost:41234 ");
    }

    @Test
    void a_public_url_is_what_people_are_told() {
        assertThat(ReadyLine.of("127.0.0.1", 8080, Optional.of(URI.create("https://drills.example.org"))))
                .isEqualTo("Muster is ready: https://drills.example.org");
    }

    @Test
    void bound_to_another_address_it_names_that() {
        assertThat(ReadyLine.of("192.0.2.7", 8080, Optional.empty()))
                .isEqualTo("Muster is ready: http://192.0.2.7:8080");
    }

    @Test
    void bound_to_every_address_it_never_says_that_only_this_computer_can_reach_it() {
        assertThat(ReadyLine.of("0.0.0.0", 8080, Optional.empty()))
                .startsWith("Muster is ready: http://")
                .endsWith(":8080")
                .doesNotContain("0.0.0.0", "only");
    }
}
