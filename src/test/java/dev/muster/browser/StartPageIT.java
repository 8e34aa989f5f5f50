package dev.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages that lead into a drill, on the real server. */
@QuarkusTest
class StartPageIT {
    @TestHTTPResource
    URI server;

    private Chromium chromium;
    private Page page;

    @BeforeEach
    void open() {
        chromium = new Chromium(server);
        page = chromium.person();
    }

    @AfterEach
    void close() {
        assertThat(chromium.complaints()).isEmpty();
        chromium.close();
    }

    @Test
    void the_first_thing_in_focus_is_to_take_the_pager() {
        page.navigate("/");
        Locator pager = page.getByRole(AriaRole.BUTTON, named("Take the pager"));
        assertThat(pager).isFocused();
        assertThat(page.getByRole(AriaRole.HEADING, heading("A flight simulator for incident response")))
                .isVisible();
        Chromium.isAccessible(page);
    }

    @Test
    void with_reduced_motion_the_shop_is_one_still_picture_of_its_end() {
        page.navigate("/");
        assertThat(page.getByText("Customers cannot pay. Nobody has told them."))
                .isVisible();
        assertThat(page.locator("#shop .is-failing")).not().hasCount(0);
    }

    @Test
    void a_wrong_code_is_told_beside_the_field() {
        page.navigate("/");
        page.getByLabel("Got a code from your team?").fill("nothere");
        page.getByRole(AriaRole.BUTTON, named("Join")).click();
        assertThat(page.locator("#join-problem")).containsText("NOTHERE");
        chromium.complaints().removeIf(each -> each.contains("404"));
    }

    @Test
    void a_host_picks_a_drill_by_what_is_on_its_shelf_and_meets_its_lobby() {
        page.navigate("/host");
        page.getByText("Friday, 17:40").click();
        Chromium.isAccessible(page);
        page.getByRole(AriaRole.BUTTON, named("Open the lobby")).click();
        assertThat(page.getByRole(AriaRole.HEADING, heading("Friday, 17:40"))).isVisible();
        assertThat(page.locator("body")).not().containsText("helpful");
        Chromium.isAccessible(page);
    }

    @Test
    void where_there_is_no_page_one_is_told_so() {
        page.navigate("/there/is/nothing");
        assertThat(page.getByRole(AriaRole.HEADING, heading("There is no such page")))
                .isVisible();
        chromium.complaints().removeIf(each -> each.contains("404"));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions heading(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
