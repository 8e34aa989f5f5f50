package dev.muster.ops;

import dev.muster.bot.BotTeam;
import dev.muster.bot.HeadlessTable;
import dev.muster.drill.DrillLimits;
import dev.muster.drill.DrillLog;
import dev.muster.drill.DrillLog.Appended;
import dev.muster.drill.Phase;
import dev.muster.drill.Recorded;
import dev.muster.drill.Rules;
import dev.muster.drill.RunBook;
import dev.muster.drill.RunEntry;
import dev.muster.drill.SeatEntry;
import dev.muster.drill.event.SeatJoined;
import dev.muster.people.Actor;
import dev.muster.people.Passes;
import dev.muster.people.SeatId;
import dev.muster.proof.Appraiser;
import dev.muster.scenario.FailureModes;
import dev.muster.scenario.Identity;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.ScenarioReader;
import dev.muster.scenario.Shelf;
import dev.muster.scenario.WalkLine.Walkthrough;
import dev.muster.web.RunJudgement;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * So that there is a finished run to look at on a new server: once it serves, and if no run is over yet, bots play the tutorial's best walkthrough on a seed that is always
 * the same. It is a run like any other, with its log, its simulation and its score, marked as an example. Its id is fixed, its log is stored whole or not at all, and every
 * step looks at what is there: after a crash the next start goes on, and nothing is made twice.
 */
@Singleton
final class ExampleRun {
    static final String ID = "example";
    private static final String SCENARIO = "tutorial";
    private static final String WALKTHROUGH = "best";
    private static final long SEED = 7;
    private static final int BOTS = 3;

    /** Longer than any code that is drawn, so it never takes one away. */
    private static final String CODE = "EXAMPLE";

    private static final long LONGEST_WAIT_SECONDS = 60;
    private static final Logger LOG = Logger.getLogger(ExampleRun.class);

    private final Shelf shelf;
    private final DrillLimits limits;
    private final DrillLog log;
    private final RunBook book;
    private final RunJudgement judgement;
    private final Secrets secrets;
    private final Clock clock;
    private final MusterConfig config;

    ExampleRun(
            Shelf shelf,
            DrillLimits limits,
            DrillLog log,
            RunBook book,
            RunJudgement judgement,
            Secrets secrets,
            Clock clock,
            MusterConfig config) {
        this.shelf = shelf;
        this.limits = limits;
        this.log = log;
        this.book = book;
        this.judgement = judgement;
        this.secrets = secrets;
        this.clock = clock;
        this.config = config;
    }

    /** Called on a thread of its own when the server serves already. */
    void atStart(@ObservesAsync HttpServerStart serving) {
        try {
            if (config.exampleRun()
                    && (book.run(ID).isPresent()
                            || book.runs(List.of(Phase.CLOSED), 1).isEmpty())) {
                make();
            }
        } catch (RuntimeException failure) {
            LOG.warn("The example run was not made; the next start tries again", failure);
        }
    }

    /** Makes what is missing of it, if anything. */
    void make() {
        Optional<RunEntry> run = book.run(ID).or(this::opened);
        if (run.isEmpty() || run.get().phase() == Phase.CLOSED) {
            return;
        }
        List<Recorded> lines = log.read(ID);
        if (lines.isEmpty()) {
            lines = play(kept(run.get().scenarioSha256()));
            store(lines);
        }
        seat(lines);
        book.phase(ID, Phase.CLOSED, clock.instant());
        judgement.keepCard(ID);
        LOG.infof("Bots have played the example run /runs/%s", ID);
    }

    /** Enters it in the book, on the scenario as it is now; empty if there is nothing to play. */
    private Optional<RunEntry> opened() {
        Optional<Shelf.Copy> copy =
                shelf.find(SCENARIO).filter(each -> best(each.scenario()).isPresent());
        if (copy.isEmpty()) {
            LOG.infof("There is no example run: no scenario '%s' with a walkthrough '%s'", SCENARIO, WALKTHROUGH);
            return Optional.empty();
        }
        Scenario scenario = copy.get().scenario();
        Identity identity = scenario.identity();
        book.keepScenario(scenario.sha256(), identity.id(), copy.get().bytes());
        RunEntry run = new RunEntry(
                ID,
                CODE,
                Phase.DEBRIEFING,
                scenario.sha256(),
                identity.shelfTitle(),
                identity.level(),
                identity.durationSeconds() / 60,
                Passes.sha256(secrets.token()),
                clock.instant(),
                null,
                true);
        return book.open(run) ? Optional.of(run) : Optional.empty();
    }

    private static Optional<Walkthrough> best(Scenario scenario) {
        return scenario.walkthrough(WALKTHROUGH);
    }

    private Scenario kept(String sha256) {
        return book.scenario(sha256)
                .flatMap(bytes -> new ScenarioReader()
                        .read("scenario of run " + ID, bytes)
                        .found())
                .orElseThrow(() -> new IllegalStateException("its scenario cannot be read by this version"));
    }

    /** The whole log, sealed. */
    private List<Recorded> play(Scenario scenario) {
        Rules rules = new Rules(scenario, FailureModes.shared().all(), SEED, limits);
        HeadlessTable table = HeadlessTable.seat(rules, BOTS);
        new BotTeam(table)
                .play(best(scenario).orElseThrow())
                .forEach(refusal -> LOG.warnf("The example run: %s: %s", refusal.line(), refusal.detail()));
        List<Recorded> lines = new ArrayList<>(table.log());
        lines.addAll(
                table.drill().command(Actor.SIM, null, Appraiser.value(rules)).events());
        return lines;
    }

    private void store(List<Recorded> lines) {
        CompletableFuture<Appended> stored = new CompletableFuture<>();
        log.append(ID, lines, stored::complete);
        Appended outcome =
                stored.orTimeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS).join();
        if (outcome != Appended.STORED) {
            throw new IllegalStateException("its log could not be stored: " + outcome);
        }
    }

    /** Enters the seats of the log that are not entered yet. */
    private void seat(List<Recorded> lines) {
        Set<SeatId> entered = book.seats(ID).stream().map(SeatEntry::seat).collect(Collectors.toSet());
        for (Recorded line : lines) {
            if (line.event() instanceof SeatJoined joined && !entered.contains(joined.seat())) {
                book.seat(new SeatEntry(ID, joined.seat(), joined.name(), null, joined.bot(), clock.instant()));
            }
        }
    }
}
