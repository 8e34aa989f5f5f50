package dev.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** One person plays the first drill from the start page to the review, and never touches a mouse. */
@QuarkusTest
class TutorialByKeyboardIT {
    /** More than a page has stops for the Tab key. */
    private static final int MOST_STOPS = 150;

    @TestHTTPResource
    URI server;

    private Page page;
    private Person me;
    private DrillClock clock;

    @Test
    void the_first_drill_is_played_by_keyboard_alone() {
        try (Chromium chromium = new Chromium(server)) {
            page = chromium.person();
            me = new Person(page, "On call");
            takeThePager();
            meetTheAlert();
            understand();
            tellOthers();
            putRight();
            review();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private void takeThePager() {
        page.navigate("/");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take the pager")))
                .isFocused();
        page.keyboard().press("Enter");
        page.waitForURL("**/drill/**");
        go(me.button("Stop the clock"));
        page.keyboard().press("Enter");
        clock = DrillClock.stopped(page, () -> {
            go(me.button("10 s on"));
            page.keyboard().press("Enter");
        });
    }

    private void meetTheAlert() {
        clock.until(me.pane("Alerts").getByText("find-failing").first());
        press("n");
        assertThat(me.pane("Alerts")).containsText("taken up by On call");
        press("n");
        assertThat(me.pane("Team")).containsText("leads");
    }

    private void understand() {
        type("trace find");
        assertThat(me.pane("Telemetry").getByRole(AriaRole.ARTICLE)).containsText("programme");
        press("p");
        assertThat(me.field("What do you see in it?")).isFocused();
        page.keyboard().type("the programme turns them away");
        page.keyboard().press("Enter");
        assertThat(me.pane("Talk")).containsText("the programme turns them away");
        type("assign platform \"changes programme\"");
        clock.until(me.pane("Talk").getByText("changes programme").first());
        clock.until(me.pane("Talk").getByRole(AriaRole.BUTTON).nth(1));
        type("claim programme bad-deploy \"since the release\"");
        type("support h1 with last view");
        assertThat(me.pane("Claims")).containsText("supported");
    }

    private void tellOthers() {
        press("s");
        assertThat(me.form()).isVisible();
        go(me.field("no impact"));
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(me.field("major")).isChecked();
        page.keyboard().press("Tab");
        assertThat(me.field("What is the case")).isFocused();
        page.keyboard().type("Guests see errors.");
        page.keyboard().press("Tab");
        page.keyboard().type("We take the release back.");
        go(me.form().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send the update")));
        page.keyboard().press("Enter");
        assertThat(me.form()).hasCount(0);
        assertThat(me.pane("Updates")).containsText("Impact: major");
    }

    private void putRight() {
        type("plan rollback programme");
        type("rollback programme");
        clock.until(me.pane("Timeline").getByText("rollback programme took effect"));
        type("commit programme bad-deploy");
        clock.untilAllIsQuiet(me);
        type("update none \"All is well again.\" \"Done.\" final");
        type("resolve");
        Locator review = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the review"));
        clock.untilTheEnd();
        assertThat(review).isVisible();
        go(review);
        page.keyboard().press("Enter");
    }

    private void review() {
        page.waitForURL("**/runs/**");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("The evening release");
        assertThat(me.pane("Three scores").getByRole(AriaRole.ARTICLE)).hasCount(3);
        Locator finding = me.pane("Three scores")
                .getByRole(AriaRole.GROUP)
                .filter(new Locator.FilterOptions().setHas(page.locator("a")))
                .first();
        go(finding.locator("summary"));
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        String event = finding.getByRole(AriaRole.LINK).first().getAttribute("href");
        page.keyboard().press("Enter");
        assertThat(page.locator(event)).isFocused();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(event)).not().isFocused();
        assertThat(page.locator(".story li:focus")).isVisible();
    }

    /** Presses Tab until something is in focus. */
    private void go(Locator there) {
        assertThat(there).isVisible();
        for (int stops = 0; !isFocused(there); stops++) {
            assertThat(stops).as("stops to " + there).isLessThan(MOST_STOPS);
            page.keyboard().press("Tab");
        }
    }

    private static boolean isFocused(Locator there) {
        return (Boolean) there.evaluate("each => each === document.activeElement");
    }

    /** A single key, outside of every field. */
    private void press(String key) {
        page.keyboard().press("Escape");
        page.keyboard().press(key);
    }

    /** A line of the console. */
    private void type(String line) {
        press("/");
        page.keyboard().type(line);
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Answers").getByRole(AriaRole.PARAGRAPH).last())
                .hasText("done");
        page.keyboard().press("Escape");
    }
}
