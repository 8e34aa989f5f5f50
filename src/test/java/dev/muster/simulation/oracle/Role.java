package dev.muster.simulation.oracle;

import java.util.ArrayList;
import java.util.List;

/** A component together with the calls that a request makes there, in the order of the file. */
final class Role {
    /** One call: over which dependency, and to which role of the callee. */
    record Leg(Link link, Role target) {}

    final Node node;
    final List<Leg> legs = new ArrayList<>();

    Role(Node node) {
        this.node = node;
    }
}
