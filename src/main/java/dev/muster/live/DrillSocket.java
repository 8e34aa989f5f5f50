package dev.muster.live;

import io.quarkus.websockets.next.InboundProcessingMode;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPongMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The socket of a drill. Only a bridge: what happens is decided in the room, who comes in was decided at the upgrade. Never blocks. */
@WebSocket(path = "/ws/drills/{code}", inboundProcessingMode = InboundProcessingMode.SERIAL)
public class DrillSocket {
    private static final Logger LOG = Logger.getLogger(DrillSocket.class);
    private static final String BATCHES = "muster.v1.batch";
    private static final UserData.TypedKey<Session> SESSION = new UserData.TypedKey<>("muster.session");

    private final Sessions sessions;
    private final LiveLimits limits;

    DrillSocket(Sessions sessions, LiveLimits limits) {
        this.sessions = sessions;
        this.limits = limits;
    }

    @OnOpen
    @NonBlocking
    void open(WebSocketConnection connection) {
        Visitor visitor = connection.userData().get(DrillUpgrade.VISITOR);
        boolean batches = BATCHES.equals(connection.subprotocol());
        Outbox outbox = new Outbox(new SocketLine(connection), batches, limits.outboxChars());
        Session session = new Session(visitor, outbox, limits, System.nanoTime());
        connection.userData().put(SESSION, session);
        sessions.add(session);
        session.open();
    }

    @OnTextMessage
    @NonBlocking
    void heard(String text, WebSocketConnection connection) {
        of(connection).ifPresent(session -> session.heard(text, System.nanoTime()));
    }

    @OnPongMessage
    @NonBlocking
    void alive(Buffer payload, WebSocketConnection connection) {
        of(connection).ifPresent(session -> session.alive(System.nanoTime()));
    }

    @OnClose
    @NonBlocking
    void closed(WebSocketConnection connection) {
        of(connection).ifPresent(session -> {
            sessions.remove(session);
            session.gone();
        });
    }

    /** A peer that is gone is nothing special; a message beyond the bound of the socket is the peer's mistake; all else is ours. */
    @OnError
    @NonBlocking
    void failed(Throwable failure, WebSocketConnection connection) {
        if (failure instanceof HttpClosedException || failure instanceof IOException) {
            LOG.debugf("Connection %s is gone", connection.id());
            return;
        }
        boolean tooLarge = String.valueOf(failure.getMessage()).contains("max message size");
        if (!tooLarge) {
            LOG.errorf(failure, "Connection %s failed", connection.id());
        }
        of(connection).ifPresent(session -> session.end(tooLarge ? CloseCode.TOO_LARGE : CloseCode.BROKEN));
    }

    private static Optional<Session> of(WebSocketConnection connection) {
        return Optional.ofNullable(connection.userData().get(SESSION));
    }
}
