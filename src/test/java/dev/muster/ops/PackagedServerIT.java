package dev.muster.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar as a person runs it: as processes with a terminal, a data folder and signals. */
class PackagedServerIT {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final String READY = "Muster is ready: (http://localhost:[0-9]+) \\(this computer only\\)";

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stopWhatWasStarted() throws Exception {
        for (Process process : started) {
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void it_says_where_it_is_serves_there_and_stops_its_database_when_told_to_end() throws Exception {
        Process server = serve();
        String address = addressOf(server);
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address + "/q/health/ready"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        long database = databaseProcess();
        assertThat(ProcessHandle.of(database)).isPresent();
        server.destroy();
        assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(ProcessHandle.of(database).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void after_a_kill_the_next_one_takes_the_database_over_and_a_second_one_is_refused() throws Exception {
        Process killed = serve();
        addressOf(killed);
        long database = databaseProcess();
        killed.destroyForcibly().waitFor();

        Process next = serve();
        addressOf(next);
        assertThat(databaseProcess()).isEqualTo(database);

        Process refused = serve();
        assertThat(refused.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(refused.exitValue()).isEqualTo(1);
        assertThat(new String(refused.getInputStream().readAllBytes())).isEmpty();
        assertThat(Files.readString(errors(refused)))
                .contains("in use by another Muster (process " + next.pid() + ")")
                .doesNotContain("\tat ");
    }

    @Test
    void a_new_server_has_one_finished_run_to_look_at_also_after_a_kill() throws Exception {
        Process killed = serve();
        String address = addressOf(killed);
        String page = await(address + "/runs/example");
        assertThat(page).contains("Played by bots.", "shows how the tutorial goes");
        killed.destroyForcibly().waitFor();

        address = addressOf(serve());
        assertThat(await(address + "/api/runs/example/scorecard")).contains("\"mitigated\":true");
        assertThat(await(address + "/api/runs").split("\"id\"", -1)).hasSize(2);
    }

    /** Asks until the page is there. */
    private static String await(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        for (int tries = 0; answer.statusCode() != 200 && tries < 600; tries++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        }
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    @Test
    void commands_that_need_no_server_start_none() throws Exception {
        Process version = run("--version");
        assertThat(version.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(new String(version.getInputStream().readAllBytes())).startsWith("Muster ");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private Process serve() throws IOException {
        return run();
    }

    private Process run(String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dquarkus.http.port=0",
                "-Dmuster.data=" + folder.resolve("data"),
                "-jar",
                JAR.toAbsolutePath().toString()));
        line.addAll(List.of(arguments));
        Process process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectError(folder.resolve("errors-" + started.size()).toFile())
                .start();
        started.add(process);
        return process;
    }

    private Path errors(Process process) {
        return folder.resolve("errors-" + started.indexOf(process));
    }

    private String addressOf(Process server) throws IOException {
        BufferedReader out = server.inputReader();
        String line = out.readLine();
        assertThat(line).as(Files.readString(errors(server))).isNotNull().matches(READY);
        return line.replaceFirst(READY, "$1");
    }

    private long databaseProcess() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("data/db/postmaster.pid"))
                .get(0)
                .strip());
    }
}
