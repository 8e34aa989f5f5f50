package dev.muster.live;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import org.jboss.logging.Logger;

/** The outgoing half of a WebSocket. What cannot be sent because the client is gone is nobody's trouble. */
record SocketLine(WebSocketConnection connection) implements Line {
    private static final Logger LOG = Logger.getLogger(SocketLine.class);

    @Override
    public void send(String text, Runnable done) {
        connection.sendText(text).subscribe().with(sent -> done.run(), lost -> {
            LOG.debugf("A frame did not reach %s: %s", connection.id(), lost.getMessage());
            done.run();
        });
    }

    @Override
    public void close(CloseCode code) {
        connection
                .close(new CloseReason(code.code(), code.reason()))
                .subscribe()
                .with(closed -> {}, lost -> LOG.debugf("%s was closed already", connection.id()));
    }
}
