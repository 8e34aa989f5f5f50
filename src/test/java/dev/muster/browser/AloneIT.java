package dev.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** One person plays the first drill from the start page to the review, and never touches a mouse. */
@QuarkusTest
class AloneIT {
    private static final double ALERT_WITHIN_MILLIS = 50_000;
    private static final double WELL_WITHIN_MILLIS = 120_000;

    @TestHTTPResource
    URI server;

    private Page page;

    @Test
    void the_first_drill_is_played_by_keyboard_alone() {
        try (Chromium chromium = new Chromium(server)) {
            page = chromium.person();
            page.navigate("/");
            page.keyboard().press("Enter");
            page.waitForURL("**/drill/**");
            assertThat(page.locator("#pane-alerts .alert")).isVisible(within(ALERT_WITHIN_MILLIS));
            Chromium.isAccessible(page);
            press("n");
            assertThat(page.locator("#pane-alerts")).containsText("taken up by On call");
            press("n");
            assertThat(page.locator("#pane-team")).containsText("leads");
            understand();
            putRight();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private void understand() {
        type("trace find");
        assertThat(page.locator(".trace").first()).isVisible();
        press("p");
        page.keyboard().type("the programme turns them away");
        page.keyboard().press("Enter");
        assertThat(page.locator("#pane-talk")).containsText("the programme turns them away");
        type("assign platform \"changes programme\"");
        assertThat(page.locator("#pane-talk .reading"))
                .hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        type("claim programme bad-deploy \"since the release\"");
        type("support h1 with last view");
        assertThat(page.locator("#pane-claims")).containsText("supported");
    }

    private void putRight() {
        type("update major \"Guests see errors.\" \"We take the release back.\" next 4m");
        assertThat(page.locator("#pane-news")).containsText("Impact: major");
        type("plan rollback programme");
        type("rollback programme");
        page.locator("#speed").focus();
        page.keyboard().type("4");
        assertThat(page.locator("#pane-timeline")).containsText("rollback programme took effect", said(60_000));
        type("commit programme bad-deploy");
        assertThat(page.locator("#pane-alerts .cleared").first()).isVisible(within(WELL_WITHIN_MILLIS));
        type("update none \"All is well again.\" \"Done.\" final");
        type("resolve");
        assertThat(page.getByText("See the review")).isVisible(within(WELL_WITHIN_MILLIS));
        Chromium.isAccessible(page);
        page.getByText("See the review").press("Enter");
        page.waitForURL("**/runs/**");
        assertThat(page.locator("h1")).hasText("The evening release");
        assertThat(page.locator(".score")).hasCount(3);
        Chromium.isAccessible(page);
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
        assertThat(page.locator(".console-log p").last()).hasText("done");
        page.keyboard().press("Escape");
    }

    private static LocatorAssertions.IsVisibleOptions within(double millis) {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(millis);
    }

    private static LocatorAssertions.ContainsTextOptions said(double millis) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(millis);
    }
}
