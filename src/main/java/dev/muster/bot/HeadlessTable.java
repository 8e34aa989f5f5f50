package dev.muster.bot;

import dev.muster.drill.Drill;
import dev.muster.drill.Recorded;
import dev.muster.drill.Rejection;
import dev.muster.drill.Rules;
import dev.muster.drill.command.Command;
import dev.muster.drill.command.EdgeCommand;
import dev.muster.drill.command.HostCommand;
import dev.muster.drill.command.SeatCommand;
import dev.muster.people.Actor;
import dev.muster.people.SeatId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A drill in memory, without sockets or store: for proofs, appraisal and tests. The log it makes is the log that a server would store. */
public final class HeadlessTable implements Table {
    private final Drill drill;
    private final List<Recorded> log = new ArrayList<>();

    private HeadlessTable(Drill drill) {
        this.drill = drill;
    }

    /** Opens a drill and seats so many bots. */
    public static HeadlessTable seat(Rules rules, int bots) {
        HeadlessTable table = new HeadlessTable(Drill.create(rules));
        table.log.addAll(table.drill.open());
        for (int i = 1; i <= bots; i++) {
            table.ask(Actor.SIM, new EdgeCommand.Join("Bot " + i, true)).ifPresent(HeadlessTable::refuse);
        }
        return table;
    }

    public Drill drill() {
        return drill;
    }

    public List<Recorded> log() {
        return List.copyOf(log);
    }

    @Override
    public void host(HostCommand command) {
        ask(Actor.HOST, command).ifPresent(HeadlessTable::refuse);
    }

    private static void refuse(String detail) {
        throw new Refused(detail);
    }

    @Override
    public Optional<String> type(SeatId seat, String line) {
        return ask(Actor.of(seat), new SeatCommand.Line(line));
    }

    private Optional<String> ask(Actor actor, Command command) {
        Drill.Outcome outcome = drill.command(actor, null, command);
        log.addAll(outcome.events());
        Rejection rejection = outcome.rejection();
        return rejection == null ? Optional.empty() : Optional.of(rejection.detail());
    }

    @Override
    public long tick() {
        return drill.state().tick();
    }

    @Override
    public OptionalLong firstAlertTick() {
        long tick = drill.state().firstAlertTick();
        return tick < 0 ? OptionalLong.empty() : OptionalLong.of(tick);
    }

    @Override
    public Map<String, SeatId> desks() {
        return drill.state().roster().desks();
    }

    @Override
    public boolean plays(SeatId seat) {
        return drill.state().roster().seat(seat).map(s -> !s.colleague()).orElse(false);
    }

    @Override
    public boolean over() {
        return !drill.state().phase().inPlay();
    }
}
