package dev.muster.scoring.run;

import dev.muster.people.Role;
import dev.muster.people.SeatId;
import dev.muster.scoring.run.Team.Tenure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps who plays and who holds which role. A seat has one role at a time; of incident leads there is one. Colleagues whom the server
 * plays are no members: they look things up and show them, and are not judged.
 */
final class TeamFold {
    private final List<SeatId> members = new ArrayList<>();
    private final List<Tenure> tenures = new ArrayList<>();
    private final Set<SeatId> left = new LinkedHashSet<>();
    private final Set<SeatId> colleagues = new LinkedHashSet<>();
    private boolean voice;

    void joined(SeatId seat, boolean colleague) {
        if (colleague) {
            colleagues.add(seat);
        }
    }

    void started(List<SeatId> pinned, String mode) {
        pinned.stream().filter(each -> !colleagues.contains(each)).forEach(members::add);
        voice = mode.equals("voice");
    }

    void took(At<Role> role) {
        role.actor().seat().ifPresent(seat -> {
            closeWhere(
                    each -> each.seat().equals(seat) || (each.role() == Role.LEAD && role.what() == Role.LEAD), role);
            tenures.add(new Tenure(role.what(), seat, role, Long.MAX_VALUE));
        });
    }

    void left(SeatId seat, At<?> event) {
        closeWhere(each -> each.seat().equals(seat), event);
        if (members.contains(seat)) {
            left.add(seat);
        }
    }

    private void closeWhere(java.util.function.Predicate<Tenure> ends, At<?> event) {
        tenures.replaceAll(each -> each.untilTick() == Long.MAX_VALUE && ends.test(each)
                ? new Tenure(each.role(), each.seat(), each.taken(), event.tick())
                : each);
    }

    Team team() {
        return new Team(members, voice, tenures, left);
    }
}
