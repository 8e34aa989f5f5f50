package dev.muster.simulation.oracle;

import dev.muster.scenario.Dependency;
import java.util.List;

/** Makes the calls of a request: one after the other, parallel neighbours together, asynchronous ones without waiting. */
final class Walk {
    private final Scene scene;
    private final Visit visit;
    private int at;
    private int open;
    private boolean failed;

    private Walk(Scene scene, Visit visit) {
        this.scene = scene;
        this.visit = visit;
    }

    static void begin(Scene scene, Visit visit) {
        new Walk(scene, visit).go();
    }

    private void go() {
        List<Role.Leg> legs = visit.role.legs;
        while (at < legs.size() && !visit.over) {
            if (scene.now() >= visit.deadline) {
                visit.role.node.leave(visit, false);
                return;
            }
            Role.Leg leg = legs.get(at++);
            if (leg.link().mode() == Dependency.Mode.ASYNC) {
                for (int left = times(leg); left > 0; left--) {
                    new Call(scene, leg, null, good -> {}).begin();
                }
                continue;
            }
            open = 1;
            branch(leg, times(leg));
            while (leg.link().mode() == Dependency.Mode.PARALLEL
                    && at < legs.size()
                    && legs.get(at).link().mode() == Dependency.Mode.PARALLEL) {
                Role.Leg other = legs.get(at++);
                open++;
                branch(other, times(other));
            }
            return;
        }
        if (!visit.over) {
            visit.role.node.leave(visit, true);
        }
    }

    /** How often a request makes a call: as many times as the mean says, not at all if the flag is off or a cache had the answer. */
    private int times(Role.Leg leg) {
        Link link = leg.link();
        if (!scene.is(link.entity, Knob.ENABLED) || link.missOf != null && visit.hits.contains(link.missOf)) {
            return 0;
        }
        return scene.chance().count(scene.of(link.entity, Knob.CALLS));
    }

    private void branch(Role.Leg leg, int left) {
        if (left == 0) {
            scene.agenda().after(0, this::join);
            return;
        }
        new Call(scene, leg, visit, good -> ended(leg, left, good)).begin();
    }

    private void ended(Role.Leg leg, int left, boolean good) {
        if (visit.over) {
            return;
        }
        if (!good && !scene.is(leg.link().entity, Knob.OPTIONAL)) {
            failed = true;
            join();
            return;
        }
        Node callee = leg.target().node;
        if (good && scene.chance().happens(leg.link().isCache ? scene.of(callee.entity, Knob.HIT_RATIO) : 0)) {
            visit.hits.add(leg.link());
        }
        branch(leg, left - 1);
    }

    private void join() {
        open--;
        if (open > 0 || visit.over) {
            return;
        }
        if (failed) {
            visit.role.node.leave(visit, false);
        } else {
            go();
        }
    }
}
