package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.buurthub.client.Browser.Look;
import nl.buurthub.testing.Webroot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Ten neighbours write for a minute, each on a device where everything around the words changes, by a seed. */
@Tag("bench")
class WritingThroughItAllTest {

    private static final List<String> NAMES =
            List.of("Ada", "Joris", "Fatima", "Piet", "Samira", "Wim", "Marijke", "Noor", "Wim", "Noor");
    private static final Duration WHILE = Duration.ofSeconds(60);

    private static final Path WEBROOT = Webroot.copyTo(directory());

    private static Path directory() {
        try {
            return Files.createTempDirectory("webroot").resolve("changing");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @RegisterExtension
    static final DemoSite site = new DemoSite(Map.of("http.webroot", WEBROOT.toString()));

    @Test
    void nothingWrittenIsLostAndNothingShownIsUntrue() throws IOException {
        var writers = IntStream.range(0, NAMES.size())
                .mapToObj(seed -> new Writer(site, NAMES.get(seed), seed))
                .toList();
        var end = Instant.now().plus(WHILE);
        for (var round = 1; Instant.now().isBefore(end); round++) {
            each(writers, Writer::doesSomething);
            if (round % 7 == 0) upgrade();
        }
        each(writers, Writer::findsPeace);
        each(writers, Writer::finishes);

        var posts = site.hub.ask("select source from post where source like '%~%'");
        for (var writer : writers) {
            assertThat(writer.words())
                    .as(writer.toString())
                    .allSatisfy(word -> assertThat(posts)
                            .anySatisfy(text -> assertThat(text.split(" ")).contains(word)));
        }
        assertThat(posts).doesNotHaveDuplicates();
        var fresh = texts(site.as("Ada", Look.DESKTOP, DemoSite.SQUARE));
        for (var writer : writers)
            for (var page : writer.tabs())
                await().untilAsserted(() ->
                        assertThat(texts(page)).as(writer.toString()).isEqualTo(fresh));
    }

    private static void each(List<Writer> writers, Consumer<Writer> act) {
        for (var writer : writers) {
            try {
                act.accept(writer);
            } catch (PlaywrightException | AssertionError e) {
                throw new AssertionError(writer.toString(), e);
            }
        }
    }

    /** A node that is worked on serves what is there now, as another version. */
    private static void upgrade() throws IOException {
        Files.writeString(WEBROOT.resolve("styles/base.css"), "\n", StandardOpenOption.APPEND);
    }

    /** On the square: who wrote what is looked at first is on a page of their own. */
    private static List<String> texts(Page page) {
        if (!page.url().endsWith(DemoSite.SQUARE)) page.locator("a.brand").click();
        page.waitForURL("**" + DemoSite.SQUARE);
        Writer.hears(page);
        var pill = page.locator("button.pill");
        if (pill.isVisible()) pill.click();
        assertThat(page.locator(".skeleton")).hasCount(0);
        return page.locator("article.post .post-text").allInnerTexts().stream()
                .map(text -> text.replaceAll("[⟦⟧\\s]", ""))
                .limit(15)
                .toList();
    }
}
