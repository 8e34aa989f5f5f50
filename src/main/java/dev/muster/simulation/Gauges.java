package dev.muster.simulation;

import dev.muster.scenario.Series;
import java.util.ArrayList;
import java.util.List;

/** What slow laws show to monitoring: one number each second for an entity and a series, written with the tick's row. */
final class Gauges {
    /** Which gauges there are; made once for a system and shared by its forks. */
    static final class Plan {
        private final List<Integer> entities = new ArrayList<>();
        private final List<Series> series = new ArrayList<>();

        /** Claims a place for a series of an entity (as {@link Names} counts them). */
        int claim(int entity, Series of) {
            int place = find(entity, of);
            if (place >= 0) {
                return place;
            }
            entities.add(entity);
            series.add(of);
            return entities.size() - 1;
        }

        /** The place of a series of an entity, or -1. */
        int find(int entity, Series of) {
            for (int i = 0; i < entities.size(); i++) {
                if (entities.get(i) == entity && series.get(i) == of) {
                    return i;
                }
            }
            return -1;
        }

        /** The series that laws show of an entity. */
        List<Series> of(int entity) {
            List<Series> found = new ArrayList<>();
            for (int i = 0; i < entities.size(); i++) {
                if (entities.get(i) == entity) {
                    found.add(series.get(i));
                }
            }
            return found;
        }

        int size() {
            return entities.size();
        }
    }

    private Gauges() {}
}
