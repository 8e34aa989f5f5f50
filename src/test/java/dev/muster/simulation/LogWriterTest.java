package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.scenario.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LogWriterTest {
    private static Simulation simulation;

    @BeforeAll
    static void run() {
        simulation = Shop.runTo(Simulation.start(Shop.online(), 7), 20);
        simulation.apply(Shop.set("tracking", Parameter.LATENCY_MEAN, 3, 0));
        Shop.runTo(simulation, 200);
        simulation.apply(new Patch.Restart("checkout", 10));
        Shop.runTo(simulation, 260);
    }

    private static List<LogLine> logs(String component, long from, long to, String filter) {
        return simulation.telemetry().logs(component, from, to, filter, 1000);
    }

    @Test
    void before_anything_goes_wrong_there_is_chatter_and_no_error() {
        List<LogLine> lines = logs("checkout", -1200, 0, "");
        assertThat(lines).hasSizeGreaterThan(5).noneMatch(line -> line.level().equals("ERROR"));
        assertThat(lines).anyMatch(line -> line.level().equals("WARN"));
        assertThat(logs("checkout", -1200, 0, "cron housekeeping")).hasSizeBetween(3, 5);
        assertThat(logs("orders-db", -1200, 0, "checkpoint")).hasSizeBetween(3, 5);
        assertThat(logs("checkout", -1200, 0, "tracking")).isEmpty();
    }

    @Test
    void a_second_reads_the_same_whoever_reads_it_in_whatever_order_and_after_a_restore() {
        List<LogLine> inOrder = logs("checkout", 100, 200, "");
        List<TraceSample> traces = simulation.telemetry().traces("pay", 150, 20);
        Simulation restored = Simulation.restore(simulation.system(), simulation.snapshot());
        Shop.runTo(restored, 280);
        List<LogLine> backwards = new ArrayList<>();
        for (long tick = 200; tick >= 100; tick--) {
            backwards.addAll(0, restored.telemetry().logs("checkout", tick, tick, null, 1000));
        }
        assertThat(backwards).isEqualTo(inOrder);
        assertThat(restored.telemetry().traces("pay", 150, 20)).isEqualTo(traces);
        assertThat(restored.telemetry().trace(traces.get(3).id())).contains(traces.get(3));
    }

    @Test
    void the_fault_speaks_in_the_logs_of_those_who_suffer_it() {
        assertThat(logs("checkout", 100, 110, "slots busy"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.text())
                        .matches("rejected a request: 36 of 36 slots busy, \\d+ waiting, queue full"));
        assertThat(logs("checkout", 100, 190, "slow call to tracking")).isNotEmpty();
        assertThat(logs("checkout", 100, 190, "slow request"))
                .anyMatch(line -> line.text().contains("waited"));
        assertThat(logs("web", 100, 110, "checkout: 503 overloaded")).isNotEmpty();
        assertThat(logs("payments", 21, 190, "")).noneMatch(line -> line.level().equals("ERROR"));
    }

    @Test
    void nobody_sees_the_logs_of_a_third_party_or_of_what_does_not_exist() {
        assertThat(logs("tracking", 0, 200, "")).isEmpty();
        assertThat(logs("fax", 0, 200, "")).isEmpty();
    }

    @Test
    void a_restart_leaves_its_traces_and_nothing_is_written_while_it_is_down() {
        assertThat(logs("checkout", 195, 215, "SIGTERM")).hasSize(1);
        assertThat(logs("checkout", 195, 215, "ready to take requests")).hasSize(1);
        assertThat(logs("checkout", 202, 210, "")).isEmpty();
        assertThat(logs("web", 203, 209, "checkout: connection refused")).isNotEmpty();
    }

    @Test
    void of_one_kind_three_lines_a_second_and_a_count_of_the_rest() {
        List<LogLine> second = logs("web", 205, 205, "checkout: ");
        assertThat(second).hasSize(3);
        assertThat(logs("web", 205, 205, "more like this")).hasSize(1);
    }

    @Test
    void a_limit_keeps_the_newest_in_order() {
        List<LogLine> all = logs("checkout", 100, 190, "");
        List<LogLine> few = simulation.telemetry().logs("checkout", 100, 190, null, 7);
        assertThat(few).hasSize(7).isEqualTo(all.subList(all.size() - 7, all.size()));
        assertThat(all).isSortedAccordingTo((a, b) -> Long.compare(a.tick(), b.tick()));
    }
}
