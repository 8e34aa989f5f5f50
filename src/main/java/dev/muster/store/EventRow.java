package dev.muster.store;

import dev.muster.wire.EventTexts;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A line of a log, for reading; only {@link LogWriter} writes the table. */
@Entity
@Immutable
@NullUnmarked
@IdClass(EventRow.Key.class)
@Table(name = "event")
class EventRow extends PanacheEntityBase {
    @Id
    @Column(name = "run_id")
    String runId;

    @Id
    long seq;

    long tick;
    String actor;
    String audience;
    Long cause;
    String type;
    int format;
    String payload;
    String facts;
    String words;
    Instant at;

    StoredEvent stored() {
        return new StoredEvent(
                seq, tick, actor, audience, cause, new EventTexts(type, payload, facts, words), format, at);
    }

    record Key(String runId, long seq) {}
}
