package dev.muster.review;

import dev.muster.drill.World;
import dev.muster.review.ImpactCurve.Point;
import dev.muster.scenario.Scenario;
import dev.muster.simulation.Simulation;
import java.util.ArrayList;
import java.util.List;

/**
 * How customers would have fared if nobody had done anything: the same world, from the run's seed, without the players' actions.
 *
 * @param points a staircase like the team's
 * @param endTick how far it was played
 * @param simulationVersion the model that it was played on, which for an old run may not be the one of the run
 */
public record Ghost(List<Point> points, long endTick, int simulationVersion) {
    /** Levels are told in these steps, so that noise makes no stairs. */
    private static final double STEP = 0.01;

    public Ghost {
        points = List.copyOf(points);
    }

    /** Plays the world up to a tick. Costs some milliseconds for a minute of drill time. */
    public static Ghost of(Scenario scenario, long seed, long untilTick) {
        World world = World.start(scenario, seed);
        List<Point> points = new ArrayList<>();
        points.add(new Point(0, 0));
        double level = 0;
        while (world.tick() < untilTick) {
            world.advance(List.of());
            double now = Math.rint(world.impact() / STEP) * STEP;
            if (Math.abs(now - level) > STEP / 2) {
                level = now;
                points.add(new Point(world.tick(), Math.rint(now * 100) / 100));
            }
        }
        return new Ghost(points, untilTick, Simulation.VERSION);
    }

    /** As a curve without marks, to be drawn beside the team's. */
    public ImpactCurve curve() {
        return new ImpactCurve(points, List.of(), endTick);
    }
}
