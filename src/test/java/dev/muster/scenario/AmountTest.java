package dev.muster.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.scenario.Parameter.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AmountTest {

    @ParameterizedTest
    @CsvSource({
        "SECONDS, 250ms, 0.25", "SECONDS, 9ms, 0.009", "SECONDS, 30s, 30", "SECONDS, 1.5s, 1.5", "SECONDS, 5m, 300",
        "SECONDS, 1h, 3600", "SECONDS, -9m, -540", "PER_SECOND, 60/s, 60", "SHARE, 5%, 0.05", "SHARE, 99.9%, 0.999",
        "COUNT, 12, 12", "FACTOR, 14.4, 14.4", "YES_NO, true, 1", "YES_NO, false, 0",
    })
    void numbers_are_read_with_their_unit(Unit unit, String written, double value) {
        assertThat(new Amount(unit, -1e9, 1e9, false).read(written)).hasValue(value);
    }

    @ParameterizedTest
    @CsvSource({
        "SECONDS, 30",
        "SECONDS, 5 minutes",
        "SECONDS, 5M",
        "SECONDS, s",
        "SECONDS, 1e3s",
        "SECONDS, ٣s",
        "PER_SECOND, 60",
        "PER_SECOND, 60%",
        "SHARE, 0.05",
        "SHARE, 5",
        "COUNT, 5s",
        "COUNT, NaN",
        "COUNT, 0x10",
        "FACTOR, +1",
        "FACTOR, .5",
        "YES_NO, yes",
        "YES_NO, 1",
        "YES_NO, True",
    })
    void anything_else_is_no_number_of_that_unit(Unit unit, String written) {
        assertThat(new Amount(unit, -1e9, 1e9, false).read(written)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Parameter.class)
    void the_range_of_every_parameter_can_be_written_and_read_back(Parameter parameter) {
        Amount amount = Amount.of(parameter);
        assertThat(amount.read(amount.text(parameter.least()))).hasValue(parameter.least());
        assertThat(amount.read(amount.text(parameter.most()))).hasValue(parameter.most());
        assertThat(amount.form()).isNotBlank();
    }

    @Test
    void a_range_includes_its_ends() {
        Amount seats = Amount.whole(1, 6);
        assertThat(seats.allows(1)).isTrue();
        assertThat(seats.allows(6)).isTrue();
        assertThat(seats.allows(0)).isFalse();
        assertThat(seats.allows(7)).isFalse();
        assertThat(seats.allows(2.5)).isFalse();
    }
}
