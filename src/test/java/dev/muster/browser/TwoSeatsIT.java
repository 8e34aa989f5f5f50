package dev.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A host and two people, each in a browser of their own, play a whole drill through the pages. */
@QuarkusTest
class TwoSeatsIT {
    @TestHTTPResource
    URI server;

    private Person host;
    private Person ana;
    private Person ben;
    private DrillClock clock;

    @Test
    void a_team_of_two_finds_out_puts_it_right_and_sees_how_it_went() {
        try (Chromium chromium = new Chromium(server)) {
            gather(chromium);
            begin();
            meetTheAlert();
            understand();
            tellOthers();
            putRight();
            end();
            review();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private void gather(Chromium chromium) {
        Page page = chromium.person();
        page.navigate("/host");
        page.getByText("Friday, 17:40").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open the lobby"))
                .click();
        host = new Person(page, "");
        String code = page.getByLabel(Pattern.compile("^Code ")).innerText();
        ana = Person.joins(chromium.person(), code, "Ana");
        ben = Person.joins(chromium.person(), code, "Ben");
        ana.takesRole("Investigator");
        ben.takesRole("Communications");
        assertThat(host.page().getByText("Ana")).isVisible();
        assertThat(host.page().getByText("Ben")).isVisible();
    }

    private void begin() {
        host.button("Start the drill").click();
        host.button("Stop the clock").click();
        clock = DrillClock.stopped(host.page(), () -> host.button("10 s on").click());
        ana.says("Hello, I watch checkout.");
        assertThat(ben.pane("Talk")).containsText("Hello, I watch checkout.");
        ben.says("Good, I write to the others.");
        assertThat(ana.pane("Talk")).containsText("Good, I write to the others.");
        assertThat(host.pane("Talk")).containsText("Good, I write to the others.");
    }

    private void meetTheAlert() {
        clock.until(ana.pane("Alerts").getByText("pay-budget-burn").first());
        ana.button("Alerts", "Acknowledge").click();
        assertThat(ben.pane("Alerts")).containsText("taken up by Ana");
        ana.button("Team", "Lead").click();
        assertThat(ben.pane("Team")).containsText("leads");
    }

    private void understand() {
        ana.looksAt("Metrics", "checkout", "metrics checkout");
        assertThat(ana.pane("Telemetry").getByRole(AriaRole.IMG).first()).isVisible();
        ana.shares("every slot is busy, the CPU is not");
        ben.button("Talk", "Open").click();
        assertThat(ben.pane("Telemetry").getByRole(AriaRole.ARTICLE)).containsText("metrics checkout");
        Person growth = ana.holds("growth") ? ana : ben;
        growth.looksAt("Changes", "tracking", "endpoint moved to a new region");
        growth.shares("we moved it today");
        ana.looksAt("Traces", "pay", "trace pay");
        assertThat(ana.pane("Telemetry")).containsText("tracking");
        ana.shares("nearly all the time goes into tracking");
        ana.button("Claims", "New claim").click();
        ana.field("Component").selectOption("tracking");
        ana.field("Failure mode").selectOption("slow-dependency");
        ana.field("In your own words").fill("checkout holds its slot while it waits for tracking");
        ana.send("Put it on the board");
        assertThat(ben.pane("Claims")).containsText("checkout holds its slot while it waits for tracking");
        ana.button("Telemetry", "Weigh …").click();
        ana.field("for the claim").check();
        ana.send("Attach it");
        assertThat(ben.pane("Claims")).containsText("supported");
    }

    private void tellOthers() {
        ben.button("Updates", "Write an update …").click();
        ben.field("major").check();
        ben.field("What is the case").fill("Two of three customers cannot pay.");
        ben.field("What we do about it").fill("We are about to switch off tracking.");
        ben.send("Send the update");
        assertThat(ana.pane("Updates")).containsText("Impact: major");
    }

    private void putRight() {
        Person shop = ana.holds("shop") || ana.holds("growth") ? ana : ben;
        shop.button("Claims", "Act on it …").click();
        shop.field("Action").selectOption("flag-off tracking");
        shop.send("Say it");
        shop.button("Claims", "Act on it …").click();
        shop.field("Action").selectOption("flag-off tracking");
        assertThat(shop.field("Do it")).isChecked();
        shop.send("Do it");
        clock.until(ben.pane("Timeline").getByText("flag-off tracking took effect"));
        clock.untilAllIsQuiet(ben);
    }

    private void end() {
        ana.button("It is over …").click();
        ana.form()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Commit to a diagnosis first"))
                .click();
        assertThat(ana.form().getByRole(AriaRole.CHECKBOX)).isChecked();
        ana.send("Commit to this");
        ana.button("It is over …").click();
        ana.send("It is over");
        clock.untilTheEnd();
    }

    private void review() {
        for (Person each : new Person[] {host, ben, ana}) {
            each.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the review"))
                    .click();
            assertThat(each.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("The helpful telemetry");
        }
        assertThat(ana.pane("Three scores").getByRole(AriaRole.ARTICLE)).hasCount(3);
        Locator clocks = ana.pane("Where the time went").getByRole(AriaRole.ROW);
        assertThat(clocks).hasCount(1 + 5);
        assertThat(ana.pane("Curve").getByRole(AriaRole.LINK).first()).isVisible();
        Locator finding = ana.pane("Three scores")
                .getByRole(AriaRole.GROUP)
                .filter(new Locator.FilterOptions().setHas(ana.page().locator("a")))
                .first();
        finding.locator("summary").click();
        Locator evidence = finding.getByRole(AriaRole.LINK).first();
        String event = evidence.getAttribute("href");
        evidence.click();
        assertThat(ana.page().locator(event)).isFocused();
        assertThat(ana.page().locator(event)).isInViewport();
    }
}
