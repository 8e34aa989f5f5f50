package dev.muster.store;

import dev.muster.drill.Phase;
import dev.muster.drill.RunEntry;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;

/** A run. */
@Entity
@NullUnmarked
@Table(name = "run")
class RunRow extends PanacheEntityBase {
    @Id
    String id;

    String code;
    String phase;

    @Column(name = "scenario_sha256")
    String scenarioSha256;

    @Column(name = "shelf_title")
    String shelfTitle;

    String level;
    int minutes;

    @Column(name = "host_token_sha256")
    String hostTokenSha256;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "ended_at")
    Instant endedAt;

    boolean example;

    static RunRow of(RunEntry entry) {
        RunRow row = new RunRow();
        row.id = entry.id();
        row.code = entry.code();
        row.phase = entry.phase().id();
        row.scenarioSha256 = entry.scenarioSha256();
        row.shelfTitle = entry.shelfTitle();
        row.level = entry.level();
        row.minutes = entry.minutes();
        row.hostTokenSha256 = entry.hostTokenSha256();
        row.createdAt = entry.createdAt();
        row.endedAt = entry.endedAt();
        row.example = entry.example();
        return row;
    }

    RunEntry entry() {
        return new RunEntry(
                id,
                code,
                Phase.valueOf(phase.toUpperCase(Locale.ROOT)),
                scenarioSha256,
                shelfTitle,
                level,
                minutes,
                hostTokenSha256,
                createdAt,
                endedAt,
                example);
    }
}
