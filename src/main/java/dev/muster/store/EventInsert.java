package dev.muster.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The statements of the log on one connection. Each is a transaction of its own: when it returns, it is on disk. */
final class EventInsert {
    private static final List<Column> COLUMNS = List.of(
            new Column("run_id", "text", Row::runId),
            new Column("seq", "int8", row -> row.event.seq()),
            new Column("tick", "int8", row -> row.event.tick()),
            new Column("actor", "text", row -> row.event.actor()),
            new Column("audience", "text", row -> row.event.audience()),
            new Column("cause", "int8", row -> row.event.cause()),
            new Column("type", "text", row -> row.event.texts().type()),
            new Column("format", "int4", row -> row.event.format()),
            new Column("payload", "text", row -> row.event.texts().payload()),
            new Column("facts", "text", row -> row.event.texts().facts()),
            new Column("words", "text", row -> row.event.texts().words()),
            new Column("at", "timestamptz", row -> row.event.at().toString()));

    private static final String INSERT =
            COLUMNS.stream().map(Column::name).collect(Collectors.joining(", ", "insert into event (", ")"))
                    + COLUMNS.stream()
                            .map(column -> "?::" + column.type + "[]")
                            .collect(Collectors.joining(", ", " select * from unnest(", ")"));

    private final Connection connection;

    EventInsert(Connection connection) {
        this.connection = connection;
    }

    /** Writes all batches or none, in one statement. */
    void insert(List<PendingBatch> batches) throws SQLException {
        List<Row> rows = batches.stream()
                .flatMap(batch -> batch.events().stream().map(event -> new Row(batch.runId(), event)))
                .toList();
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            int place = 1;
            for (Column column : COLUMNS) {
                Object[] values = rows.stream().map(column.value).toArray();
                statement.setArray(place++, connection.createArrayOf(column.type, values));
            }
            statement.executeUpdate();
        }
    }

    /** The end of a run's log: 0 if it is empty. */
    long lastSeq(String runId) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select coalesce(max(seq), 0) from event where run_id = ?")) {
            statement.setString(1, runId);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    /** Whether the batch stands in the log as it is, with its time of writing, so that it can only be ours. */
    boolean holds(PendingBatch batch) throws SQLException {
        StoredEvent last = batch.events().get(batch.events().size() - 1);
        String same = "select 1 from event where run_id = ? and seq = ? and payload = ? and facts = ?"
                + " and at = ?::timestamptz";
        try (PreparedStatement statement = connection.prepareStatement(same)) {
            statement.setString(1, batch.runId());
            statement.setLong(2, last.seq());
            statement.setString(3, last.texts().payload());
            statement.setString(4, last.texts().facts());
            statement.setString(5, last.at().toString());
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private record Row(String runId, StoredEvent event) {}

    private record Column(String name, String type, Function<Row, @Nullable Object> value) {}
}
