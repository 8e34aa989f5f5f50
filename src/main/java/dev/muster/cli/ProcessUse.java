package dev.muster.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What a process on this machine uses, as the system tells it; NaN where it does not. */
final class ProcessUse {
    private static final double KILOBYTES_PER_MEGABYTE = 1024;

    private final long pid;

    ProcessUse(long pid) {
        this.pid = pid;
    }

    /** User and system time since its start. */
    double cpuSeconds() {
        Optional<Duration> used = ProcessHandle.of(pid).flatMap(p -> p.info().totalCpuDuration());
        return used.map(d -> d.toMillis() / 1000.0).orElse(Double.NaN);
    }

    double residentMegabytes() {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KILOBYTES_PER_MEGABYTE)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
