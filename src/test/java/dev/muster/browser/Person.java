package dev.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Somebody at a page of a drill, who finds everything by what it is called. */
record Person(Page page, String name) {

    /** Goes in by a code, from the start page. */
    static Person joins(Page page, String code, String name) {
        page.navigate("/");
        page.getByLabel("Got a code from your team?").fill(code);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Join"))
                .click();
        page.getByLabel("Nickname").fill(name);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Join"))
                .click();
        assertThat(page.getByText(name + " (you)")).isVisible();
        return new Person(page, name);
    }

    /** A pane by its title. */
    Locator pane(String title) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(title).setExact(true));
    }

    /** A button by the words on it, anywhere on the page. */
    Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    /** The first button of a pane with these words on it. */
    Locator button(String pane, String words) {
        return pane(pane)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .first();
    }

    /** The form that is open. */
    Locator form() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** A field of the form that is open. */
    Locator field(String label) {
        return form().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    /** Sends the form that is open; it closes when the server has accepted it. */
    void send(String words) {
        form().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .click();
        assertThat(form()).hasCount(0);
    }

    void says(String text) {
        page.getByLabel("Message to team").fill(text);
        button("Talk", "Say").click();
    }

    void takesRole(String role) {
        Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(role));
        button.click();
        assertThat(button).hasAttribute("aria-pressed", "true");
    }

    /** Looks at something through the telemetry pane, and waits for what it shows. */
    void looksAt(String kind, String target, String shows) {
        Locator button = button("Telemetry", kind);
        button.click();
        assertThat(button).hasAttribute("aria-pressed", "true");
        pane("Telemetry").getByLabel("Of what").selectOption(target);
        button("Telemetry", "Look").click();
        assertThat(pane("Telemetry").getByRole(AriaRole.ARTICLE)).containsText(shows);
    }

    /** Shows the open reading to the team. */
    void shares(String words) {
        button("Telemetry", "Share p").click();
        field("What do you see in it?").fill(words);
        send("Share");
        assertThat(pane("Talk")).containsText(words);
    }

    /** Whether one of the desks that were dealt to this person is called so. */
    boolean holds(String desk) {
        return pane("Team")
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(name + " (you)"))
                .innerText()
                .contains(desk);
    }
}
