package dev.muster.bot;

import dev.muster.drill.command.HostCommand;
import dev.muster.people.SeatId;
import dev.muster.scenario.WalkLine;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Plays a walkthrough in lockstep: step to the next line's tick, type it at the seat that holds the desk, wait for the answer. No wall time is involved, so a run is the same every time.
 */
public final class BotTeam {
    /** How far one step goes while waiting for the first alert: no line is due sooner after it. */
    private static final long STRIDE_TICKS = 5;
    /** How far one step goes when nothing is left to do but to wait for the end. */
    private static final long LAST_STRIDE_TICKS = 30;

    private final Table table;
    private final List<Refusal> refusals = new ArrayList<>();

    public BotTeam(Table table) {
        this.table = table;
    }

    /** A line of the walkthrough that the drill did not accept, and why. */
    public record Refusal(WalkLine line, String detail) {}

    /** Starts the drill, plays all lines in order of time and lets it run to its end; returns what was refused. */
    public List<Refusal> play(WalkLine.Walkthrough walkthrough) {
        table.host(new HostCommand.Start());
        table.host(new HostCommand.Pause());
        for (WalkLine line : walkthrough.lines()) {
            if (waitFor(line) && !table.over()) {
                type(line);
            }
        }
        while (!table.over()) {
            stepTo(table.tick() + LAST_STRIDE_TICKS);
        }
        return List.copyOf(refusals);
    }

    /** Moves to the line's tick; false if the drill ended first. */
    private boolean waitFor(WalkLine line) {
        while (line.afterAlert() && table.firstAlertTick().isEmpty() && !table.over()) {
            stepTo(table.tick() + STRIDE_TICKS);
        }
        OptionalLong alert = table.firstAlertTick();
        if (line.afterAlert() && alert.isEmpty()) {
            return false;
        }
        long due = line.seconds() + (line.afterAlert() ? alert.getAsLong() : 0);
        while (table.tick() < due && !table.over()) {
            stepTo(due);
        }
        return !table.over();
    }

    private void stepTo(long tick) {
        table.host(new HostCommand.Step(Math.min(tick, table.tick() + 300)));
    }

    private void type(WalkLine line) {
        SeatId seat = table.desks().get(line.desk());
        if (seat == null) {
            refusals.add(new Refusal(line, "Nobody holds the desk '" + line.desk() + "'."));
            return;
        }
        if (!table.plays(seat)) {
            return;
        }
        table.type(seat, line.words()).ifPresent(detail -> refusals.add(new Refusal(line, detail)));
    }
}
