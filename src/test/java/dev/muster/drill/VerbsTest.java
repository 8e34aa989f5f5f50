package dev.muster.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.drill.command.SeatCommand;
import dev.muster.people.Role;
import dev.muster.scenario.ClaimKey;
import dev.muster.scenario.View;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbsTest {
    private final Verbs verbs = new Verbs(ScenarioFixture.rules());

    @Test
    void a_view_is_looked_at() {
        assertThat(verbs.parse("metrics search p99").command())
                .isEqualTo(new SeatCommand.Look(new View(View.Source.METRICS, "search", "p99")));
        assertThat(verbs.parse("metrics web -> search timeouts").command())
                .isEqualTo(new SeatCommand.Look(new View(View.Source.METRICS, "web -> search", "timeouts")));
        assertThat(verbs.parse("logs search \"connection refused\"").command())
                .isEqualTo(new SeatCommand.Look(new View(View.Source.LOGS, "search", "connection refused")));
    }

    @Test
    void a_reading_is_weighed_by_key_or_by_name() {
        assertThat(verbs.parse("support search bad-deploy with last view").command())
                .isEqualTo(new SeatCommand.Weigh("search bad-deploy", 0, true));
        assertThat(verbs.parse("refute h2 with reading 41").command())
                .isEqualTo(new SeatCommand.Weigh("h2", 41, false));
    }

    @Test
    void an_update_says_band_words_and_when_the_next_comes() {
        assertThat(verbs.parse("update major \"Half fail.\" \"Rolling back.\" \"Nothing.\" next 5m final")
                        .command())
                .isEqualTo(new SeatCommand.Update("major", "Half fail.", "Rolling back.", "Nothing.", 300, true));
    }

    @Test
    void an_action_is_taken_with_its_number_and_its_reason() {
        assertThat(verbs.parse("scale search 2 because h1").command())
                .isEqualTo(new SeatCommand.Act("scale search 2", "h1"));
        assertThat(verbs.parse("plan rollback search \"it began with the deploy\"")
                        .command())
                .isEqualTo(new SeatCommand.Plan("rollback search", "it began with the deploy"));
    }

    @Test
    void people_are_asked_answered_and_led() {
        assertThat(verbs.parse("assign shop \"changes search\" within 2m").command())
                .isEqualTo(new SeatCommand.Assign("shop", "", "changes search", 120));
        assertThat(verbs.parse("answer affected-share 50 % next 5m \"about half\"")
                        .command())
                .isEqualTo(new SeatCommand.Answer("affected-share", "50 %", 300, "about half"));
        assertThat(verbs.parse("lead").command()).isEqualTo(new SeatCommand.Take(Role.LEAD));
        assertThat(verbs.parse("say to exec \"hello\"").command()).isEqualTo(new SeatCommand.Say("exec", "hello"));
        assertThat(verbs.parse("commit search bad-deploy web traffic-spike").command())
                .isEqualTo(new SeatCommand.Commit(
                        List.of(new ClaimKey("search", "bad-deploy"), new ClaimKey("web", "traffic-spike")), 0.7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "rolback search ; 'rolback search' is neither a verb nor an action here. Maybe you meant 'rollback search'.",
                "metrics ; 'metrics' needs a target behind it. Maybe metrics checkout.",
                "update \"all fine\" ; An update begins with the impact: update none|minor|major \"what is known\". Maybe update major \"Customers cannot pay.\" next 5m.",
                "commit search ; A diagnosis is made of pairs: commit COMPONENT MODE [COMPONENT MODE …].",
                "support with last view ; 'support' needs a claim and a reading: support h1 with last view.",
                "role boss ; There is no role 'boss'. Maybe one of incident-lead, investigator, communications, scribe, observer, understudy.",
            })
    void what_is_not_understood_is_explained(String typed, String detail) {
        Rejection rejection = verbs.parse(typed).rejection();
        assertThat(rejection).isNotNull();
        assertThat(rejection.detail().replace('\n', ' ')).isEqualTo(detail);
    }
}
