package dev.muster.drill.event;

import dev.muster.people.Role;

/** A seat took a role; of incident leads there is one at a time, the latest. */
public record RoleAccepted(Role role) implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.roleAccepted(this);
    }
}
