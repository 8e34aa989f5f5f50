package dev.muster.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostCheckTest {
    private final HostCheck here = new HostCheck(Optional.empty(), "127.0.0.1");
    private final HostCheck network = new HostCheck(Optional.empty(), "0.0.0.0");
    private final HostCheck named = new HostCheck(Optional.of(URI.create("https://muster.example.org")), "127.0.0.1");

    @Test
    void this_computer_is_always_ours() {
        assertThat(new String[] {
                    "localhost", "localhost:8080", "LOCALHOST:8080", "127.0.0.1:8080", "127.1.2.3", "[::1]:8080"
                })
                .allMatch(here::isOurs)
                .allMatch(network::isOurs)
                .allMatch(named::isOurs);
    }

    @Test
    void a_foreign_name_is_never_ours() {
        assertThat(new String[] {
                    "evil.example",
                    "evil.example:8080",
                    "localhost.evil.example",
                    "127.0.0.1.evil.example",
                    "",
                    " ",
                    "a b",
                    "localhost:8080:9",
                    "localhost@evil.example",
                    "user:pw@localhost",
                    "[::2]:8080"
                })
                .noneMatch(here::isOurs)
                .noneMatch(named::isOurs);
        assertThat(network.isOurs("evil.example")).isFalse();
        assertThat(network.isOurs("localhost.evil.example:8080")).isFalse();
    }

    @Test
    void a_number_is_ours_where_the_network_is_listened_to() {
        assertThat(network.isOurs("192.168.1.7:8080")).isTrue();
        assertThat(network.isOurs("[fe80::1]:8080")).isTrue();
        assertThat(here.isOurs("192.168.1.7:8080")).isFalse();
    }

    @Test
    void the_public_name_is_ours_at_its_port() {
        assertThat(named.isOurs("muster.example.org")).isTrue();
        assertThat(named.isOurs("muster.example.org:443")).isTrue();
        assertThat(named.isOurs("muster.example.org:8443")).isFalse();
        assertThat(named.isOurs("www.muster.example.org")).isFalse();
    }

    @Test
    void only_a_plain_request_from_here_counts_as_this_computer() {
        assertThat(here.isThisComputer("localhost:8080", "127.0.0.1", false)).isTrue();
        assertThat(here.isThisComputer("[::1]:8080", "0:0:0:0:0:0:0:1", false)).isTrue();
        assertThat(here.isThisComputer("localhost:8080", "0:0:0:0:0:0:0:1%lo", false))
                .isTrue();

        assertThat(here.isThisComputer("localhost:8080", "127.0.0.1", true)).isFalse();
        assertThat(here.isThisComputer("evil.example", "127.0.0.1", false)).isFalse();
        assertThat(here.isThisComputer("localhost:8080", "192.168.1.9", false)).isFalse();
        assertThat(network.isThisComputer("localhost:8080", "127.0.0.1", false)).isFalse();
        assertThat(named.isThisComputer("localhost:8080", "127.0.0.1", false)).isFalse();
    }

    @Test
    void an_origin_is_ours_if_it_is_the_host_asked_or_the_public_address() {
        assertThat(here.isOurOrigin("http://localhost:8080", "localhost:8080")).isTrue();
        assertThat(here.isOurOrigin("http://localhost", "localhost:80")).isTrue();
        assertThat(named.isOurOrigin("https://muster.example.org", "muster.example.org"))
                .isTrue();
        assertThat(named.isOurOrigin("https://muster.example.org", "localhost:8080"))
                .isTrue();

        assertThat(here.isOurOrigin("http://localhost:9090", "localhost:8080")).isFalse();
        assertThat(here.isOurOrigin("http://127.0.0.1:8080", "localhost:8080")).isFalse();
        assertThat(here.isOurOrigin("http://evil.example", "localhost:8080")).isFalse();
        assertThat(here.isOurOrigin("http://evil.example", "evil.example")).isFalse();
        assertThat(here.isOurOrigin("null", "localhost:8080")).isFalse();
        assertThat(here.isOurOrigin("file://", "localhost:8080")).isFalse();
        assertThat(here.isOurOrigin("", "localhost:8080")).isFalse();
    }
}
