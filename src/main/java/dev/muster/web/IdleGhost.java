package dev.muster.web;

import dev.muster.drill.World;
import dev.muster.review.ImpactCurve.Point;
import dev.muster.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** What the same run would have cost customers had nobody touched the system: the same seed, simulated again without any action. */
final class IdleGhost {
    /** Smaller moves are not drawn, as they are not logged. */
    private static final double STEP = 0.02;

    private IdleGhost() {}

    /** A staircase of impact levels from tick 0 to a tick. */
    static List<Point> until(long endTick, Scenario scenario, long seed) {
        World world = World.start(scenario, seed);
        List<Point> points = new ArrayList<>();
        points.add(new Point(0, 0));
        while (world.tick() < endTick) {
            world.advance(List.of());
            double last = points.get(points.size() - 1).level();
            if (Math.abs(world.impact() - last) >= STEP || last > 0 && world.impact() == 0) {
                points.add(new Point(world.tick(), world.impact()));
            }
        }
        return points;
    }
}
