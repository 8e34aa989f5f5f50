package dev.muster.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/**
 * The arguments of the program: which command, with which options. Exit codes: 0 done, 1 problems, 2 usage.
 *
 * <p>Results go to standard output, everything else to standard error.
 */
@Command(
        name = "muster",
        description = "A flight simulator for incident response.",
        versionProvider = MusterVersion.class,
        mixinStandardHelpOptions = true,
        footer = {"", "Without a command it does what 'serve' does."})
public final class MusterCommandLine implements Runnable {
    private static final int PROBLEMS = 1;

    private final Runnable serve;

    private MusterCommandLine(Runnable serve) {
        this.serve = serve;
    }

    /**
     * All commands of the program.
     *
     * @param serve the command that starts the server; done also when no command is named
     * @param more further commands that need what this package may not use
     */
    public static CommandLine with(Runnable serve, Object... more) {
        CommandLine line = new CommandLine(new MusterCommandLine(serve));
        line.addSubcommand(serve);
        for (Object each : more) {
            line.addSubcommand(each);
        }
        return line.setExecutionExceptionHandler(MusterCommandLine::explain);
    }

    @Override
    public void run() {
        serve.run();
    }

    /** A problem with a message for people is told as such; anything else is a fault of the program and shows where. */
    private static int explain(Exception cause, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        if (cause instanceof CommandFailed) {
            err.println(cause.getMessage());
        } else {
            cause.printStackTrace(err);
        }
        err.flush();
        return PROBLEMS;
    }
}
