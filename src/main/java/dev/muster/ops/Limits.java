package dev.muster.ops;

import dev.muster.drill.DrillLimits;
import dev.muster.live.LiveLimits;
import dev.muster.store.LogLimits;
import dev.muster.wire.FrameLimits;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives each package its own limits out of the one place where they are set. */
final class Limits {
    private static final int CONNECT_TRIES = 6;
    private static final int CLOSE_SECONDS = 10;

    private Limits() {}

    @Produces
    @Singleton
    static DrillLimits ofDrills(MusterConfig config) {
        MusterConfig.Limits limits = config.limits();
        return new DrillLimits(
                limits.seats(),
                limits.wordsChars(),
                limits.nameChars(),
                limits.events(),
                limits.claims(),
                limits.mailbox(),
                limits.catchUpTicks());
    }

    @Produces
    @Singleton
    static LiveLimits ofConnections(MusterConfig config) {
        MusterConfig.Limits limits = config.limits();
        return new LiveLimits(
                new FrameLimits(limits.frameChars(), limits.wordsChars(), limits.listItems()),
                limits.burst(),
                limits.framesPerSecond(),
                limits.strikes(),
                limits.outboxChars(),
                limits.silentSeconds());
    }

    @Produces
    @Singleton
    static LogLimits ofTheLog(MusterConfig config) {
        MusterConfig.Limits limits = config.limits();
        return new LogLimits(limits.waitingBatches(), limits.flushRows(), CONNECT_TRIES, CLOSE_SECONDS);
    }
}
