package dev.muster.drill;

import dev.muster.drill.event.PersonaSaid;
import dev.muster.drill.event.StakeholderAsked;
import dev.muster.people.Actor;
import dev.muster.scenario.Condition;
import dev.muster.scenario.Inject;
import dev.muster.scenario.Persona;
import dev.muster.scenario.Trigger;
import java.util.ArrayList;
import java.util.List;

/** Plays the timeline: each inject once, as soon as its trigger says so. */
final class Stage {
    private final Scene scene;
    private final long tick;

    Stage(Scene scene) {
        this.scene = scene;
        this.tick = scene.world().tick();
    }

    /** The injects that are due at this tick. */
    List<Draft> due() {
        List<Draft> drafts = new ArrayList<>();
        int questions = scene.state().affairs.questions.size();
        for (Inject inject : scene.scenario().timeline()) {
            if (!scene.state().affairs.injects.contains(inject.id()) && isDue(inject.when())) {
                Draft draft = play(inject, questions + 1);
                drafts.add(draft);
                questions += draft.event() instanceof StakeholderAsked ? 1 : 0;
            }
        }
        return drafts;
    }

    private Draft play(Inject inject, int question) {
        return inject.effect().match(new Inject.Effect.Cases<Draft>() {
            @Override
            public Draft asks(Inject.Asks asks) {
                long due = tick + asks.answerWithinSeconds();
                return by(
                        asks.persona(),
                        new StakeholderAsked(
                                "q" + question, asks.persona(), asks.question().id(), asks.text(), due, inject.id()));
            }

            @Override
            public Draft says(Inject.Says says) {
                return by(
                        says.persona(),
                        new PersonaSaid(says.persona(), channel(says.persona()), says.text(), inject.id()));
            }
        });
    }

    private static Draft by(String persona, dev.muster.drill.event.Event event) {
        return new Draft(Actor.persona(persona), Audience.ALL, event);
    }

    private String channel(String persona) {
        return scene.scenario().persona(persona).map(Persona::channel).orElse(TalkRules.TEAM);
    }

    private boolean isDue(Trigger trigger) {
        DrillState state = scene.state();
        return trigger.match(new Trigger.Cases<Boolean>() {
            @Override
            public Boolean at(long at) {
                return tick >= at;
            }

            @Override
            public Boolean afterFirstAlert(int seconds) {
                return state.firstAlertTick >= 0 && tick >= state.firstAlertTick + seconds;
            }

            @Override
            public Boolean when(Condition condition) {
                return scene.world().live().telemetry().holds(condition, tick);
            }

            @Override
            public Boolean answered(String persona) {
                return state.affairs.questions.values().stream()
                        .filter(q -> q.persona().equals(persona))
                        .reduce((a, b) -> b)
                        .map(Affairs.Asked::answered)
                        .orElse(false);
            }

            @Override
            public Boolean noUpdateFor(int seconds) {
                long since = Math.max(state.firstAlertTick, state.affairs.latestUpdateTick);
                return state.firstAlertTick >= 0 && !state.mitigated && tick - since >= seconds;
            }
        });
    }
}
