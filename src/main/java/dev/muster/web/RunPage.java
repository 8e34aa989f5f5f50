package dev.muster.web;

import dev.muster.drill.RunEntry;
import dev.muster.drill.SeatEntry;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

    RunPage(FinishedRuns runs) {
        this.runs = runs;
    }

    /** A run as the list shows it; what it was about stays for those who open it. */
    public record Listed(
            String id, String shelfTitle, String level, int minutes, String players, String ended, boolean botsOnly) {}

    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance runs(List<Listed> runs);

        static native TemplateInstance review(ReviewSheet sheet);
    }

    @GET
    public TemplateInstance list() {
        return Templates.runs(
                runs.newest().stream().filter(this::mayOpen).map(this::listed).toList());
    }

    @GET
    @Path("/{run}")
    public Response review(@PathParam("run") String id) {
        return runs.run(id)
                .filter(this::mayOpen)
                .flatMap(runs::sheet)
                .map(sheet -> Response.ok(Templates.review(sheet).render()).build())
                .orElseGet(
                        () -> ProblemPage.page(
                                404,
                                "There is no such run for you",
                                "A run opens for those who played or hosted it. Maybe it is not over yet, or you played it in another browser."));
    }

    /** Runs of bots are examples for everybody. */
    private boolean mayOpen(RunEntry run) {
        List<SeatEntry> seats = runs.seats(run);
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
                seats.stream().allMatch(SeatEntry::bot));
    }

    private static String day(@Nullable Instant at) {
        return at == null ? "" : DAY.format(at);
    }
}
