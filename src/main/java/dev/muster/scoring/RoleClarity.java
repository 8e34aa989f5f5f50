package dev.muster.scoring;

import dev.muster.people.Role;
import dev.muster.people.SeatId;
import dev.muster.scenario.Comms;
import dev.muster.scenario.Truth;
import dev.muster.scoring.run.At;
import dev.muster.scoring.run.RunView;
import dev.muster.scoring.run.Team.Tenure;
import java.util.List;
import java.util.stream.Stream;

/**
 * K1: how much of the time somebody led, which is more than having the name: the lead has coordinated in the last minutes and leaves the hands-on
 * work to others. From four people on, communications is a role of its own and half of this.
 */
final class RoleClarity implements Indicator {
    private static final int HANDS_OFF_FROM = 3;
    private static final int COMMUNICATIONS_FROM = 4;
    private static final double HANDS_ON_COSTS = 0.5;

    @Override
    public IndicatorId id() {
        return IndicatorId.K1;
    }

    @Override
    public Finding read(RunView view, Truth truth, Comms comms) {
        if (view.team().size() < 2) {
            return Finding.notApplicable(id(), Sentences.playedAlone());
        }
        Incident incident = Incident.of(view);
        long from = incident.alertTick() + truth.milestones().lead();
        long to = incident.dutyEnds();
        Proof proof = new Proof();
        Coordination acts = new Coordination(view);
        Held lead = held(Role.LEAD, view, truth, acts, proof, from, to);
        double handsOn = view.team().size() >= HANDS_OFF_FROM ? handsOn(view) : 0;
        double value = lead.share() * (1 - HANDS_ON_COSTS * handsOn);
        if (view.team().size() >= COMMUNICATIONS_FROM) {
            value = (value
                            + held(Role.COMMUNICATIONS, view, truth, acts, proof, from, to)
                                    .share())
                    / 2;
        }
        if (lead.share() < 1) {
            proof.without(from, Math.max(from, to), Sentences.A_LEAD);
        }
        long window = Math.max(0, to - from);
        int chances = (int) Math.max(1, window / truth.windows().leadIdle());
        return Finding.of(
                id(), Measure.share(value, chances), proof, Sentences.lead(window, window - lead.ticks(), handsOn));
    }

    /** How long a role was really filled; where the incident was over before one was due, whether somebody had taken it. */
    private record Held(long ticks, double share) {}

    private static Held held(Role role, RunView view, Truth truth, Coordination acts, Proof proof, long from, long to) {
        Stretches live = new Stretches();
        List<Tenure> tenures = view.team().of(role);
        for (Tenure tenure : tenures) {
            long ends = Math.min(tenure.untilTick(), to);
            List<At<?>> shown = Stream.concat(Stream.of(tenure.taken()), acts.of(role, tenure.seat()).stream())
                    .filter(each -> tenure.covers(each.tick()))
                    .toList();
            proof.ofAll(shown);
            shown.forEach(each -> live.add(
                    each.tick(), Math.min(ends, each.tick() + truth.windows().leadIdle())));
        }
        if (to <= from) {
            return new Held(0, tenures.isEmpty() ? 0 : 1);
        }
        long ticks = live.covered(from, to);
        return new Held(ticks, (double) ticks / (to - from));
    }

    /** The lead's share of the queries and actions that were made while there was one. */
    private static double handsOn(RunView view) {
        List<Tenure> leads = view.team().of(Role.LEAD);
        int led = 0;
        int own = 0;
        for (At<?> unit : Stream.concat(view.work().queries().stream(), view.work().actions().stream())
                .toList()) {
            for (Tenure lead : leads) {
                if (lead.covers(unit.tick())) {
                    led++;
                    own += isBy(unit, lead.seat()) ? 1 : 0;
                }
            }
        }
        return led == 0 ? 0 : (double) own / led;
    }

    private static boolean isBy(At<?> event, SeatId seat) {
        return event.actor().id().equals(seat.value());
    }
}
