package dev.muster.web;

import dev.muster.drill.DrillLog;
import dev.muster.drill.Recorded;
import dev.muster.drill.Rejection;
import dev.muster.drill.RunEntry;
import dev.muster.review.Edit;
import dev.muster.review.Investments;
import dev.muster.review.WhatIf;
import dev.muster.review.WhatIfResult;
import dev.muster.scenario.Scenario;
import dev.muster.simulation.Simulation;
import dev.muster.wire.LogHash;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers what-ifs for the whole server, one at a time, and remembers the answers: an answer is a pure function of scenario, log, edit and model. Of a run it keeps what every what-if
 * begins with, for the run that was asked about last.
 */
@Singleton
public final class WhatIfBook {
    private static final int MOST_ANSWERS = 100;
    private static final int MOST_WAITING = 8;
    private static final int PATIENCE_SECONDS = 20;

    private final DrillLog log;
    private final RunJudgement judgement;
    private final Semaphore desk = new Semaphore(1, true);
    private final Semaphore queue = new Semaphore(MOST_WAITING);
    private final Map<Question, Object> answers = new LinkedHashMap<>(MOST_ANSWERS, 0.75f, true);
    private @Nullable Prepared prepared;

    WhatIfBook(DrillLog log, RunJudgement judgement) {
        this.log = log;
        this.judgement = judgement;
    }

    /** A run by all that its what-ifs depend on. */
    private record Key(String scenarioSha256, String logSha256, int simulationVersion) {}

    private record Question(Key key, Object asked) {}

    private record Prepared(Key key, WhatIf whatIf) {}

    /** Plays a sealed run with an edit. */
    WhatIfAnswer answer(RunEntry run, Edit edit) {
        return (WhatIfAnswer) remembered(run, edit, whatIf -> WhatIfAnswer.of(told(whatIf.ask(edit))));
    }

    /** Tries every defence on a sealed run. */
    WhatIfIdeas ideas(RunEntry run) {
        return (WhatIfIdeas) remembered(run, "ideas", whatIf -> WhatIfIdeas.of(Investments.of(whatIf)));
    }

    private Object remembered(RunEntry run, Object asked, Function<WhatIf, Object> work) {
        RunJudgement.refuseUnlessSealed(run);
        List<Recorded> lines = log.read(run.id());
        Question question = new Question(new Key(run.scenarioSha256(), LogHash.of(lines), Simulation.VERSION), asked);
        Object known = known(question);
        return known != null
                ? known
                : oneAtATime(() -> {
                    Object before = known(question);
                    Object answer = before != null ? before : work.apply(prepared(run, question.key(), lines));
                    keep(question, answer);
                    return answer;
                });
    }

    private Object oneAtATime(Supplier<Object> work) {
        if (!queue.tryAcquire()) {
            throw busy();
        }
        try {
            if (!desk.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
            try {
                return work.get();
            } finally {
                desk.release();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            queue.release();
        }
    }

    private static Problem busy() {
        return new Problem(
                503, "busy", "Others are asking what if on this server just now. Maybe try again in a few seconds.");
    }

    /** Called by one thread at a time. */
    private WhatIf prepared(RunEntry run, Key key, List<Recorded> lines) {
        Prepared last = prepared;
        if (last != null && last.key().equals(key)) {
            return last.whatIf();
        }
        Scenario scenario = judgement.scenario(run);
        WhatIf whatIf = WhatIf.of(scenario, lines)
                .orElseThrow(() -> new Problem(
                        409, "never-began", "Run '" + run.id() + "' never began, so there is nothing to play again."));
        prepared = new Prepared(key, whatIf);
        return whatIf;
    }

    private @Nullable Object known(Question question) {
        synchronized (answers) {
            return answers.get(question);
        }
    }

    private void keep(Question question, Object answer) {
        synchronized (answers) {
            answers.put(question, answer);
            if (answers.size() > MOST_ANSWERS) {
                answers.remove(answers.keySet().iterator().next());
            }
        }
    }

    private static WhatIfResult told(WhatIf.Answer answer) {
        return answer.match(new WhatIf.Answer.Cases<>() {
            @Override
            public WhatIfResult told(WhatIfResult result) {
                return result;
            }

            @Override
            public WhatIfResult refused(Rejection rejection) {
                throw new Problem(400, rejection.reason(), rejection.detail());
            }
        });
    }
}
