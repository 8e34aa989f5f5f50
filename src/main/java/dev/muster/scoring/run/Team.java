package dev.muster.scoring.run;

import dev.muster.people.Role;
import dev.muster.people.SeatId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who played, and who held which role when.
 *
 * @param members the seats that the run was pinned to, without the colleagues whom the server plays
 * @param voice whether the team talked instead of writing
 * @param left the seats that gave their place up before the end
 */
public record Team(List<SeatId> members, boolean voice, List<Tenure> tenures, Set<SeatId> left) {
    public Team {
        members = List.copyOf(members);
        tenures = List.copyOf(tenures);
        left = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(left));
    }

    /** A seat held a role from {@code taken} until {@code untilTick}; {@link Long#MAX_VALUE} if nothing ended it. */
    public record Tenure(Role role, SeatId seat, At<Role> taken, long untilTick) {
        public boolean covers(long tick) {
            return taken.tick() <= tick && tick < untilTick;
        }
    }

    public int size() {
        return members.size();
    }

    /** The tenures of one role, in the order of taking. */
    public List<Tenure> of(Role role) {
        return tenures.stream().filter(each -> each.role() == role).toList();
    }

    /** A team that talks leaves no trace of it in the log, unless somebody writes it down. */
    public boolean unheard() {
        return voice && of(Role.SCRIBE).isEmpty();
    }
}
