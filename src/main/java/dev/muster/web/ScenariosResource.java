package dev.muster.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.muster.scenario.Identity;
import dev.muster.scenario.Shelf;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The shelf: what drills can be opened on. */
@Path("/api/scenarios")
@Produces(MediaType.APPLICATION_JSON)
public class ScenariosResource {
    private final Shelf shelf;

    ScenariosResource(Shelf shelf) {
        this.shelf = shelf;
    }

    /** A scenario as the shelf shows it; {@code durationSeconds} in drill time. */
    public record OnShelf(
            String id,
            String title,
            @JsonProperty("shelf_title") String shelfTitle,
            String level,
            @JsonProperty("duration_seconds") int durationSeconds,
            int minutes,
            @JsonProperty("team_min") int teamMin,
            @JsonProperty("team_max") int teamMax) {
        static OnShelf of(Identity identity) {
            return new OnShelf(
                    identity.id(),
                    identity.title(),
                    identity.shelfTitle(),
                    identity.level(),
                    identity.durationSeconds(),
                    identity.durationSeconds() / 60,
                    identity.teamMin(),
                    identity.teamMax());
        }
    }

    @GET
    public List<OnShelf> shelf() {
        return shelf.copies().stream()
                .map(copy -> OnShelf.of(copy.scenario().identity()))
                .toList();
    }
}
