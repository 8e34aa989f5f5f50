package dev.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** The clock of a drill in the hands of its host: stopped, and moved on by its buttons, so that no test waits for time to pass. */
final class DrillClock {
    private static final int MOST_STEPS = 120;
    private static final Duration STEP = Duration.ofSeconds(10);

    private static final Pattern OVER = Pattern.compile("(Resolved|Time is up|Ended|Ended by the host) after");

    private final Page host;
    private final Runnable moveOn;

    private DrillClock(Page host, Runnable moveOn) {
        this.host = host;
        this.moveOn = moveOn;
    }

    /** A clock that is stopped already, and the way in which its host presses the button that moves it on. */
    static DrillClock stopped(Page host, Runnable moveOn) {
        assertThat(timer(host)).containsText("stopped");
        return new DrillClock(host, moveOn);
    }

    /** Moves on until something is to be seen, on this page or on another. */
    void until(Locator there) {
        until("steps until " + there, there::isVisible);
    }

    /** Moves on until no alert is left that fires. */
    void untilAllIsQuiet(Person person) {
        Locator alerts = person.pane("Alerts");
        until("steps until all is quiet", () -> !alerts.innerText().contains("firing"));
    }

    /** Moves on until the drill has ended of itself. */
    void untilTheEnd() {
        until("steps until the end", this::isOver);
    }

    private void until(String what, BooleanSupplier holds) {
        for (int steps = 0; !holds.getAsBoolean(); steps++) {
            assertThat(steps).as(what).isLessThan(MOST_STEPS);
            step();
        }
    }

    /** Moves on once. */
    private void step() {
        Duration next = shown().plus(STEP);
        moveOn.run();
        host.waitForCondition(() -> shown().compareTo(next) >= 0 || isOver());
    }

    private boolean isOver() {
        return host.getByRole(AriaRole.STATUS)
                .filter(new Locator.FilterOptions().setHasText(OVER))
                .isVisible();
    }

    /** The time on the clock, which says for instance 07:42. */
    private Duration shown() {
        String[] parts = timer(host)
                .innerText()
                .replaceFirst("(?s)^\\D*(\\d+:\\d+).*$", "$1")
                .split(":", -1);
        return Duration.ofMinutes(Long.parseLong(parts[0])).plusSeconds(Long.parseLong(parts[1]));
    }

    private static Locator timer(Page page) {
        return page.getByRole(AriaRole.TIMER);
    }
}
