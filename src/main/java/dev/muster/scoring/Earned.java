package dev.muster.scoring;

import dev.muster.drill.event.ActionTaken;
import dev.muster.drill.event.Mitigated;
import dev.muster.scenario.Truth;
import dev.muster.scoring.run.At;
import dev.muster.scoring.run.RunView;
import java.util.List;

/** Whether somebody knew, before acting, what the mitigation needs. A lucky one is shown and not rated. */
public enum Earned {
    YES,
    /** Nobody had seen the evidence, or it healed by itself. */
    NO,
    /** Customers were not well again before the end. */
    NOT_MITIGATED;

    static Earned of(RunView view, Truth truth) {
        At<Mitigated> mitigated = view.course().mitigated();
        if (mitigated == null) {
            return NOT_MITIGATED;
        }
        At<ActionTaken> action = view.work().action(mitigated.what().byAction());
        if (action == null) {
            return NO;
        }
        Long known = view.board().knownAt(needs(mitigated.what(), truth));
        return known != null && known <= action.tick() ? YES : NO;
    }

    /** The evidence that earns a mitigation. */
    static List<String> needs(Mitigated mitigated, Truth truth) {
        return truth.mitigations().stream()
                .filter(each -> each.id().equals(mitigated.mitigation()))
                .findFirst()
                .map(Truth.Mitigation::needs)
                .orElse(List.of());
    }
}
