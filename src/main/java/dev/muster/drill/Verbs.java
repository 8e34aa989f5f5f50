package dev.muster.drill;

import dev.muster.drill.command.SeatCommand;
import dev.muster.people.Role;
import dev.muster.scenario.ClaimKey;
import dev.muster.scenario.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one parser of typed commands, shared by console, bots, walkthroughs and lint. It knows words, not permissions: whether a seat may do it is decided later.
 */
public final class Verbs {
    /** The verbs that every drill has, with what follows them; actions of the scenario come on top. */
    public static final List<String> GRAMMAR = List.of(
            "acknowledge ALERT|TASK",
            "metrics TARGET [SERIES]",
            "logs COMPONENT [WORD]",
            "trace JOURNEY",
            "changes COMPONENT|all",
            "runbook NAME",
            "share [last view|READING] [\"words\"]",
            "claim COMPONENT MODE [\"words\"]",
            "support CLAIM with last view|READING",
            "refute CLAIM with last view|READING",
            "plan ACTION",
            "assign DESK|PERSON \"words\"",
            "done [TASK] [\"words\"]",
            "lead",
            "role ROLE",
            "update none|minor|major \"conditions\" [\"actions\"] [\"needs\"] [next 5m] [final]",
            "answer QUESTION [VALUE] [\"words\"] [next 5m]",
            "commit COMPONENT MODE [COMPONENT MODE …]",
            "resolve",
            "hint",
            "say [to CHANNEL] \"words\"");

    private static final double USUAL_CONFIDENCE = 0.7;

    private final Rules rules;

    public Verbs(Rules rules) {
        this.rules = rules;
    }

    /** Either a command or why there is none; exactly one of the two is there. */
    public record Parsed(
            @Nullable SeatCommand command, @Nullable Rejection rejection) {
        static Parsed of(SeatCommand command) {
            return new Parsed(command, null);
        }

        static Parsed refuse(String detail) {
            return new Parsed(null, new Rejection("not-understood", detail));
        }
    }

    /** Reads one line. */
    public Parsed parse(String line) {
        Words words = new Words(line);
        return switch (words.at(0)) {
            case "" -> Parsed.refuse("Nothing was typed.\nMaybe try: metrics checkout.");
            case "acknowledge", "ack" ->
                needs(words, 2, () -> new SeatCommand.Acknowledge(words.at(1)), "acknowledge ALERT|TASK");
            case "metrics", "logs", "trace", "changes", "runbook" -> look(line);
            case "share" -> share(words);
            case "claim" -> needs(words, 3, () -> claim(words), "claim COMPONENT MODE");
            case "support", "refute" -> weigh(words);
            case "plan" -> needs(words, 2, () -> new SeatCommand.Plan(words.from(1), words.quote(0)), "plan ACTION");
            case "assign" ->
                Parsed.of(new SeatCommand.Assign(words.at(1), "", words.quote(0), words.secondsAfter("within")));
            case "done" -> Parsed.of(new SeatCommand.Done(words.at(1), words.quote(0)));
            case "lead" -> Parsed.of(new SeatCommand.Take(Role.LEAD));
            case "role" -> role(words.at(1));
            case "update" -> update(words);
            case "answer" -> needs(words, 2, () -> answer(words), "answer QUESTION [VALUE]");
            case "commit" -> commit(words);
            case "resolve" -> Parsed.of(new SeatCommand.Resolve());
            case "hint" -> Parsed.of(new SeatCommand.Hint());
            case "say" -> say(words);
            default -> action(words);
        };
    }

    private static Parsed needs(
            Words words, int count, java.util.function.Supplier<SeatCommand> command, String grammar) {
        return words.count() >= count
                ? Parsed.of(command.get())
                : Parsed.refuse("'" + words.at(0) + "' needs more behind it: " + grammar + ".");
    }

    private static Parsed look(String line) {
        Optional<View> view = Views.split(line.replace("\"", ""));
        return view.map(v -> Parsed.of(new SeatCommand.Look(v)))
                .orElseGet(() -> Parsed.refuse(
                        "'" + line.strip() + "' needs a target behind it.\nMaybe " + line.strip() + " checkout."));
    }

    private static Parsed share(Words words) {
        return reading(words, 1)
                .map(reading -> Parsed.of(new SeatCommand.Share(reading, words.quote(0))))
                .orElseGet(() -> Parsed.refuse("'" + words.from(1) + "' is no reading.\nMaybe share last view."));
    }

    /** {@code last view}, nothing, or the number of a reading; 0 is the latest. */
    private static Optional<Long> reading(Words words, int from) {
        String word = words.at(from).equals("reading") ? words.at(from + 1) : words.at(from);
        if (word.isEmpty() || word.equals("last")) {
            return Optional.of(0L);
        }
        return word.matches("[0-9]{1,9}") ? Optional.of(Long.parseLong(word)) : Optional.empty();
    }

    private static SeatCommand claim(Words words) {
        return new SeatCommand.Claim(new ClaimKey(words.at(1), words.at(2)), USUAL_CONFIDENCE, words.quote(0));
    }

    private static Parsed weigh(Words words) {
        Optional<Integer> with = words.find("with");
        Optional<Long> reading = with.flatMap(i -> reading(words, i + 1));
        if (with.isEmpty() || reading.isEmpty() || with.get() < 2) {
            return Parsed.refuse(
                    "'" + words.at(0) + "' needs a claim and a reading: " + words.at(0) + " h1 with last view.");
        }
        return Parsed.of(new SeatCommand.Weigh(
                words.between(1, with.get()), reading.get(), words.at(0).equals("support")));
    }

    private static Parsed role(String id) {
        return Role.of(id)
                .map(role -> Parsed.of(new SeatCommand.Take(role)))
                .orElseGet(() -> Parsed.refuse("There is no role '" + id + "'."
                        + MaybeMeant.of(
                                id, Stream.of(Role.values()).map(Role::id).toList())));
    }

    private static Parsed update(Words words) {
        if (!words.at(1).matches("none|minor|major")) {
            return Parsed.refuse(
                    "An update begins with the impact: update none|minor|major \"what is known\".\nMaybe update major \"Customers cannot pay.\" next 5m.");
        }
        return Parsed.of(new SeatCommand.Update(
                words.at(1),
                words.quote(0),
                words.quote(1),
                words.quote(2),
                words.secondsAfter("next"),
                words.has("final")));
    }

    private static SeatCommand answer(Words words) {
        int end = words.find("next").orElse(words.count());
        return new SeatCommand.Answer(words.at(1), words.between(2, end), words.secondsAfter("next"), words.quote(0));
    }

    private static Parsed commit(Words words) {
        if (words.count() < 3 || words.count() % 2 == 0) {
            return Parsed.refuse("A diagnosis is made of pairs: commit COMPONENT MODE [COMPONENT MODE …].");
        }
        List<ClaimKey> factors = new ArrayList<>();
        for (int i = 1; i < words.count(); i += 2) {
            factors.add(new ClaimKey(words.at(i), words.at(i + 1)));
        }
        return Parsed.of(new SeatCommand.Commit(factors, USUAL_CONFIDENCE));
    }

    private static Parsed say(Words words) {
        boolean addressed = words.at(1).equals("to") && !words.quote(0).isEmpty();
        String text = words.quote(0).isEmpty() ? words.from(1) : words.quote(0);
        return Parsed.of(new SeatCommand.Say(addressed ? words.at(2) : "", text));
    }

    private Parsed action(Words words) {
        int end = words.find("because").orElse(words.count());
        String phrase = words.between(0, end);
        if (rules.call(phrase).isPresent()) {
            return Parsed.of(new SeatCommand.Act(phrase, words.from(end + 1)));
        }
        List<String> known =
                new ArrayList<>(GRAMMAR.stream().map(g -> g.split(" ")[0]).toList());
        rules.scenario().actions().forEach(a -> known.add(a.name()));
        return Parsed.refuse("'" + phrase + "' is neither a verb nor an action here." + MaybeMeant.of(phrase, known));
    }
}
