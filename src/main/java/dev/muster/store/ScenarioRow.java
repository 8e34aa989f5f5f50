package dev.muster.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** A scenario's bytes by their hash. */
@Entity
@NullUnmarked
@Table(name = "scenario")
class ScenarioRow extends PanacheEntityBase {
    @Id
    String sha256;

    String id;
    byte[] bytes;
}
