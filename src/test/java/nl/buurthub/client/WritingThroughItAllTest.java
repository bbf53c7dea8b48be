package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.buurthub.Node;
import nl.buurthub.client.Browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Ten neighbours write for a minute, each on a device where everything around the words changes, by a seed. */
class WritingThroughItAllTest {

    private static final List<String> NAMES =
            List.of("Ada", "Joris", "Fatima", "Piet", "Samira", "Wim", "Marijke", "Noor", "Wim", "Noor");
    private static final Duration WHILE = Duration.ofSeconds(60);

    @RegisterExtension
    static final DemoSite site = new DemoSite();

    @Test
    void nothingWrittenIsLostAndNothingShownIsUntrue(@TempDir Path directory) {
        try (var door = new FrontDoor()) {
            nothingIsLost(door, site.hub.node(), site.hub.anotherNode("after", directory));
        }
    }

    private static void nothingIsLost(FrontDoor door, Node before, Node after) {
        door.leadsTo(before);
        var writers = IntStream.range(0, NAMES.size())
                .mapToObj(seed -> new Writer(site, door.site(), NAMES.get(seed), seed))
                .toList();
        var end = Instant.now().plus(WHILE);
        for (var round = 1; Instant.now().isBefore(end); round++) {
            each(writers, Writer::doesSomething);
            // Taken back, too.
            if (round % 7 == 0) door.leadsTo(round % 2 == 0 ? before : after);
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
