package dev.muster.scoring.run;

import dev.muster.drill.event.ActionLanded;
import dev.muster.drill.event.AlertCleared;
import dev.muster.drill.event.DrillOpened;
import dev.muster.drill.event.Event;
import dev.muster.drill.event.PersonaSaid;
import dev.muster.drill.event.RunPaused;
import dev.muster.drill.event.RunResumed;
import dev.muster.drill.event.SpeedChanged;
import dev.muster.drill.event.TickMarked;
import dev.muster.drill.event.Warned;

/** The kinds of event that judgement leaves alone, by name: a new kind fails to compile until somebody decides where it belongs. */
abstract class Unjudged implements Event.Cases<Unjudged.Step> {
    /** Says that an event is folded; there is nothing else to say. */
    enum Step {
        DONE
    }

    @Override
    public final Step drillOpened(DrillOpened event) {
        return Step.DONE;
    }

    @Override
    public final Step runPaused(RunPaused event) {
        return Step.DONE;
    }

    @Override
    public final Step runResumed(RunResumed event) {
        return Step.DONE;
    }

    @Override
    public final Step speedChanged(SpeedChanged event) {
        return Step.DONE;
    }

    @Override
    public final Step tickMarked(TickMarked event) {
        return Step.DONE;
    }

    @Override
    public final Step alertCleared(AlertCleared event) {
        return Step.DONE;
    }

    @Override
    public final Step actionLanded(ActionLanded event) {
        return Step.DONE;
    }

    @Override
    public final Step personaSaid(PersonaSaid event) {
        return Step.DONE;
    }

    @Override
    public final Step warned(Warned event) {
        return Step.DONE;
    }
}
