package dev.muster.wire;

import static dev.muster.wire.CommandField.optional;
import static dev.muster.wire.CommandField.required;

import dev.muster.drill.command.Command;
import dev.muster.drill.command.HostCommand;
import dev.muster.drill.command.SeatCommand;
import dev.muster.people.Role;
import dev.muster.scenario.ClaimKey;
import dev.muster.scenario.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The table of commands on the wire. What the edge of the server asks by itself (joining, abandoning) is not in it. */
final class CommandForms {
    private static final ValueForm TEXT = ScalarForms.TEXT;
    private static final ValueForm FACTORS = CompoundForms.listOf(RecordShape.of(ClaimKey.class));
    private static final Map<String, CommandForm> BY_TYPE = new LinkedHashMap<>();

    static {
        seats();
        host();
    }

    private CommandForms() {}

    /** Word to form, in the order of the table. */
    static Map<String, CommandForm> all() {
        return java.util.Collections.unmodifiableMap(BY_TYPE);
    }

    private static void seats() {
        looking();
        reasoning();
        acting();
        talking();
    }

    private static void looking() {
        add(
                "acknowledge",
                SeatCommand.Acknowledge.class,
                v -> new SeatCommand.Acknowledge(v.text("what")),
                required("what", TEXT));
        add(
                "query",
                SeatCommand.Look.class,
                v -> new SeatCommand.Look(view(v)),
                required("source", ScalarForms.ofEnum(View.Source.class)),
                required("target", TEXT),
                optional("selector", TEXT, ""));
        add(
                "share",
                SeatCommand.Share.class,
                v -> new SeatCommand.Share(v.number("reading"), v.text("words")),
                optional("reading", ScalarForms.LONG, 0L),
                optional("words", TEXT, ""));
        add("hint", SeatCommand.Hint.class, v -> new SeatCommand.Hint());
        add("line", SeatCommand.Line.class, v -> new SeatCommand.Line(v.text("text")), required("text", TEXT));
    }

    private static void reasoning() {
        add(
                "claim",
                SeatCommand.Claim.class,
                v -> new SeatCommand.Claim(
                        new ClaimKey(v.text("component"), v.text("mode")), v.share("confidence"), v.text("words")),
                required("component", TEXT),
                required("mode", TEXT),
                optional("confidence", ScalarForms.DOUBLE, 0.5),
                optional("words", TEXT, ""));
        add(
                "weigh",
                SeatCommand.Weigh.class,
                v -> new SeatCommand.Weigh(v.text("claim"), v.number("reading"), v.yes("supports")),
                required("claim", TEXT),
                optional("reading", ScalarForms.LONG, 0L),
                required("supports", ScalarForms.YES_NO));
        add(
                "commit",
                SeatCommand.Commit.class,
                v -> new SeatCommand.Commit(factors(v), v.share("confidence")),
                required("factors", FACTORS),
                required("confidence", ScalarForms.DOUBLE));
    }

    private static void acting() {
        add(
                "plan",
                SeatCommand.Plan.class,
                v -> new SeatCommand.Plan(v.text("call"), v.text("words")),
                required("call", TEXT),
                optional("words", TEXT, ""));
        add(
                "act",
                SeatCommand.Act.class,
                v -> new SeatCommand.Act(v.text("call"), v.text("claim")),
                required("call", TEXT),
                optional("claim", TEXT, ""));
        add("resolve", SeatCommand.Resolve.class, v -> new SeatCommand.Resolve());
    }

    private static void talking() {
        add(
                "message",
                SeatCommand.Say.class,
                v -> new SeatCommand.Say(v.text("channel"), v.text("text")),
                optional("channel", TEXT, ""),
                required("text", TEXT));
        add(
                "assign",
                SeatCommand.Assign.class,
                v -> new SeatCommand.Assign(v.text("to"), v.text("about"), v.text("words"), v.seconds("due_seconds")),
                optional("to", TEXT, ""),
                optional("about", TEXT, ""),
                optional("words", TEXT, ""),
                optional("due_seconds", ScalarForms.INT, 0));
        add(
                "done",
                SeatCommand.Done.class,
                v -> new SeatCommand.Done(v.text("task"), v.text("words")),
                optional("task", TEXT, ""),
                optional("words", TEXT, ""));
        add(
                "take",
                SeatCommand.Take.class,
                v -> new SeatCommand.Take((Role) v.of("role")),
                required("role", ScalarForms.ofEnum(Role.class)));
        add(
                "update",
                SeatCommand.Update.class,
                CommandForms::update,
                required("band", TEXT),
                optional("conditions", TEXT, ""),
                optional("actions", TEXT, ""),
                optional("needs", TEXT, ""),
                optional("next_seconds", ScalarForms.INT, 0),
                optional("last", ScalarForms.YES_NO, false));
        add(
                "answer",
                SeatCommand.Answer.class,
                v -> new SeatCommand.Answer(
                        v.text("question"), v.text("value"), v.seconds("next_seconds"), v.text("words")),
                required("question", TEXT),
                optional("value", TEXT, ""),
                optional("next_seconds", ScalarForms.INT, 0),
                optional("words", TEXT, ""));
    }

    private static void host() {
        add("start", HostCommand.Start.class, v -> new HostCommand.Start());
        add("pause", HostCommand.Pause.class, v -> new HostCommand.Pause());
        add("resume", HostCommand.Resume.class, v -> new HostCommand.Resume());
        add(
                "step",
                HostCommand.Step.class,
                v -> new HostCommand.Step(v.number("to_tick")),
                required("to_tick", ScalarForms.LONG));
        add(
                "speed",
                HostCommand.Speed.class,
                v -> new HostCommand.Speed(v.share("ticks_per_second")),
                required("ticks_per_second", ScalarForms.DOUBLE));
        add(
                "end",
                HostCommand.End.class,
                v -> new HostCommand.End(v.yes("rated")),
                optional("rated", ScalarForms.YES_NO, true));
    }

    private static Command update(CommandField.Values v) {
        return new SeatCommand.Update(
                v.text("band"),
                v.text("conditions"),
                v.text("actions"),
                v.text("needs"),
                v.seconds("next_seconds"),
                v.yes("last"));
    }

    private static View view(CommandField.Values v) {
        String selector = v.text("selector");
        return new View((View.Source) v.of("source"), v.text("target"), selector.isEmpty() ? null : selector);
    }

    @SuppressWarnings("unchecked")
    private static List<ClaimKey> factors(CommandField.Values v) {
        return (List<ClaimKey>) v.of("factors");
    }

    private static void add(
            String type,
            Class<? extends Command> kind,
            Function<CommandField.Values, Command> make,
            CommandField... fields) {
        BY_TYPE.put(type, new CommandForm(type, kind, List.of(fields), make));
    }
}
