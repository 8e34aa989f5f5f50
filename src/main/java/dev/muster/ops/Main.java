package dev.muster.ops;

import dev.muster.cli.MusterCommandLine;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the program starts. Only the commands that need a server start one. */
@QuarkusMain
public final class Main {
    private Main() {}

    /** @param args as {@code --help} tells */
    public static void main(String... args) {
        int code = MusterCommandLine.with(new ServeCommand()).execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }
}
