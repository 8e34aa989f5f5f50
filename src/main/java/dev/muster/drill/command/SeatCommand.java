package dev.muster.drill.command;

import dev.muster.people.Role;
import dev.muster.scenario.ClaimKey;
import dev.muster.scenario.View;
import java.util.List;

/** What a seat may ask. */
public sealed interface SeatCommand extends Command {
    <R> R match(Cases<R> cases);

    interface Cases<R> {
        R acknowledge(Acknowledge command);

        R look(Look command);

        R share(Share command);

        R say(Say command);

        R claim(Claim command);

        R weigh(Weigh command);

        R plan(Plan command);

        R act(Act command);

        R assign(Assign command);

        R done(Done command);

        R take(Take command);

        R commit(Commit command);

        R update(Update command);

        R answer(Answer command);

        R resolve(Resolve command);

        R hint(Hint command);

        R line(Line command);
    }

    /** Takes up an alert, or says that a task was heard. */
    record Acknowledge(String what) implements SeatCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.acknowledge(this);
        }
    }

    /** Looks at telemetry, changes or a runbook. */
    record Look(View view) implements SeatCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.look(this);
        }
    }

    /** Shows a reading to the team; {@code reading} is the {@code seq} of a query result, 0 the seat's latest. */
    record Share(long reading, String words) implements SeatCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.share(this);
        }
    }

    /** Says something; an empty channel is the team's. */
    record Say(String channel, String words) implements SeatCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.say(this);
        }
    }

    /** Puts an idea on the board. */
    record Claim(ClaimKey key, double confidence, String words) implements SeatCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.claim(this);
        }
    }

    /** Links a reading to a claim ({@code h1} or {@code component mode}), for it or against it. */
    record Weigh(String claim, long reading, boolean supports) implements SeatCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.weigh(this);
        }
    }

    /** Says what one is about to do: {@code scale checkout 2}. */
    record Plan(String call, String words) implements SeatCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.plan(this);
        }
    }

    /** Does it; {@code claim} is what it rests on ({@code h1}), empty = the team's latest supported claim. */
    record Act(String call, String claim) implements SeatCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.act(this);
        }
    }

    /** Asks a desk or a seat to do something; {@code to} empty = nobody in particular. */
    record Assign(String to, String about, String words, int dueSeconds) implements SeatCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.assign(this);
        }
    }

    /** Closes a task; {@code task} empty = one's oldest open one. */
    record Done(String task, String words) implements SeatCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.done(this);
        }
    }

    /** Takes a role. */
    record Take(Role role) implements SeatCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.take(this);
        }
    }

    /** Commits to a diagnosis. */
    record Commit(List<ClaimKey> factors, double confidence) implements SeatCommand {
        public Commit {
            factors = List.copyOf(factors);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.commit(this);
        }
    }

    /** Tells the audience what is known; {@code nextSeconds} until the next news, 0 = not said. */
    record Update(String band, String conditions, String actions, String needs, int nextSeconds, boolean last)
            implements SeatCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.update(this);
        }
    }

    /** Answers a persona ({@code q1} or what was asked); an empty value is "we do not know yet". */
    record Answer(String question, String value, int nextSeconds, String words) implements SeatCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.answer(this);
        }
    }

    /** Declares the incident over. */
    record Resolve() implements SeatCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.resolve(this);
        }
    }

    /** Buys the next hint. */
    record Hint() implements SeatCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.hint(this);
        }
    }

    /** A line of the console, parsed by the one parser of verbs. */
    record Line(String text) implements SeatCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.line(this);
        }
    }
}
