package dev.muster.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the tests of the pages' own modules (src/test/js) in the browser, without a server: each named function is one test. */
class PageModulesIT {
    private static final Path MODULES = Path.of("src/main/resources/META-INF/resources");
    private static final Path TESTS = Path.of("src/test/js");
    private static final String RUN = """
            async file => {
              const { tests } = await import('/test/' + file);
              return Object.entries(tests).map(([name, test]) => {
                try { test(); return { name, problem: '' }; } catch (error) { return { name, problem: error.message }; }
              });
            }""";

    @TestFactory
    Stream<DynamicTest> modules() {
        try (Playwright playwright = Playwright.create()) {
            Browser browser = playwright.chromium().launch(Chromium.options());
            Page page = browser.newPage();
            page.route("**/*", PageModulesIT::serve);
            page.navigate("http://modules.test/");
            return Stream.of("reduce.test.js", "needs.test.js", "words.test.js")
                    .flatMap(file -> results(page, file).stream())
                    .map(result -> DynamicTest.dynamicTest(
                            result.get("name"),
                            () -> assertThat(result.get("problem")).isEmpty()))
                    .toList()
                    .stream();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> results(Page page, String file) {
        return (List<Map<String, String>>) page.evaluate(RUN, file);
    }

    private static void serve(Route route) {
        String path = URI.create(route.request().url()).getPath();
        Path file = path.startsWith("/test/")
                ? TESTS.resolve(path.substring("/test/".length()))
                : MODULES.resolve(path.substring(1));
        if (Files.isRegularFile(file)) {
            route.fulfill(new Route.FulfillOptions().setPath(file).setContentType("text/javascript"));
        } else {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody("<!doctype html><title>modules</title>"));
        }
    }
}
