package dev.muster.ops;

import dev.muster.cli.CommandFailed;
import dev.muster.ops.postgres.DatabaseUnavailable;
import io.quarkus.runtime.Quarkus;
import picocli.CommandLine.Command;

/** Starts the server, and first the database that it brings along, unless another one is configured. */
@Command(
        name = "serve",
        description = "Start the server (this is what Muster does without a command).",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Runnable {
    @Override
    public void run() {
        try {
            DatabaseAtStart.ensure();
        } catch (DatabaseUnavailable cause) {
            throw new CommandFailed(String.valueOf(cause.getMessage()), cause);
        }
        Quarkus.run(MusterServer.class);
    }
}
