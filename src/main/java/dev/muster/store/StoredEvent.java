package dev.muster.store;

import dev.muster.drill.Audience;
import dev.muster.drill.Recorded;
import dev.muster.people.Actor;
import dev.muster.wire.EventCodec;
import dev.muster.wire.EventTexts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a log as the table holds it.
 *
 * @param format the format of the texts
 * @param at wall time of the append, to the microsecond; for people, never for judgement, so no part of what is hashed
 */
record StoredEvent(
        long seq,
        long tick,
        String actor,
        String audience,
        @Nullable Long cause,
        EventTexts texts,
        int format,
        Instant at) {

    static StoredEvent of(Recorded recorded, EventCodec codec, Instant at) {
        return new StoredEvent(
                recorded.seq(),
                recorded.tick(),
                recorded.actor().id(),
                recorded.audience().text(),
                recorded.cause(),
                codec.texts(recorded.event()),
                EventCodec.FORMAT,
                at);
    }

    Recorded recorded(EventCodec codec) {
        return new Recorded(seq, tick, new Actor(actor), Audience.parse(audience), cause, codec.event(texts, format));
    }
}
