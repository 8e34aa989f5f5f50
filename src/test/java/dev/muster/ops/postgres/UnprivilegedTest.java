package dev.muster.ops.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnprivilegedTest {
    @TempDir
    Path folder;

    @Test
    void a_prefix_that_works_is_used() throws Exception {
        assertThat(Unprivileged.checked(List.of("env"), folder)).containsExactly("env");
    }

    @Test
    void a_machine_that_refuses_is_reported_with_what_it_said_and_what_helps() {
        assertThatThrownBy(() -> Unprivileged.checked(List.of("sh", "-c", "echo not permitted; exit 1"), folder))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("does not run as root")
                .hasMessageContaining("not permitted")
                .hasMessageContaining("Maybe start Muster as another user")
                .hasMessageContaining("QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void a_machine_without_the_program_is_reported_too() {
        assertThatThrownBy(() -> Unprivileged.checked(List.of("no-such-program-here"), folder))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("no-such-program-here");
    }
}
