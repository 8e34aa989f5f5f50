package dev.muster.scenario;

/** When an inject is due. */
public sealed interface Trigger {
    <R> R match(Cases<R> cases);

    interface Cases<R> {
        R at(long tick);

        R afterFirstAlert(int seconds);

        R when(Condition condition);

        R answered(String persona);

        R noUpdateFor(int seconds);
    }

    /** At a tick of drill time. */
    record At(long tick) implements Trigger {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.at(tick);
        }
    }

    /** So long after the first alert. */
    record AfterFirstAlert(int seconds) implements Trigger {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.afterFirstAlert(seconds);
        }
    }

    /** As soon as a condition on the system holds. */
    record When(Condition condition) implements Trigger {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.when(condition);
        }
    }

    /** As soon as the persona's latest question was answered. */
    record Answered(String persona) implements Trigger {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.answered(persona);
        }
    }

    /** When, after the first alert, no update was posted for so long. */
    record NoUpdateFor(int seconds) implements Trigger {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noUpdateFor(seconds);
        }
    }
}
