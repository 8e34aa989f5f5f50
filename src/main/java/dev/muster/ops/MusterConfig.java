package dev.muster.ops;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Everything that can be set under {@code muster.}; documented for operators in {@code src/docs/operations.md}. */
@ConfigMapping(prefix = "muster")
public interface MusterConfig {
    /** Where the database that Muster brings along keeps its files, and the host key; not the database when a JDBC URL is configured. */
    @WithDefault(".muster")
    Path data();

    /** The address under which people reach this server, for instance behind a proxy. */
    Optional<URI> publicUrl();

    /** A folder with scenarios beside those that are shipped; one of the same id replaces the shipped one. */
    Optional<Path> scenarios();

    /** What must be known to host a drill from another computer; without it, the one in the data folder. */
    Optional<String> hostKey();

    /** Whether bots play one run for people to look at, as long as no run is over on this server. */
    @WithDefault("true")
    boolean exampleRun();

    /** The limits; one over any of them gets a clear answer and changes nothing else. */
    Limits limits();

    /** Every limit of the server in one place. */
    interface Limits {
        /** Drills at once. */
        @WithDefault("200")
        int drills();

        /** Seats of one drill. */
        @WithDefault("12")
        int seats();

        /** Characters of one free text. */
        @WithDefault("2000")
        int wordsChars();

        /** Characters of a nickname. */
        @WithDefault("40")
        int nameChars();

        /** Events of one drill; near it only the host may act. */
        @WithDefault("20000")
        int events();

        /** Claims on one board. */
        @WithDefault("60")
        int claims();

        /** Commands that may wait in one drill. */
        @WithDefault("512")
        int mailbox();

        /** Ticks that a late clock may make up for before the drill is paused. */
        @WithDefault("5")
        int catchUpTicks();

        /** Characters of one frame from a client. */
        @WithDefault("16384")
        int frameChars();

        /** Items of one list in a frame. */
        @WithDefault("50")
        int listItems();

        /** Frames that one connection may send in the long run, each second. */
        @WithDefault("20")
        int framesPerSecond();

        /** Frames that one connection may send at once. */
        @WithDefault("40")
        int burst();

        /** Frames over the rate after which a connection is closed. */
        @WithDefault("100")
        int strikes();

        /** Characters on their way to one client, after which it is told to come again. */
        @WithDefault("524288")
        int outboxChars();

        /** Seconds without a sign of life after which a connection is closed. */
        @WithDefault("60")
        int silentSeconds();

        /** Batches of events that may wait for the database. */
        @WithDefault("10000")
        int waitingBatches();

        /** Rows after which one statement takes no further batch. */
        @WithDefault("2000")
        int flushRows();
    }
}
