package dev.muster.web;

import dev.muster.drill.RunEntry;
import dev.muster.drill.SeatEntry;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The review of a finished run, and the list of those that the caller may open. */
@Path("/runs")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class RunPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final FinishedRuns runs;
    private final RunDoor door;

    RunPage(FinishedRuns runs, RunDoor door) {
        this.runs = runs;
        this.door = door;
    }

    /** A run as the list shows it; what it was about stays for those who open it. */
    public record Listed(
            String id,
            String shelfTitle,
            String level,
            int minutes,
            String players,
            String ended,
            boolean botsOnly,
            boolean example) {}

    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance runs(List<Listed> runs);

        static native TemplateInstance review(ReviewSheet sheet, boolean example);
    }

    @GET
    public TemplateInstance list(@Context HttpServerRequest request) {
        Caller caller = new Caller(request);
        return Templates.runs(runs.newest().stream()
                .filter(run -> door.isOpen(run, caller))
                .map(this::listed)
                .toList());
    }

    @GET
    @Path("/{run}")
    public Response review(@PathParam("run") String id, @Context HttpServerRequest request) {
        Caller caller = new Caller(request);
        return runs.run(id)
                .filter(run -> door.isOpen(run, caller))
                .flatMap(run -> runs.sheet(run).map(sheet -> Templates.review(sheet, run.example())))
                .map(page -> Response.ok(page.render()).build())
                .orElseGet(
                        () -> ProblemPage.page(
                                404,
                                "There is no such run for you",
                                "A run opens for those who played or hosted it. Maybe it is not over yet, or you played it in another browser."));
    }

    private static boolean botsOnly(List<SeatEntry> seats) {
        return !seats.isEmpty() && seats.stream().allMatch(SeatEntry::bot);
    }

    private Listed listed(RunEntry run) {
        List<SeatEntry> seats = runs.seats(run);
        String players = String.join(
                ", ",
                seats.stream()
                        .map(seat -> Objects.requireNonNullElse(
                                seat.nickname(), "Seat " + seat.seat().ordinal()))
                        .toList());
        return new Listed(
                run.id(),
                run.shelfTitle(),
                run.level(),
                run.minutes(),
                players,
                day(run.endedAt()),
                botsOnly(seats),
                run.example());
    }

    private static String day(@Nullable Instant at) {
        return at == null ? "" : DAY.format(at);
    }
}
