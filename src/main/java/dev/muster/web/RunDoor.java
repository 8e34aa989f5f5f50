package dev.muster.web;

import dev.muster.drill.RunBook;
import dev.muster.drill.RunEntry;
import dev.muster.drill.SeatEntry;
import dev.muster.people.HostRule;
import dev.muster.people.Passes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Says to whom a stored run is open: its seats and its host, by their tokens, whoever may host on this server, and everybody if it is the example. */
@Singleton
public final class RunDoor {
    private final RunBook book;
    private final HostRule hosts;

    RunDoor(RunBook book, HostRule hosts) {
        this.book = book;
        this.hosts = hosts;
    }

    /** The run, if it is open to the caller; one that is not looks like one that is not there. */
    RunEntry opened(String id, Caller caller) {
        return book.run(id)
                .filter(run -> isOpen(run, caller))
                .orElseThrow(() -> new Problem(
                        404,
                        "unknown-run",
                        "There is no run '" + id
                                + "' that is open to you. Maybe open it in the browser with which you played."));
    }

    boolean isOpen(RunEntry run, Caller caller) {
        if (run.example() || hosts.allows(caller.asker(""))) {
            return true;
        }
        List<String> hashes =
                caller.tokens(run.code()).stream().map(Passes::sha256).toList();
        return !hashes.isEmpty()
                && Stream.concat(
                                Stream.of(run.hostTokenSha256()),
                                book.seats(run.id()).stream()
                                        .map(SeatEntry::tokenSha256)
                                        .filter(Objects::nonNull))
                        .anyMatch(hashes::contains);
    }
}
