package dev.muster.cli;

import java.net.URI;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fills a server with drills full of bots and measures how it bears them. For a server of one's own: it opens real drills there. */
@Command(
        name = "load",
        description = {
            "Fill a server with drills of bots and measure it.",
            "Open loop: commands are sent at even times whatever the server does, and latency counts from the intended time. Every frame's prev is checked."
        },
        mixinStandardHelpOptions = true)
public final class LoadCommand implements Runnable {
    @Option(
            names = "--server",
            defaultValue = "http://localhost:8080",
            description = "Where (default: ${DEFAULT-VALUE}).")
    private URI server = URI.create("http://localhost:8080");

    @Option(names = "--drills", defaultValue = "100", description = "How many drills (default: ${DEFAULT-VALUE}).")
    private int drills;

    @Option(names = "--seats", defaultValue = "6", description = "Bots in each (default: ${DEFAULT-VALUE}).")
    private int seats;

    @Option(
            names = "--seconds",
            defaultValue = "60",
            description = "How long it is measured, after a quarter as long to warm up (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--scenario",
            defaultValue = "helpful-telemetry",
            description = "Which scenario (default: ${DEFAULT-VALUE}).")
    private String scenario = "helpful-telemetry";

    @Option(
            names = "--pid",
            defaultValue = "0",
            description = "The server's process on this machine, to read its CPU and memory.")
    private long pid;

    @Option(
            names = "--host-key",
            defaultValue = "",
            description = "The host key, if the server is not on this computer.")
    private String hostKey = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        LoadRun.Plan plan = new LoadRun.Plan(scenario, drills, seats, seconds, hostKey);
        LoadReport report = new LoadRun(new ServerClient(server), plan, pid).measure();
        spec.commandLine().getOut().print(report.text());
        spec.commandLine().getOut().flush();
        if (report.gaps() > 0 || report.unanswered() > 0) {
            throw new CommandFailed(report.gaps() + " gaps and " + report.unanswered() + " unanswered commands.");
        }
    }
}
