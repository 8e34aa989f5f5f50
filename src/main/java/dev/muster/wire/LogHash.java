package dev.muster.wire;

import dev.muster.drill.Recorded;
import dev.muster.scenario.ScenarioReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The fingerprint of a log: of everything that judgement can depend on. Not of words, which may be struck, nor of wall time. */
public final class LogHash {
    private static final EventCodec CODEC = new EventCodec();

    private LogHash() {}

    /** SHA-256 in hexadecimal. */
    public static String of(List<Recorded> log) {
        StringBuilder text = new StringBuilder();
        for (Recorded line : log) {
            EventTexts texts = CODEC.texts(line.event());
            text.append(line.seq())
                    .append(' ')
                    .append(line.tick())
                    .append(' ')
                    .append(line.actor().id())
                    .append(' ')
                    .append(line.audience().text())
                    .append(' ')
                    .append(line.cause())
                    .append(' ')
                    .append(texts.type())
                    .append(' ')
                    .append(texts.payload())
                    .append(' ')
                    .append(texts.facts())
                    .append('\n');
        }
        return ScenarioReader.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
