package dev.muster.scenario;

/** The thing in the system that a parameter, an alert, a change or a view is about. */
public sealed interface Target {

    /** As an author writes it: {@code checkout}, {@code checkout -> tracking}, {@code journey pay}. */
    String text();

    /** One case a kind of target; a new kind fails to compile wherever it is not thought of. */
    <R> R match(Cases<R> cases);

    interface Cases<R> {
        R component(String id);

        R dependency(String from, String to);

        R journey(String id);
    }

    record OnComponent(String id) implements Target {
        @Override
        public String text() {
            return id;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.component(id);
        }
    }

    record OnDependency(String from, String to) implements Target {
        @Override
        public String text() {
            return from + " -> " + to;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dependency(from, to);
        }
    }

    record OnJourney(String id) implements Target {
        @Override
        public String text() {
            return "journey " + id;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.journey(id);
        }
    }
}
