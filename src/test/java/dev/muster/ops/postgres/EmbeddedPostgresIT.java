package dev.muster.ops.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real PostgreSQL on real folders; needs no Quarkus. */
class EmbeddedPostgresIT {
    /** The unpacked programs, shared by a link so that not every test unpacks them again. */
    @TempDir
    static Path shared;

    private static Path home;

    @TempDir
    Path folder;

    @BeforeAll
    static void unpack() throws IOException {
        try (var data = DataFolder.hold(shared)) {
            home = PostgresBinaries.unpackInto(data, Platform.current());
        }
    }

    @BeforeEach
    void link() throws IOException {
        Files.createSymbolicLink(folder.resolve(home.getFileName()), home);
    }

    @AfterEach
    void unlink() throws IOException {
        if (Files.isSymbolicLink(folder.resolve(home.getFileName()))) {
            Files.delete(folder.resolve(home.getFileName()));
        }
    }

    @Test
    void a_first_start_gives_an_empty_durable_utf8_database_behind_a_password() throws Exception {
        try (var postgres = EmbeddedPostgres.open(folder)) {
            assertThat(ask(postgres, "select version()")).startsWith("PostgreSQL 18.");
            assertThat(ask(postgres, "show fsync")).isEqualTo("on");
            assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(postgres, "show server_encoding")).isEqualTo("UTF8");
            assertThat(ask(postgres, "select count(*) from pg_tables where schemaname = 'public'"))
                    .isEqualTo("0");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void a_restart_keeps_what_was_committed_and_close_stops_the_server() throws Exception {
        long first;
        try (var postgres = EmbeddedPostgres.open(folder)) {
            first = postgres.pid();
            tell(postgres, "create table kept (word text)");
            tell(postgres, "insert into kept values ('grüße')");
        }
        assertThat(ProcessHandle.of(first).filter(ProcessHandle::isAlive)).isEmpty();
        try (var postgres = EmbeddedPostgres.open(folder)) {
            assertThat(ask(postgres, "select word from kept")).isEqualTo("grüße");
        }
    }

    @Test
    void a_server_left_running_by_a_killed_process_is_taken_over_and_then_stopped() throws Exception {
        Process killed = holderInAnotherProcess();
        killed.destroyForcibly().waitFor();
        long pid = Postmaster.of(folder.resolve("db")).orElseThrow().pid();
        assertThat(ProcessHandle.of(pid)).isPresent();
        try (var postgres = EmbeddedPostgres.open(folder)) {
            assertThat(postgres.pid()).isEqualTo(pid);
            assertThat(ask(postgres, "select word from kept")).isEqualTo("written by the other process");
        }
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void a_database_server_that_was_killed_itself_recovers_what_was_committed() throws Exception {
        try (var postgres = EmbeddedPostgres.open(folder)) {
            tell(postgres, "create table kept (word text)");
            tell(postgres, "insert into kept values ('safe')");
            ProcessHandle server = ProcessHandle.of(postgres.pid()).orElseThrow();
            server.destroyForcibly();
            server.onExit().get(20, TimeUnit.SECONDS);
        }
        try (var postgres = EmbeddedPostgres.open(folder)) {
            assertThat(ask(postgres, "select word from kept")).isEqualTo("safe");
        }
    }

    @Test
    void a_second_holder_is_refused_with_the_number_of_the_first() throws Exception {
        Process holder = holderInAnotherProcess();
        assertThatThrownBy(() -> EmbeddedPostgres.open(folder))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("in use by another Muster (process " + holder.pid() + ")")
                .hasMessageContaining("Maybe");
        holder.destroyForcibly().waitFor();
        EmbeddedPostgres.open(folder).close();
    }

    @Test
    void a_second_holder_in_the_same_process_is_refused_and_leaves_the_first_alone() throws Exception {
        try (var postgres = EmbeddedPostgres.open(folder)) {
            assertThatThrownBy(() -> EmbeddedPostgres.open(folder)).isInstanceOf(DatabaseUnavailable.class);
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void what_an_interrupted_first_start_left_behind_is_replaced() throws Exception {
        Files.delete(folder.resolve(home.getFileName()));
        for (String unfinished : List.of(home.getFileName() + ".unpacking", "db.initialising")) {
            Files.createDirectories(folder.resolve(unfinished).resolve("bin"));
            Files.writeString(folder.resolve(unfinished).resolve("bin/initdb"), "half");
        }
        Files.writeString(folder.resolve("db-password"), "of a database that never came to be\n");
        try (var postgres = EmbeddedPostgres.open(folder)) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
        assertThat(folder.resolve(home.getFileName())).isDirectory();
        assertThat(folder.resolve(home.getFileName() + ".unpacking")).doesNotExist();
        assertThat(folder.resolve("db.initialising")).doesNotExist();
    }

    @Test
    void a_process_number_that_now_belongs_to_another_program_does_not_keep_it_from_starting() throws Exception {
        EmbeddedPostgres.open(folder).close();
        Path stale = Postmaster.file(folder.resolve("db"));
        Files.writeString(
                stale,
                ProcessHandle.current().pid() + "\n" + folder.resolve("db")
                        + "\n1\n65000\n\n127.0.0.1\n  1 2\nready   \n");
        try (var postgres = EmbeddedPostgres.open(folder)) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_database_without_its_password_file_is_explained() throws Exception {
        EmbeddedPostgres.open(folder).close();
        Files.delete(folder.resolve("db-password"));
        assertThatThrownBy(() -> EmbeddedPostgres.open(folder))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("password file " + folder.resolve("db-password") + " is missing");
    }

    @Test
    void only_the_owner_may_read_the_folder_and_the_password() throws Exception {
        Path made = folder.resolve("made");
        EmbeddedPostgres.open(made).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.resolve("db-password"))))
                .isEqualTo("rw-------");
    }

    private Process holderInAnotherProcess() throws IOException {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(holder.inputReader().readLine()).isEqualTo("held");
        return holder;
    }

    static String ask(EmbeddedPostgres postgres, String query) throws SQLException {
        try (Connection connection = connect(postgres);
                var rows = connection.createStatement().executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    static void tell(EmbeddedPostgres postgres, String statement) throws SQLException {
        try (Connection connection = connect(postgres)) {
            connection.createStatement().execute(statement);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    /** Another process that opens the database, writes a row, says so, and stays until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws Exception {
            var postgres = EmbeddedPostgres.open(Path.of(args[0]));
            tell(postgres, "create table kept (word text)");
            tell(postgres, "insert into kept values ('written by the other process')");
            System.out.println("held");
            System.in.read();
        }
    }
}
