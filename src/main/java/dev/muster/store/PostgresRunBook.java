package dev.muster.store;

import dev.muster.drill.CardEntry;
import dev.muster.drill.Phase;
import dev.muster.drill.RunBook;
import dev.muster.drill.RunEntry;
import dev.muster.drill.SeatEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rows around the logs, in PostgreSQL. */
@ApplicationScoped
@Transactional
class PostgresRunBook implements RunBook {
    @Override
    public void keepScenario(String sha256, String id, byte[] bytes) {
        ScenarioRow.getEntityManager()
                .createNativeQuery(
                        "insert into scenario (sha256, id, bytes) values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, sha256)
                .setParameter(2, id)
                .setParameter(3, bytes)
                .executeUpdate();
    }

    @Override
    public Optional<byte[]> scenario(String sha256) {
        return ScenarioRow.<ScenarioRow>findByIdOptional(sha256).map(row -> row.bytes);
    }

    @Override
    public boolean open(RunEntry run) {
        RunRow.getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtext(?1))")
                .setParameter(1, run.code())
                .getSingleResult();
        List<String> inUse = List.of(Phase.LOBBY.id(), Phase.RUNNING.id(), Phase.PAUSED.id());
        if (RunRow.count("code = ?1 and phase in ?2", run.code(), inUse) > 0) {
            return false;
        }
        RunRow.of(run).persist();
        return true;
    }

    @Override
    public void seat(SeatEntry seat) {
        SeatRow.of(seat).persist();
    }

    @Override
    public void phase(String runId, Phase phase, Instant at) {
        RunRow row = RunRow.findById(runId);
        if (row == null) {
            throw new IllegalArgumentException("There is no run " + runId + " to move to " + phase.id());
        }
        row.phase = phase.id();
        if (row.endedAt == null && (phase == Phase.DEBRIEFING || phase == Phase.CLOSED)) {
            row.endedAt = at;
        }
    }

    @Override
    public List<RunEntry> runs(List<Phase> phases, int most) {
        List<RunRow> rows = RunRow.<RunRow>find(
                        "phase in ?1 order by createdAt desc, id",
                        phases.stream().map(Phase::id).toList())
                .range(0, most - 1)
                .list();
        return rows.stream().map(RunRow::entry).toList();
    }

    @Override
    public Optional<RunEntry> run(String runId) {
        return RunRow.<RunRow>findByIdOptional(runId).map(RunRow::entry);
    }

    @Override
    public List<SeatEntry> seats(String runId) {
        return SeatRow.<SeatRow>list("runId", runId).stream()
                .map(SeatRow::entry)
                .sorted(Comparator.comparing(SeatEntry::seat))
                .toList();
    }

    @Override
    public void keepCard(CardEntry card) {
        ScorecardRow.getEntityManager()
                .createNativeQuery("insert into scorecard (run_id, scorer_version, scenario_sha256, log_sha256, card)"
                        + " values (?1, ?2, ?3, ?4, ?5) on conflict do nothing")
                .setParameter(1, card.runId())
                .setParameter(2, card.scorerVersion())
                .setParameter(3, card.scenarioSha256())
                .setParameter(4, card.logSha256())
                .setParameter(5, card.card())
                .executeUpdate();
    }

    @Override
    public List<CardEntry> cards(String runId) {
        return ScorecardRow.<ScorecardRow>list("runId = ?1 order by scorerVersion", runId).stream()
                .map(ScorecardRow::entry)
                .toList();
    }
}
