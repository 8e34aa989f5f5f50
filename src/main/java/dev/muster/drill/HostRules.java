package dev.muster.drill;

import dev.muster.drill.command.EdgeCommand;
import dev.muster.drill.command.HostCommand;
import dev.muster.drill.event.RunEnded;
import dev.muster.drill.event.RunPaused;
import dev.muster.drill.event.RunResumed;
import dev.muster.drill.event.RunValued;
import dev.muster.drill.event.SpeedChanged;
import dev.muster.people.Actor;
import dev.muster.simulation.Simulation;

/** What the host and the edge of the server may ask. */
final class HostRules implements HostCommand.Cases<Decision>, EdgeCommand.Cases<Decision> {
    private static final double SLOWEST = 0.1;
    private static final double FASTEST = 20;
    /** Ticks that one step may pass at most, so that a step never holds up other drills for long. */
    static final long LONGEST_STEP_TICKS = 600;

    private final Scene scene;

    HostRules(Scene scene) {
        this.scene = scene;
    }

    @Override
    public Decision start() {
        return new LobbyRules(scene).start();
    }

    @Override
    public Decision pause() {
        return pauseFor("host");
    }

    @Override
    public Decision pauseFor(String reason) {
        return scene.state().phase == Phase.RUNNING
                ? host(new RunPaused(reason))
                : Decision.refuse("not-running", "Only a running drill can be paused; this one is " + phase() + ".");
    }

    @Override
    public Decision resume() {
        return scene.state().phase == Phase.PAUSED
                ? host(new RunResumed())
                : Decision.refuse("not-paused", "Only a paused drill can go on; this one is " + phase() + ".");
    }

    /** Checks a step; the drill carries it out. */
    @Override
    public Decision step(long toTick) {
        if (scene.state().phase != Phase.PAUSED) {
            return Decision.refuse(
                    "not-paused",
                    "Only a paused drill can be stepped; this one is " + phase() + ".\nMaybe pause it first.");
        }
        long now = scene.world().tick();
        if (toTick <= now || toTick - now > LONGEST_STEP_TICKS) {
            return Decision.refuse(
                    "bad-step",
                    "A step goes to a later tick, at most " + LONGEST_STEP_TICKS + " on; it is tick " + now + " and "
                            + toTick + " was asked for.");
        }
        return Decision.of();
    }

    @Override
    public Decision speed(double ticksPerSecond) {
        boolean allowed = ticksPerSecond >= SLOWEST && ticksPerSecond <= FASTEST;
        return allowed
                ? host(new SpeedChanged(ticksPerSecond))
                : Decision.refuse(
                        "bad-speed",
                        "Drill time runs at " + SLOWEST + " to " + FASTEST + " ticks a second, not " + ticksPerSecond
                                + ".");
    }

    @Override
    public Decision end(boolean rated) {
        return scene.state().phase.inPlay() || scene.state().phase == Phase.LOBBY
                ? host(new RunEnded("host", rated && scene.state().phase.inPlay()))
                : Decision.refuse("over", "The drill is over already.");
    }

    @Override
    public Decision join(EdgeCommand.Join command) {
        return new LobbyRules(scene).join(command);
    }

    @Override
    public Decision abandon() {
        return scene.state().phase.inPlay() || scene.state().phase == Phase.LOBBY
                ? Decision.of(Draft.bySim(Audience.ALL, new RunEnded("abandoned", false)))
                : Decision.refuse("over", "The drill is over already.");
    }

    @Override
    public Decision valued(double best, double idle) {
        return scene.state().phase == Phase.DEBRIEFING
                ? Decision.of(Draft.bySim(Audience.SERVER, new RunValued(best, idle, Simulation.VERSION)))
                : Decision.refuse("not-over", "Only a run that has ended and is not sealed can be valued.");
    }

    private String phase() {
        return scene.state().phase.id();
    }

    private static Decision host(dev.muster.drill.event.Event event) {
        return Decision.of(new Draft(Actor.HOST, Audience.ALL, event));
    }
}
