package dev.muster.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final Wire wire = new Wire();

    @Test
    void each_frame_leaves_at_once_and_in_order() {
        Outbox outbox = new Outbox(wire, false, 100);
        outbox.send("one");
        outbox.send("two");
        assertThat(wire.sent).containsExactly("one", "two");
    }

    @Test
    void what_has_left_makes_room_again() {
        Outbox outbox = new Outbox(wire, false, 10);
        for (int frame = 0; frame < 50; frame++) {
            outbox.send("123456");
            wire.oneLeaves();
        }
        assertThat(wire.sent).hasSize(50);
        assertThat(wire.closed).isNull();
    }

    @Test
    void at_the_bound_it_still_sends_and_above_it_gives_the_client_up() {
        Outbox outbox = new Outbox(wire, false, 10);
        outbox.send("12345");
        outbox.send("67890");
        outbox.send("x");
        assertThat(wire.sent).containsExactly("12345", "67890", "x");
        outbox.send("y");
        outbox.send("z");
        assertThat(wire.sent).containsExactly("12345", "67890", "x", "{\"resync\":true}");
        assertThat(wire.closed).isEqualTo(CloseCode.RESYNC);
    }

    @Test
    void a_snapshot_counts_for_no_bound() {
        Outbox outbox = new Outbox(wire, false, 10);
        outbox.greet("a very long snapshot of everything");
        outbox.send("12345");
        outbox.send("67890");
        assertThat(wire.closed).isNull();
    }

    @Test
    void in_batches_what_comes_while_one_is_on_its_way_leaves_together() {
        Outbox outbox = new Outbox(wire, true, 100);
        outbox.send("1");
        outbox.send("2");
        outbox.send("3");
        assertThat(wire.sent).containsExactly("1");
        wire.oneLeaves();
        assertThat(wire.sent).containsExactly("1", "[2,3]");
        outbox.send("4");
        wire.oneLeaves();
        assertThat(wire.sent).containsExactly("1", "[2,3]", "4");
        wire.oneLeaves();
        outbox.send("5");
        assertThat(wire.sent).endsWith("5");
    }

    @Test
    void what_waits_in_a_batch_counts_for_the_bound() {
        Outbox outbox = new Outbox(wire, true, 4);
        List.of("12", "34", "5", "6").forEach(outbox::send);
        assertThat(wire.sent).containsExactly("12", "{\"resync\":true}");
    }

    @Test
    void after_the_end_nothing_is_sent() {
        Outbox outbox = new Outbox(wire, true, 100);
        outbox.send("1");
        outbox.send("2");
        outbox.close(CloseCode.REPLACED);
        outbox.send("3");
        outbox.close(CloseCode.LOST);
        wire.oneLeaves();
        assertThat(wire.sent).containsExactly("1");
        assertThat(wire.closed).isEqualTo(CloseCode.REPLACED);
    }

    private static final class Wire implements Line {
        private final List<String> sent = new ArrayList<>();
        private final Deque<Runnable> onTheWay = new ArrayDeque<>();
        private CloseCode closed;

        @Override
        public void send(String text, Runnable done) {
            sent.add(text);
            onTheWay.add(done);
        }

        @Override
        public void close(CloseCode code) {
            closed = code;
        }

        void oneLeaves() {
            onTheWay.remove().run();
        }
    }
}
