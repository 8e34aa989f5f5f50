package dev.muster.review;

import java.util.List;

/**
 * One change to a run of the past, in the words of the scenario format. What a person asks is kept as text and read when it is played, so that every mistake is answered in one place.
 */
public sealed interface Edit {
    <R> R match(Cases<R> cases);

    /** One case a kind of edit; a new kind fails to compile wherever it is not thought of. */
    interface Cases<R> {
        R madeOptional(MadeOptional edit);

        R set(Set edit);

        R alertAdded(AlertAdded edit);

        R actionMoved(ActionMoved edit);

        R actionLeftOut(ActionLeftOut edit);

        R noAction(NoAction edit);

        R faultLeftOut(FaultLeftOut edit);

        R together(Together edit);
    }

    /** From the beginning a request does without what it calls over a dependency ({@code checkout -> tracking}) if that fails. */
    record MadeOptional(String dependency) implements Edit {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.madeOptional(this);
        }
    }

    /**
     * A parameter of a component or a dependency has another value from the beginning.
     *
     * @param on {@code checkout} or {@code checkout -> tracking}
     * @param parameter its key in files: {@code timeout}
     * @param value as an author would write it: {@code 250ms}
     */
    record Set(String on, String parameter, String value) implements Edit {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.set(this);
        }
    }

    /**
     * There is one more alert rule, and whoever waited for the first alert could have begun with this one.
     *
     * @param on a target
     * @param when a condition: {@code p99 > 500ms for 30s}
     */
    record AlertAdded(String on, String when) implements Edit {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alertAdded(this);
        }
    }

    /**
     * An action of the run is taken so many seconds later; earlier if it is negative.
     *
     * @param action its id ({@code a1}) or its phrase ({@code flag-off tracking}), which then is the first such
     */
    record ActionMoved(String action, long seconds) implements Edit {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.actionMoved(this);
        }
    }

    /** An action of the run is not taken. */
    record ActionLeftOut(String action) implements Edit {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.actionLeftOut(this);
        }
    }

    /** Nobody does anything. */
    record NoAction() implements Edit {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noAction(this);
        }
    }

    /** A fault does not happen. */
    record FaultLeftOut(String fault) implements Edit {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.faultLeftOut(this);
        }
    }

    /** Several at once; none at all is the run as it was. */
    record Together(List<Edit> edits) implements Edit {
        public Together {
            edits = List.copyOf(edits);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.together(this);
        }
    }
}
