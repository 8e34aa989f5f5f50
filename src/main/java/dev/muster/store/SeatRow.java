package dev.muster.store;

import dev.muster.drill.SeatEntry;
import dev.muster.people.SeatId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A seat of a run, and who holds it. */
@Entity
@NullUnmarked
@IdClass(SeatRow.Key.class)
@Table(name = "seat")
class SeatRow extends PanacheEntityBase {
    @Id
    @Column(name = "run_id")
    String runId;

    @Id
    String seat;

    String nickname;

    @Column(name = "token_sha256")
    String tokenSha256;

    boolean bot;

    @Column(name = "joined_at")
    Instant joinedAt;

    static SeatRow of(SeatEntry entry) {
        SeatRow row = new SeatRow();
        row.runId = entry.runId();
        row.seat = entry.seat().value();
        row.nickname = entry.nickname();
        row.tokenSha256 = entry.tokenSha256();
        row.bot = entry.bot();
        row.joinedAt = entry.joinedAt();
        return row;
    }

    SeatEntry entry() {
        return new SeatEntry(runId, new SeatId(seat), nickname, tokenSha256, bot, joinedAt);
    }

    record Key(String runId, String seat) {}
}
