package dev.muster.ops;

import dev.muster.cli.LoadCommand;
import dev.muster.cli.MusterCommandLine;
import dev.muster.cli.PlayCommand;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the program starts. Only the commands that need a server start one. */
@QuarkusMain
public final class Main {
    private Main() {}

    /**
     * Does what the arguments say, and ends the process with an exit code if that failed.
     *
     * @param args as {@code --help} tells
     */
    public static void main(String... args) {
        int code = MusterCommandLine.with(new ServeCommand(), new PlayCommand(), new LoadCommand())
                .execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }
}
