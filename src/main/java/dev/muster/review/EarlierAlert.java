package dev.muster.review;

import dev.muster.scenario.Change;
import dev.muster.scenario.Fault;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.Target;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How much earlier a team could have acted with one more alert: as much as the alert fires before the first one of the run, yet no action before the alert itself, nor before the fault
 * or the change that it undoes.
 *
 * @param firstTick when the first alert of the run fired
 * @param addedTick when the added one would have fired
 */
record EarlierAlert(Scenario scenario, long firstTick, long addedTick) {

    /** Seconds won; 0 if the added alert comes later. */
    long gain() {
        return Math.max(0, firstTick - addedTick);
    }

    /** The actions, moved as far as they could be. What was done before the first alert stays. */
    List<TakenAction> shift(List<TakenAction> actions) {
        return actions.stream()
                .map(a -> a.takenTick() < firstTick ? a : a.takenAt(earliest(a)))
                .toList();
    }

    private long earliest(TakenAction action) {
        long bound = Math.max(addedTick, undoneTick(action));
        return Math.max(action.takenTick() - gain(), Math.min(action.takenTick(), bound));
    }

    /** When the latest thing happened, before the action, to what the action is about; 0 if nothing did. */
    private long undoneTick(TakenAction action) {
        return scenario.actions().stream()
                .filter(spec ->
                        action.call().equals(spec.name()) || action.call().startsWith(spec.name() + " "))
                .flatMapToLong(spec -> happenings(spec.on()))
                .filter(tick -> tick <= action.takenTick())
                .max()
                .orElse(0);
    }

    private LongStream happenings(Target on) {
        return LongStream.concat(
                scenario.faults().stream().filter(f -> touches(f.on(), on)).mapToLong(Fault::atTick),
                scenario.changes().stream().filter(c -> touches(c.on(), on)).mapToLong(Change::atTick));
    }

    /** A dependency is touched by what happens to either of its ends: it is switched off because its callee got slow. */
    private static boolean touches(Target happened, Target on) {
        String what = happened.text();
        return what.equals(on.text())
                || on.match(new Target.Cases<Boolean>() {
                    @Override
                    public Boolean component(String id) {
                        return what.startsWith(id + " -> ");
                    }

                    @Override
                    public Boolean dependency(String from, String to) {
                        return what.equals(from) || what.equals(to);
                    }

                    @Override
                    public Boolean journey(String id) {
                        return false;
                    }
                });
    }
}
