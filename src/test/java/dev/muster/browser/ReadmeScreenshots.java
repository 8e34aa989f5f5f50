package dev.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.awt.image.BufferedImage.TYPE_INT_RGB;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.muster.cli.SocketChair;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Makes the README's pictures from the running program. Its name keeps it out of the usual build; it runs when it is asked for:
 * {@code ./mvnw -Dquick test-compile failsafe:integration-test -Dit.test=ReadmeScreenshots}. The drill has a seed and is played in lockstep, so
 * only what the program does differently can make a picture different.
 */
@QuarkusTest
class ReadmeScreenshots {
    private static final Path FOLDER = Path.of("src", "docs", "images");
    private static final long SEED = 7;

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
        chromium.close();
    }

    @Test
    void the_start_page() {
        page.navigate("/");
        assertThat(page.getByText("Customers cannot pay. Nobody has told them."))
                .isVisible();
        page.evaluate("document.activeElement.blur()");
        take("start.png");
    }

    @Test
    void a_drill_in_the_middle() {
        Room room = room().start().playUntil("best", 190);
        List<SocketChair> others = List.of(room.present("Ben"), room.present("Chloe"));
        room.seat(page, "Ana");
        page.navigate("/drill/" + room.code());
        Person ana = new Person(page, "Ana");
        assertThat(ana.pane("Claims")).containsText("tracking");
        assertThat(ana.pane("Team")).containsText("3 here");
        ana.looksAt("Traces", "pay", "trace pay");
        Locator slow = ana.pane("Telemetry").locator("summary").filter(new Locator.FilterOptions().setHasText("ok"));
        slow.first().click();
        page.evaluate("document.activeElement.blur()");
        take("drill.png");
        others.forEach(SocketChair::close);
    }

    @Test
    void a_review() {
        Room room = room().start().playToTheEnd("best");
        room.seat(page, "Ana");
        page.navigate("/drill/" + room.code());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the review"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("The helpful telemetry");
        take("review.png");
    }

    private Room room() {
        return Room.open(server, "helpful-telemetry", SEED)
                .with("Ana")
                .with("Ben")
                .with("Chloe");
    }

    /** The picture as a PNG that is packed as small as a PNG can be. */
    private void take(String name) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
            BufferedImage opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), TYPE_INT_RGB);
            opaque.createGraphics().drawImage(picture, 0, 0, null);
            ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
            ImageWriteParam packed = writer.getDefaultWriteParam();
            packed.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            packed.setCompressionQuality(0);
            Files.createDirectories(FOLDER);
            Files.deleteIfExists(FOLDER.resolve(name));
            try (ImageOutputStream out =
                    ImageIO.createImageOutputStream(FOLDER.resolve(name).toFile())) {
                writer.setOutput(out);
                writer.write(null, new IIOImage(opaque, null, null), packed);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
