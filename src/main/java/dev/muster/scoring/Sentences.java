package dev.muster.scoring;

import dev.muster.scenario.ClaimKey;
import dev.muster.scenario.Truth;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Every word that a scorecard says, in one place. Time, observation, effect and a question; facts without a name, and no verdict on anybody.
 * Durations are written {@code 4m20}.
 */
final class Sentences {
    static final String AN_ANSWER = "an answer to what it was, or a claim held to be right";
    static final String AN_ACKNOWLEDGEMENT = "an acknowledgement";
    static final String A_LOCALISED_CLAIM = "a claim near a cause with a key reading behind it";
    static final String A_MITIGATION = "customers well again";
    static final String A_SECOND_LOOK = "a look at whether the customers were well again";
    static final String KEY_READINGS = "the other key readings on the board";
    static final String A_REQUEST = "a request to somebody about something";
    static final String FRESH_NEWS = "fresh news, at least for part of the time";
    static final String A_LEAD = "an active lead, at least for part of the time";
    static final String A_CONTRIBUTION = "a shared reading, a believable idea, a closed task, news, or an answer";

    private Sentences() {}

    static Words nothingHappened() {
        return new Words("No alert fired, so there was nothing to judge.", "What would have told you of trouble?");
    }

    /** {@code grounded}: whether the board held enough evidence to bear the answer. */
    static Words accuracy(List<Truth.Factor> factors, List<ClaimKey> answer, boolean grounded) {
        String question = "What would have brought every cause into view?";
        if (answer.isEmpty()) {
            return new Words("The run ended without an answer to what it was.", question);
        }
        String named = answer.stream().map(Sentences::claim).collect(Collectors.joining(" and "));
        String open = factors.stream()
                .map(each -> new ClaimKey(each.component(), each.mode()))
                .filter(each -> !answer.contains(each))
                .map(Sentences::claim)
                .collect(Collectors.joining(" and "));
        String rest = grounded ? "" : " The board held little that bears it.";
        return open.isEmpty()
                ? new Words("Your answer was " + named + ": every cause was named." + rest, "What made you sure?")
                : new Words("Your answer was " + named + ". Not named: " + open + "." + rest, question);
    }

    static Words milestones(
            @org.jspecify.annotations.Nullable Long localised,
            long localisePar,
            @org.jspecify.annotations.Nullable Long mitigated,
            long mitigatePar) {
        String first = localised == null
                ? "The cause was not localised with evidence"
                : "Localised at " + time(localised) + " against a par of " + time(localisePar);
        String second = mitigated == null
                ? "customers were not well again before the end."
                : "customers well again at " + time(mitigated) + " against a par of " + time(mitigatePar) + ".";
        return new Words(first + "; " + second, "Which minute would you most like to have back?");
    }

    static Words noKeyEvidence() {
        return new Words("This scenario declares no key readings.", "What did you rely on?");
    }

    static Words sufficiency(int held, int all, boolean answered) {
        return new Words(
                held + " of " + all + " key readings were on the board "
                        + (answered ? "when the answer was given." : "by the end."),
                held < all ? "Where did the others stay?" : "Which of them settled it?");
    }

    static Words intervention(boolean mitigated, boolean verified, int harmful, double harm) {
        String outcome = !mitigated
                ? "No action made the customers well again."
                : verified
                        ? "The fix was looked at again before it was called over."
                        : "The fix held, and nobody had looked again before it was called over.";
        String hurt = harmful == 0
                ? ""
                : " " + count(harmful, "action") + " hurt customers (harm " + Digits.round(harm, 2) + " of 1).";
        return new Words(
                outcome + hurt,
                harmful > 0 ? "What would have shown the harm beforehand?" : "How would you know that it holds?");
    }

    static Words playedAlone() {
        return new Words("Played alone, so this is not measured.", "Whom would you have asked?");
    }

    static Words spokenNotWritten() {
        return new Words(
                "The team talked and nobody kept notes, so the log cannot tell.", "Would a scribe have helped?");
    }

    static Words noRequests() {
        return new Words("Nobody asked anybody for anything in writing.", "What could somebody else have looked at?");
    }

    static Words loops(int requests, int heard, int closed, int unnamed) {
        String named = unnamed == 0 ? "" : " " + count(unnamed, "request") + " named no one.";
        return new Words(
                "Of " + count(requests, "request") + ", " + heard + " acknowledged and " + closed
                        + " back with a result in time." + named,
                heard < requests || closed < requests
                        ? "How did you notice that an answer was missing?"
                        : "What made this easy?");
    }

    static Words overBeforeNewsWasDue() {
        return new Words(
                "It was over before the first news was due, so this is not measured.",
                "Who still wants to hear of it?");
    }

    static Words newsBeforeDue() {
        return new Words("News went out before it was due.", "Who else would have wanted it?");
    }

    static Words freshness(long stale, long all) {
        return stale == 0
                ? new Words("Stakeholders had fresh news all of the " + time(all) + ".", "What made this possible?")
                : new Words(
                        "Stakeholders were without fresh news for " + time(stale) + " of " + time(all) + ".",
                        "What were they told, or guessing, meanwhile?");
    }

    static Words noActions() {
        return new Words("Nobody changed the system, so this is not measured.", "What held you back?");
    }

    static Words reasoning(int actions, int announced, int tied, boolean unheard) {
        String before = unheard ? "" : announced + " announced before, ";
        boolean all = tied == actions && (unheard || announced == actions);
        return new Words(
                "Of " + count(actions, "change") + " to the system, " + before + tied
                        + " tied to an idea that evidence on the board supports.",
                all ? "What did the others make of it?" : "Who could have said what the change was meant to do?");
    }

    static Words lead(long window, long without, double handsOn) {
        if (window == 0) {
            return new Words("It was over before a lead was due.", "How did you agree on who does what?");
        }
        String hands = handsOn == 0
                ? ""
                : " Of the looks and actions in that time " + Math.round(handsOn * 100) + " % were the lead's own.";
        return without == 0
                ? new Words(
                        "Somebody held the lead all of the " + time(window) + "." + hands,
                        "What did the lead make easier?")
                : new Words(
                        "For " + time(without) + " of " + time(window) + " nobody held the lead actively." + hands,
                        "Who kept the whole picture in that time?");
    }

    static Words noContributions() {
        return new Words("Nothing was shared, claimed, told or closed by anybody.", "What would have let people in?");
    }

    static Words balance(int most, int all) {
        return new Words(
                "Of " + count(all, "contribution") + " that moved this forward, " + most + " came from one seat.",
                "What would let others in earlier?");
    }

    private static String claim(ClaimKey key) {
        return key.component() + " (" + key.mode().replace('-', ' ').replace('_', ' ') + ")";
    }

    private static String count(int many, String what) {
        return many + " " + what + (many == 1 ? "" : "s");
    }

    /** Ticks as people say them. */
    static String time(long ticks) {
        return ticks < 60 ? ticks + " s" : String.format(java.util.Locale.ROOT, "%dm%02d", ticks / 60, ticks % 60);
    }
}
