package dev.muster.scoring;

import dev.muster.scenario.Comms;
import dev.muster.scenario.Truth;
import dev.muster.scoring.run.RunView;

/** One rule of judgement. Pure: the same run and the same truth give the same finding. */
public interface Indicator {

    /** Its row in the table: label, dimension and weight. */
    IndicatorId id();

    /** Reads the run. The first alert has fired: without one nothing is judged. */
    Finding read(RunView view, Truth truth, Comms comms);
}
