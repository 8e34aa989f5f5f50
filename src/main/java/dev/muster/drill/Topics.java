package dev.muster.drill;

import dev.muster.scenario.Component;
import dev.muster.scenario.Journey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what words are about: a view or an action if they begin with one, else the first part of the system that they name. */
final class Topics {
    private final Scene scene;

    Topics(Scene scene) {
        this.scene = scene;
    }

    /** The topic, or empty if the words name nothing of this system. */
    String of(String words) {
        String plain = words.strip();
        Optional<String> view = Views.split(plain)
                .filter(v -> Views.problem(scene.scenario().system(), v).isEmpty())
                .map(dev.muster.scenario.View::text);
        return view.or(() -> scene.rules().call(plain).map(Rules.Call::text)).orElseGet(() -> named(plain));
    }

    private String named(String words) {
        List<String> names = Stream.concat(
                        scene.scenario().system().components().stream().map(Component::id),
                        scene.scenario().system().journeys().stream().map(Journey::id))
                .toList();
        for (String word : words.toLowerCase(java.util.Locale.ROOT).split("[^a-z0-9-]+")) {
            if (names.contains(word)) {
                return word;
            }
        }
        return "";
    }
}
