package dev.muster.store;

import dev.muster.drill.CardEntry;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** A scorecard by all that it depends on. */
@Entity
@NullUnmarked
@IdClass(ScorecardRow.Key.class)
@Table(name = "scorecard")
class ScorecardRow extends PanacheEntityBase {
    @Id
    @Column(name = "run_id")
    String runId;

    @Id
    @Column(name = "scorer_version")
    String scorerVersion;

    @Id
    @Column(name = "scenario_sha256")
    String scenarioSha256;

    @Id
    @Column(name = "log_sha256")
    String logSha256;

    String card;

    CardEntry entry() {
        return new CardEntry(runId, scorerVersion, scenarioSha256, logSha256, card);
    }

    record Key(String runId, String scorerVersion, String scenarioSha256, String logSha256) {}
}
