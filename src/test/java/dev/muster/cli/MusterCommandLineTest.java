package dev.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class MusterCommandLineTest {
    private final Serve serve = new Serve();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine line = MusterCommandLine.with(serve, new Fail(), new Break())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err));

    @Test
    void without_a_command_it_serves() {
        assertThat(line.execute()).isZero();
        assertThat(serve.served).isEqualTo(1);
    }

    @Test
    void the_command_serve_serves_once() {
        assertThat(line.execute("serve")).isZero();
        assertThat(serve.served).isEqualTo(1);
    }

    @Test
    void help_lists_the_commands_on_standard_output_and_serves_nothing() {
        assertThat(line.execute("--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: muster").contains("serve", "--version");
        assertThat(err.toString()).isEmpty();
        assertThat(serve.served).isZero();
    }

    @Test
    void version_names_the_versions_that_the_build_knew() {
        assertThat(line.execute("--version")).isZero();
        assertThat(out.toString())
                .matches("(?s)Muster \\d+\\.\\d+\\.\\d+\\S* \\(Quarkus \\d+\\.\\d+\\.\\d+, Java .+, .+\\)\\s*");
    }

    @Test
    void an_unknown_option_is_usage_and_says_which_are_known() {
        assertThat(line.execute("--nonsense")).isEqualTo(2);
        assertThat(err.toString()).contains("Unknown option: '--nonsense'").contains("Usage: muster");
        assertThat(serve.served).isZero();
    }

    @Test
    void a_problem_is_told_in_its_own_words() {
        assertThat(line.execute("fail")).isEqualTo(1);
        assertThat(err.toString()).isEqualToIgnoringNewLines("The folder is full.\nMaybe empty it.\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_fault_of_the_program_shows_where_it_is() {
        assertThat(line.execute("break")).isEqualTo(1);
        assertThat(err.toString()).contains("IllegalStateException").contains("MusterCommandLineTest");
    }

    @Command(name = "serve")
    static final class Serve implements Runnable {
        private int served;

        @Override
        public void run() {
            served++;
        }
    }

    @Command(name = "fail")
    static final class Fail implements Runnable {
        @Override
        public void run() {
            throw new CommandFailed("The folder is full.\nMaybe empty it.");
        }
    }

    @Command(name = "break")
    static final class Break implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("broken");
        }
    }
}
