package dev.muster.ops.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, postgres-linux-x86_64.txz",
        "Linux, aarch64, postgres-linux-arm_64.txz",
        "Mac OS X, aarch64, postgres-darwin-arm_64.txz",
        "Mac OS X, x86_64, postgres-darwin-x86_64.txz",
        "Windows 11, amd64, postgres-windows-x86_64.txz",
    })
    void each_platform_has_its_archive(String osName, String osArch, String archive) {
        assertThat(Platform.of(osName, osArch).archive()).isEqualTo(archive);
    }

    @Test
    void a_platform_without_an_archive_is_explained() {
        assertThatThrownBy(() -> Platform.of("SunOS", "sparcv9").open())
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("no PostgreSQL for sunos sparcv9")
                .hasMessageContaining("Maybe build it on this machine");
    }
}
