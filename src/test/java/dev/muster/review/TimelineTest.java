package dev.muster.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.drill.Audience;
import dev.muster.drill.Recorded;
import dev.muster.drill.event.Event;
import dev.muster.drill.event.EventTypes;
import dev.muster.drill.event.Facts;
import dev.muster.people.Actor;
import dev.muster.people.Role;
import dev.muster.people.SeatId;
import dev.muster.scenario.ClaimKey;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final String SECRET = "only the server knows";

    @Test
    void every_kind_of_event_has_a_line_that_says_no_fact_in_its_text() throws ReflectiveOperationException {
        List<Recorded> log = new ArrayList<>();
        for (Class<? extends Event> kind : EventTypes.all().values()) {
            log.add(new Recorded(log.size() + 1, 65, Actor.of(Story.ANA), Audience.ALL, null, sample(kind)));
        }
        Timeline timeline = Timeline.of(log, Story.scenario());
        assertThat(timeline.lines()).hasSameSizeAs(log).allSatisfy(line -> {
            assertThat(line.kind())
                    .isEqualTo(EventTypes.word(log.get((int) line.seq() - 1).event()));
            assertThat(line.text())
                    .isNotBlank()
                    .doesNotContain(SECRET)
                    .doesNotContain("0.777")
                    .doesNotContain("78 %");
            assertThat(line.clock()).isEqualTo("1:05");
        });
    }

    private static Event sample(Class<? extends Event> kind) throws ReflectiveOperationException {
        RecordComponent[] components = kind.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components).map(TimelineTest::value).toArray();
        var constructor = kind.getDeclaredConstructor(types);
        return constructor.newInstance(values);
    }

    private static Object value(RecordComponent component) {
        boolean fact = component.isAnnotationPresent(Facts.class);
        String word = fact ? SECRET : component.getName();
        Map<Class<?>, Object> values = Map.of(
                String.class,
                word,
                long.class,
                7L,
                int.class,
                7,
                double.class,
                fact ? 0.777 : 0.5,
                boolean.class,
                true,
                SeatId.class,
                Story.BEN,
                Role.class,
                Role.SCRIBE,
                Map.class,
                Map.of("shop", Story.ANA),
                List.class,
                List.of());
        if (component.getGenericType().getTypeName().equals("java.util.List<java.lang.String>")) {
            return List.of(word);
        }
        if (component.getGenericType().getTypeName().contains("ClaimKey")) {
            return List.of(new ClaimKey("db", "slow-query"));
        }
        Object value = values.get(component.getType());
        assertThat(value).as("a sample of %s", component).isNotNull();
        return value;
    }

    @Test
    void ids_are_told_by_what_they_stand_for() {
        Timeline timeline = Timeline.of(Story.of("Ana"), Story.scenario());
        assertThat(timeline.telling())
                .extracting(line -> line.clock() + " " + line.text())
                .contains(
                        "3:40 Ana took up alert pay-budget-burn.",
                        "3:50 Ana asked Cho about changes tracking: “anything new at your place?”",
                        "4:40 Cho closed the request about changes tracking: “there you are”",
                        "5:40 Seat 2 ruled out payments bad-deploy.",
                        "5:50 Mara Lindqvist asked: “How many customers cannot pay?”",
                        "6:20 Ana answered affected-share: 80: “roughly”",
                        "6:50 Ana did flag-off tracking because of tracking slow-dependency.",
                        "6:41 restart checkout was judged.");
        assertThat(timeline.telling()).noneMatch(line -> line.kind().equals("tick_marked"));
    }

    @Test
    void what_only_the_server_knew_stands_apart() {
        Timeline timeline = Timeline.of(Story.of("Ana"), Story.scenario());
        assertThat(timeline.lines())
                .filteredOn(line -> line.kind().equals("status_update"))
                .extracting(TimelineLine::fact)
                .containsExactly("It was major.", "It was none.");
        assertThat(timeline.lines())
                .filteredOn(line -> line.kind().equals("mitigated"))
                .extracting(TimelineLine::fact)
                .containsExactly("By flag-off tracking.");
    }

    @Test
    void a_line_is_found_by_its_place_in_the_log() {
        Timeline timeline = Timeline.of(Story.of("Ana"), Story.scenario());
        timeline.lines().forEach(line -> assertThat(timeline.line(line.seq())).isEqualTo(line));
        assertThatThrownBy(() -> timeline.line(999)).hasMessageContaining("no event 999");
    }

    @Test
    void hours_are_written_out() {
        assertThat(TimelineLine.clock(0)).isEqualTo("0:00");
        assertThat(TimelineLine.clock(3599)).isEqualTo("59:59");
        assertThat(TimelineLine.clock(3605)).isEqualTo("1:00:05");
    }
}
