package dev.muster.scenario;

/** A scripted message or event; each happens at most once. {@code id} is made by the reader: {@code inject-1}, … */
public record Inject(String id, Trigger when, Effect effect) {

    /** What happens. */
    public sealed interface Effect {
        <R> R match(Cases<R> cases);

        interface Cases<R> {
            R asks(Asks asks);

            R says(Says says);
        }
    }

    /** A persona asks and waits for an answer. */
    public record Asks(String persona, Question question, String text, int answerWithinSeconds) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.asks(this);
        }
    }

    /** A persona says something. */
    public record Says(String persona, String text) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.says(this);
        }
    }
}
