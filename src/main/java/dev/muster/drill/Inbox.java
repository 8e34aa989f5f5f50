package dev.muster.drill;

import dev.muster.people.Actor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Remembers which numbered commands were answered and how, so that a resend is never done twice and gets its old answer. */
final class Inbox {
    private static final int REMEMBERED = 256;

    private final Map<Actor, Map<Long, Reply>> answers = new HashMap<>();
    private final Map<Actor, Map<Long, List<Consumer<Reply>>>> waiting = new HashMap<>();
    private final Map<Actor, Long> highest = new HashMap<>();

    /** Whether the command is new and is to be decided now; if not, the asker has been answered or will be. */
    boolean admit(DrillState state, Actor actor, long n, Consumer<Reply> reply) {
        List<Consumer<Reply>> asked =
                waiting.computeIfAbsent(actor, a -> new HashMap<>()).get(n);
        if (asked != null) {
            asked.add(reply);
            return false;
        }
        Optional<Reply> old = old(state, actor, n);
        if (old.isPresent()) {
            reply.accept(old.get());
            return false;
        }
        waiting.get(actor).put(n, new ArrayList<>(List.of(reply)));
        highest.merge(actor, n, Math::max);
        return true;
    }

    private Optional<Reply> old(DrillState state, Actor actor, long n) {
        Reply remembered = answers.getOrDefault(actor, Map.of()).get(n);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Long caused = state.answered.getOrDefault(actor, Map.of()).get(n);
        if (caused != null) {
            return Optional.of(new Reply.Ack(caused));
        }
        boolean passed = n <= Math.max(highest.getOrDefault(actor, 0L), state.lastN(actor));
        return passed
                ? Optional.of(
                        Reply.nack(
                                "old-number",
                                "Command " + n
                                        + " is not newer than the last one, and its answer is gone.\nMaybe number commands upwards."))
                : Optional.empty();
    }

    /** Answers everybody who asked with this number. */
    void answer(Actor actor, long n, Reply reply) {
        List<Consumer<Reply>> asked = waiting.getOrDefault(actor, Map.of()).remove(n);
        answers.computeIfAbsent(actor, a -> new Recent()).put(n, reply);
        if (asked != null) {
            asked.forEach(consumer -> consumer.accept(reply));
        }
    }

    /** The highest number seen of an actor. */
    long lastN(DrillState state, Actor actor) {
        return Math.max(highest.getOrDefault(actor, 0L), state.lastN(actor));
    }

    /** Refuses all that wait, since what they caused was not stored. */
    void refuseAll(Reply reply) {
        waiting.values()
                .forEach(byN -> byN.values().forEach(asked -> asked.forEach(consumer -> consumer.accept(reply))));
        waiting.clear();
        answers.clear();
        highest.clear();
    }

    private static final class Recent extends LinkedHashMap<Long, Reply> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Reply> eldest) {
            return size() > REMEMBERED;
        }
    }
}
