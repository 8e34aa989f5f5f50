package dev.muster.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.muster.drill.DrillLog;
import dev.muster.drill.Phase;
import dev.muster.drill.RunBook;
import dev.muster.drill.RunEntry;
import dev.muster.wire.CloudEvents;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs as they are stored: for their seats and hosts, and for whoever may host here. What a run was about is told only once it is over. */
@Path("/api/runs")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class RunsResource {
    private static final int MOST_LISTED = 200;

    private final RunBook book;
    private final DrillLog log;
    private final RunDoor door;
    private final RunJudgement judgement;

    RunsResource(RunBook book, DrillLog log, RunDoor door, RunJudgement judgement) {
        this.judgement = judgement;
        this.book = book;
        this.log = log;
        this.door = door;
    }

    /** A run in a list. Times are ISO 8601. The example was played by the server's own bots. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Listed(
            String id,
            String phase,
            String shelfTitle,
            String level,
            int minutes,
            String createdAt,
            @Nullable String endedAt,
            boolean example) {
        static Listed of(RunEntry run) {
            return new Listed(
                    run.id(),
                    run.phase().id(),
                    run.shelfTitle(),
                    run.level(),
                    run.minutes(),
                    run.createdAt().toString(),
                    run.endedAt() == null ? null : run.endedAt().toString(),
                    run.example());
        }
    }

    @GET
    public List<Listed> runs(@Context HttpServerRequest request) {
        Caller caller = new Caller(request);
        return book.runs(List.of(Phase.values()), MOST_LISTED).stream()
                .filter(run -> door.isOpen(run, caller))
                .map(Listed::of)
                .toList();
    }

    @GET
    @Path("/{id}")
    public Listed run(@PathParam("id") String id, @Context HttpServerRequest request) {
        return Listed.of(opened(id, request));
    }

    /** The whole log, facts included, one CloudEvent a line. */
    @GET
    @Path("/{id}/events")
    @Produces(CloudEvents.MEDIA_TYPE)
    public String events(@PathParam("id") String id, @Context HttpServerRequest request) {
        RunEntry run = opened(id, request);
        if (run.phase() != Phase.CLOSED && run.phase() != Phase.DEBRIEFING) {
            throw new Problem(
                    409,
                    "not-over",
                    "The log is open to read once the run is over; it is "
                            + run.phase().id() + ".");
        }
        return CloudEvents.lines(id, log.read(id));
    }

    /** The scorecard. */
    @GET
    @Path("/{id}/scorecard")
    public String scorecard(@PathParam("id") String id, @Context HttpServerRequest request) {
        return judgement.card(opened(id, request));
    }

    /** The report, in Markdown. */
    @GET
    @Path("/{id}/report.md")
    @Produces("text/markdown;charset=UTF-8")
    public String report(@PathParam("id") String id, @Context HttpServerRequest request) {
        return judgement.report(opened(id, request));
    }

    private RunEntry opened(String id, HttpServerRequest request) {
        return door.opened(id, new Caller(request));
    }
}
