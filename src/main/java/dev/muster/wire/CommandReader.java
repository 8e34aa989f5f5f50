package dev.muster.wire;

import dev.muster.drill.command.HostCommand;

/** Reads the texts of clients into commands. Whatever comes, the answer is a command or a refusal, never an exception. */
public final class CommandReader {
    /** The one frame that is no command. */
    static final String OPEN = "open";

    private final FrameReader frames;

    public CommandReader(FrameLimits limits) {
        this.frames = new FrameReader(limits);
    }

    /** Reads one text. Whether this client may ask for it is the drill's to say. */
    public Reading read(String text) {
        Incoming incoming = frames.read(text);
        return incoming instanceof ClientFrame frame ? command(frame) : (Refused) incoming;
    }

    /** Whether a command is for the host alone, so that pages and documents can say so. */
    static boolean hostOnly(CommandForm form) {
        return HostCommand.class.isAssignableFrom(form.kind());
    }

    private static Reading command(ClientFrame frame) {
        if (frame.type().equals(OPEN)) {
            return open(frame);
        }
        CommandForm form = CommandForms.all().get(frame.type());
        if (form == null) {
            return new Refused(
                    frame.n(),
                    "unknown-command",
                    "type: found " + ValueForm.what(frame.type())
                            + ", expected the word of a command"
                            + Suggestion.of(frame.type(), CommandForms.all().keySet()));
        }
        try {
            return new Asked(frame.n(), form.command(frame.fields()));
        } catch (WrongJson | IllegalArgumentException wrong) {
            return new Refused(frame.n(), "bad-field", String.valueOf(wrong.getMessage()));
        }
    }

    private static Reading open(ClientFrame frame) {
        Object reading = frame.fields().get("reading");
        return reading instanceof Long seq && frame.fields().size() == 1
                ? new OpenReading(frame.n(), seq)
                : new Refused(
                        frame.n(),
                        "bad-field",
                        "open: found " + String.join(", ", frame.fields().keySet())
                                + ", expected reading, the seq of a query_result");
    }
}
