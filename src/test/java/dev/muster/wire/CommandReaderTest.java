package dev.muster.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.drill.command.Command;
import dev.muster.drill.command.HostCommand;
import dev.muster.drill.command.SeatCommand;
import dev.muster.people.Role;
import dev.muster.scenario.ClaimKey;
import dev.muster.scenario.View;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommandReaderTest {
    private final CommandReader reader = new CommandReader(new FrameLimits(4000, 2000, 20));

    @Test
    void every_command_of_seats_and_hosts_has_one_word() {
        assertThat(CommandForms.all().values().stream().map(CommandForm::kind))
                .containsExactlyInAnyOrderElementsOf(Stream.of(SeatCommand.class, HostCommand.class)
                        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                        .map(kind -> (Class<? extends Command>) kind.asSubclass(Command.class))
                        .toList());
    }

    @Test
    void a_command_is_read_with_what_was_left_out_filled_in() {
        assertThat(command("\"type\":\"message\",\"text\":\"hello\"")).isEqualTo(new SeatCommand.Say("", "hello"));
        assertThat(command("\"type\":\"query\",\"source\":\"metrics\",\"target\":\"checkout\",\"selector\":\"slots\""))
                .isEqualTo(new SeatCommand.Look(new View(View.Source.METRICS, "checkout", "slots")));
        assertThat(command("\"type\":\"query\",\"source\":\"trace\",\"target\":\"pay\""))
                .isEqualTo(new SeatCommand.Look(new View(View.Source.TRACE, "pay", null)));
        assertThat(command("\"type\":\"claim\",\"component\":\"checkout\",\"mode\":\"no-timeout\",\"confidence\":1"))
                .isEqualTo(new SeatCommand.Claim(new ClaimKey("checkout", "no-timeout"), 1, ""));
        assertThat(command("\"type\":\"commit\",\"factors\":[{\"component\":\"a\",\"mode\":\"b\"}],\"confidence\":0.8"))
                .isEqualTo(new SeatCommand.Commit(List.of(new ClaimKey("a", "b")), 0.8));
        assertThat(command("\"type\":\"take\",\"role\":\"incident-lead\"")).isEqualTo(new SeatCommand.Take(Role.LEAD));
        assertThat(command("\"type\":\"step\",\"to_tick\":30")).isEqualTo(new HostCommand.Step(30));
        assertThat(command("\"type\":\"start\"")).isEqualTo(new HostCommand.Start());
    }

    @Test
    void an_unknown_command_is_answered_with_the_nearest_known_one() {
        assertThat(reader.read("{\"n\":4,\"type\":\"mesage\"}"))
                .isEqualTo(new Refused(
                        4L,
                        "unknown-command",
                        "type: found the text \"mesage\", expected the word of a command. Maybe you meant message."));
        assertThat(reader.read("{\"n\":4,\"type\":\"join\"}")).isInstanceOf(Refused.class);
    }

    @Test
    void an_unknown_missing_or_wrong_field_is_named() {
        assertThat(refused("\"type\":\"message\",\"txt\":\"hello\"").detail())
                .isEqualTo("txt: an unknown field of message; known are channel, text. Maybe you meant text.");
        assertThat(refused("\"type\":\"message\"").detail()).isEqualTo("text: missing");
        assertThat(refused("\"type\":\"message\",\"text\":null").detail())
                .isEqualTo("text: found null, expected a text");
        assertThat(refused("\"type\":\"step\",\"to_tick\":1.5").detail())
                .isEqualTo("to_tick: found 1.5, expected a whole number");
        assertThat(refused("\"type\":\"take\",\"role\":\"boss\"").detail())
                .contains("expected one of incident-lead, investigator");
        assertThat(refused("\"type\":\"commit\",\"confidence\":1,\"factors\":[{\"component\":\"a\"}]")
                        .detail())
                .isEqualTo("factors[0].mode: missing");
        assertThat(refused("\"type\":\"start\",\"now\":true").detail())
                .isEqualTo("now: an unknown field of start; known are none");
    }

    @Test
    void every_command_can_be_read_from_a_frame_of_its_fields() {
        assertThat(CommandForms.all().values()).allSatisfy(form -> {
            Reading reading = reader.read(CommandSamples.frame(9, form));
            assertThat(reading).isInstanceOf(Asked.class);
            assertThat(((Asked) reading).command()).isInstanceOf(form.kind());
        });
    }

    private Command command(String fields) {
        return ((Asked) reader.read("{\"n\":1," + fields + "}")).command();
    }

    private Refused refused(String fields) {
        return (Refused) reader.read("{\"n\":1," + fields + "}");
    }
}
