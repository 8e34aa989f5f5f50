package dev.muster.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A headless browser for tests. Whatever its pages complain about is kept, and must be nothing. */
final class Chromium implements AutoCloseable {
    private static final Set<String> COMPLAINTS = Set.of("error", "warning");
    /** What Chromium says of a request that the page itself gave up because it went elsewhere. */
    private static final String GIVEN_UP = "net::ERR_ABORTED";

    /** Generous, since what is waited for is shown at once unless the machine is busy. */
    private static final double PATIENCE_MILLIS = 20_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

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
        context.setDefaultTimeout(PATIENCE_MILLIS);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (COMPLAINTS.contains(message.type())) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(complaints::add);
        page.onRequestFailed(request -> {
            if (!GIVEN_UP.equals(request.failure())) {
                complaints.add(request.url() + ": " + request.failure());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(response.status() + " for " + response.url());
            }
        });
        return page;
    }

    /** Errors and warnings on the console, a violated security policy included, and requests that failed or were refused. */
    List<String> complaints() {
        return complaints;
    }

    /** Holds that the page as it is now has nothing that a checker of WCAG 2.2 AA can find. */
    static void isAccessible(Page page) {
        assertThat(violations(page)).as(page.url()).isEmpty();
    }

    /** What a checker of WCAG 2.2 AA finds on the page as it is now, each with the first element that it is about. */
    static List<String> violations(Page page) {
        return found(new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")));
    }

    /** Texts that stand out too little. */
    static List<String> lowContrasts(Page page) {
        return found(new AxeBuilder(page).withRules(List.of("color-contrast")));
    }

    private static List<String> found(AxeBuilder checker) {
        return checker.analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .toList();
    }

    static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
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
