package dev.muster.drill;

import java.util.List;

/** What became of a command. */
sealed interface Decision {
    <R> R match(Cases<R> cases);

    interface Cases<R> {
        R accepted(List<Draft> drafts);

        R rejected(Rejection rejection);
    }

    record Accepted(List<Draft> drafts) implements Decision {
        public Accepted {
            drafts = List.copyOf(drafts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.accepted(drafts);
        }
    }

    record Rejected(Rejection rejection) implements Decision {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rejected(rejection);
        }
    }

    static Decision of(Draft... drafts) {
        return new Accepted(List.of(drafts));
    }

    static Decision refuse(String reason, String detail) {
        return new Rejected(new Rejection(reason, detail));
    }
}
