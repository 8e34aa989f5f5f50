package dev.muster.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.muster.people.HostRule;
import dev.muster.scenario.Identity;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.Shelf;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shelf: what drills can be opened on. */
@Path("/api/scenarios")
@Produces(MediaType.APPLICATION_JSON)
public class ScenariosResource {
    private final Shelf shelf;
    private final HostRule hosts;

    ScenariosResource(Shelf shelf, HostRule hosts) {
        this.shelf = shelf;
        this.hosts = hosts;
    }

    /**
     * A scenario as the shelf shows it; {@code durationSeconds} in drill time. Its name and title give away what it is about, so only who may host is told them; for others {@code id}
     * is the beginning of its hash, by which it can be opened as well.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OnShelf(
            String id,
            @Nullable String title,
            @JsonProperty("shelf_title") String shelfTitle,
            String level,
            @JsonProperty("duration_seconds") int durationSeconds,
            int minutes,
            @JsonProperty("team_min") int teamMin,
            @JsonProperty("team_max") int teamMax) {
        static OnShelf of(Scenario scenario, boolean named) {
            Identity identity = scenario.identity();
            return new OnShelf(
                    named ? identity.id() : Shelf.reference(scenario),
                    named ? identity.title() : null,
                    identity.shelfTitle(),
                    identity.level(),
                    identity.durationSeconds(),
                    identity.durationSeconds() / 60,
                    identity.teamMin(),
                    identity.teamMax());
        }
    }

    @GET
    public List<OnShelf> shelf(@Context HttpServerRequest request) {
        boolean named = hosts.allows(new Caller(request).asker(""));
        return shelf.copies().stream()
                .map(copy -> OnShelf.of(copy.scenario(), named))
                .toList();
    }
}
