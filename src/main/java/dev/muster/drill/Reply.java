package dev.muster.drill;

/** The answer to a command. */
public sealed interface Reply {
    <R> R match(Cases<R> cases);

    interface Cases<R> {
        R ack(long seq);

        R nack(Rejection rejection);
    }

    /** Done and stored; {@code seq} is the last event that it caused, or the last stored one if it caused none. */
    record Ack(long seq) implements Reply {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ack(seq);
        }
    }

    /** Not done; nothing has changed. */
    record Nack(Rejection rejection) implements Reply {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nack(rejection);
        }
    }

    static Reply nack(String reason, String detail) {
        return new Nack(new Rejection(reason, detail));
    }
}
