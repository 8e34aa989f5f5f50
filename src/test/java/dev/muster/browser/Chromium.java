package dev.muster.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A headless browser for tests. Whatever its pages complain about is kept, and must be nothing. */
final class Chromium implements AutoCloseable {
    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright.chromium().launch(options());
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final URI server;

    Chromium(URI server) {
        this.server = server;
    }

    /** A person of their own: no cookie of anybody else, a wide screen, and nothing that moves. */
    Page person() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(server.toString())
                .setViewportSize(1440, 900)
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** What the pages wrote to the console as errors, a violated security policy included. */
    List<String> complaints() {
        return complaints;
    }

    /** Holds that the page as it is now has nothing that a checker of WCAG 2.2 AA can find. */
    static void isAccessible(Page page) {
        AxeResults results = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze();
        assertThat(results.getViolations())
                .as(page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .isEmpty();
    }

    static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(System.getProperty("muster.chromium", "/usr/bin/chromium")))
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
