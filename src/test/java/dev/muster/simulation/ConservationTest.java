package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Parameter;
import dev.muster.scenario.Target;
import org.junit.jupiter.api.Test;

/** T3: nobody is lost and nobody is made up, whatever is done to the system meanwhile; from the world's own doubles. */
class ConservationTest {
    private static final Patch[] DONE = {
        Shop.set("tracking", Parameter.LATENCY_MEAN, 3, 30),
        new Patch.Restart("checkout", 7),
        Shop.set("web", "checkout", Parameter.TIMEOUT, 2),
        Shop.set("web", "checkout", Parameter.ATTEMPTS, 3),
        Shop.set("web", "checkout", Parameter.TIMEOUT, 6.37),
        new Patch.Dip("checkout", 0.4, 20),
        Shop.set("payments", Parameter.ERRORS, 0.3, 10),
        Shop.set("checkout", Parameter.REPLICAS, 2, 0),
        Shop.set("checkout", Parameter.REPLICAS, 5, 0),
        new Patch.SetTo(new Target.OnJourney("pay"), Parameter.RATE, 60, 10),
        new Patch.SetTo(new Target.OnJourney("pay"), Parameter.RATE, 0, 0),
    };

    private final Topology top = new Topology(Shop.online());
    private final World world = new World(top, new Parameters(top.system));
    private final Tally tally = new Tally(top);
    private final Stepper stepper = new Stepper(world, tally, 9);

    @Test
    void T3_at_every_component_what_came_in_went_out_was_refused_or_ended_or_is_inside() {
        double[] in = new double[top.nodes()];
        double[] gone = new double[top.nodes()];
        double worst = 0;
        for (int t = 0; t < 400; t++) {
            if (t % 35 == 10 && t / 35 < DONE.length) {
                DONE[t / 35].match(new Patching(world));
            }
            double[] before = world.inside.clone();
            double killed = world.inside[checkout()];
            stepper.tick();
            for (int n = 0; n < top.nodes(); n++) {
                if (top.law[n] == Topology.Law.STATION) {
                    double ended = n == checkout() && world.isDown(n) && killed > 0 ? killed : 0;
                    double out = tally.nodeOut[n] + tally.nodeRefused[n] + ended;
                    in[n] += tally.nodeIn[n];
                    gone[n] += out;
                    double missing = before[n] + tally.nodeIn[n] - out - world.inside[n];
                    worst = Math.max(worst, Math.abs(missing) / Math.max(1, tally.nodeIn[n]));
                    assertThat(missing).as("tick %s, node %s", t, n).isCloseTo(0, within(1e-9 * Math.max(1, in[n])));
                }
            }
            tally.clear();
        }
        for (int n = 0; n < top.nodes(); n++) {
            if (top.law[n] == Topology.Law.STATION) {
                assertThat(gone[n] + world.inside[n]).isCloseTo(in[n], within(1e-9 * in[n]));
            }
        }
        System.out.printf("T3 conservation of a second at a component: off by %.1e at most%n", worst);
    }

    private int checkout() {
        return top.nodeOf[Names.require(top.system, new Target.OnComponent("checkout"))];
    }

    @Test
    void T3_every_request_that_a_customer_begins_ends_once_or_is_on_its_way() {
        double begun = 0;
        double ended = 0;
        double worst = 0;
        int pay = 1;
        for (int t = 0; t < 400; t++) {
            if (t % 35 == 10 && t / 35 < DONE.length) {
                DONE[t / 35].match(new Patching(world));
            }
            stepper.tick();
            begun += tally.journey[pay][0];
            ended += tally.journey[pay][1] + tally.journey[pay][2] + tally.journey[pay][3];
            tally.clear();
            worst = Math.max(worst, Math.abs(begun - ended - underWay(top.journeyRoot[pay])) / begun);
        }
        System.out.printf("T3 conservation of customers over 400 s: off by %.1e at most%n", worst);
        assertThat(worst).isLessThan(1e-9);
    }

    /** Requests whose attempt is not settled, or whose next attempt is planned. */
    private double underWay(int call) {
        double sum = 0;
        Lines lines = world.lines;
        for (int i = lines.first[call]; i < lines.first[call + 1]; i++) {
            sum += lines.past.row(world.step)[i] - lines.counted[i];
            sum += lines.killed[i];
            for (double due : lines.due[i]) {
                sum += due;
            }
        }
        return sum;
    }
}
