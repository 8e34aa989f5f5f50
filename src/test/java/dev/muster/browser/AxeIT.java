package dev.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every page, light and dark, on a wide screen and on a phone: a checker of WCAG 2.2 AA finds nothing, and nothing sticks out to the right. */
@QuarkusTest
class AxeIT {
    private static final int WIDE = 1440;
    private static final int PHONE = 390;

    @TestHTTPResource
    URI server;

    private final List<String> found = new ArrayList<>();
    private Chromium chromium;
    private Page page;

    @BeforeEach
    void open() {
        chromium = new Chromium(server);
        page = chromium.person();
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void pages_before_a_drill() {
        Room room = Room.open(server, "helpful-telemetry", 7).with("Ana");
        looksWell("/");
        page.navigate("/host");
        assertThat(page.getByRole(AriaRole.RADIO).first()).isAttached();
        looksWell("the shelf");
        looksWell("/join/" + room.code());
        looksWell("/runs");
        looksWell("/there/is/nothing");
        looksWell("/join/NOSUCH");
        assertThat(found).isEmpty();
    }

    @Test
    void the_lobby_of_a_host_of_a_seat_and_of_a_stranger() {
        Room room = Room.open(server, "helpful-telemetry", 7).with("Ana").with("Ben");
        page.navigate("/drill/" + room.code());
        assertThat(page.getByText("You have no seat here")).isVisible();
        looksWell("no seat");
        room.seatHost(page);
        page.navigate("/drill/" + room.code());
        assertThat(page.getByText("Start the drill")).isVisible();
        looksWell("lobby of the host");
        Page ana = page = chromium.person();
        room.seat(ana, "Ana");
        page.navigate("/drill/" + room.code());
        assertThat(page.getByText("Ana (you)")).isVisible();
        looksWell("lobby of a seat");
        assertThat(found).isEmpty();
    }

    @Test
    void a_live_drill_with_much_in_it() {
        Room room = Room.open(server, "helpful-telemetry", 7)
                .with("Ana")
                .with("Ben")
                .with("Chloe")
                .start()
                .playUntil("best", 245);
        sit(room, "Ana");
        Person ana = new Person(page, "Ana");
        for (String[] look : new String[][] {
            {"Metrics", "checkout"}, {"Logs", "checkout"}, {"Traces", "pay"}, {"Changes", "payments"}
        }) {
            ana.looksAt(look[0], look[1], look[1]);
            looksWell("live, " + look[0]);
        }
        Locator tabs = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Panes"))
                .getByRole(AriaRole.BUTTON);
        page.setViewportSize(PHONE, 844);
        for (Locator tab : tabs.all()) {
            tab.click();
            check("live, " + tab.innerText(), PHONE);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void the_forms_of_a_live_drill() {
        Room room = Room.open(server, "helpful-telemetry", 7)
                .with("Ana")
                .with("Ben")
                .with("Chloe")
                .start()
                .playUntil("best", 185);
        sit(room, "Ana");
        for (String key : new String[] {"h", "s", "x", "?"}) {
            page.keyboard().press(key);
            assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
            looksWell("form behind " + key);
            page.keyboard().press("Escape");
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        }
        for (String button : new String[] {"Weigh …", "Ask somebody …", "It is over …"}) {
            page.setViewportSize(WIDE, 900);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                    .first()
                    .click();
            looksWell("form behind " + button);
            page.keyboard().press("Escape");
        }
        assertThat(found).isEmpty();
    }

    @Test
    void what_the_host_watches_the_end_and_the_review() {
        Room room = Room.open(server, "helpful-telemetry", 7)
                .with("Ana")
                .with("Ben")
                .with("Chloe")
                .start()
                .playUntil("best", 120);
        room.seatHost(page);
        page.navigate("/drill/" + room.code());
        assertThat(page.getByText("pay-budget-burn").first()).isVisible();
        looksWell("live, as the host");
        page.navigate("/");
        room.playToTheEnd("best");
        page.navigate("/drill/" + room.code());
        assertThat(page.getByText("See the review")).isVisible();
        looksWell("the end");
        looksWell("/runs/" + room.run());
        for (Locator finding : page.locator("details").all()) {
            finding.locator("summary").click();
        }
        page.getByLabel("everything").check();
        looksWell("the review, all of it open");
        looksWell("/runs");
        assertThat(found).isEmpty();
    }

    private void sit(Room room, String name) {
        room.seat(page, name);
        page.navigate("/drill/" + room.code());
        assertThat(page.getByText(name + " (you)").first()).isVisible();
    }

    /** Checks the page as it is, or the one at an address, in all its looks. What is found is gathered, so that one run tells all of it. */
    private void looksWell(String what) {
        if (what.startsWith("/")) {
            page.navigate(what);
        }
        page.setViewportSize(PHONE, 844);
        check(what, PHONE);
        page.setViewportSize(WIDE, 900);
        check(what, WIDE);
    }

    /** Nothing but colours differs between light and dark, so in the dark only the contrast is checked. */
    private void check(String what, int width) {
        int content = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (content > width) {
            found.add(what + " at " + width + ": sticks out to " + content);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Chromium.lowContrasts(page).forEach(each -> found.add(what + " at " + width + ", dark: " + each));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        Chromium.violations(page).forEach(each -> found.add(what + " at " + width + ": " + each));
    }
}
