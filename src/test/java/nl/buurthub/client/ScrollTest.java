package nl.buurthub.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.function.Consumer;
import nl.buurthub.client.Browser.Look;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who reads on is where they were, however they come back. */
class ScrollTest {

    private static final double A_LINE = 20;

    @RegisterExtension
    static final DemoSite site = new DemoSite();

    @BeforeAll
    static void manyPosts() {
        var samira = site.persona("Samira");
        for (var nr = 1; nr <= 60; nr++)
            samira.places("bloemenbuurt", Map.of("text", "Bericht %02d van vandaag".formatted(nr)));
    }

    @Test
    void afterAReloadAlsoOfWhatCameLater() {
        isBackAt("Bericht 03 van vandaag", Page::reload);
    }

    @Test
    void afterAPostAndForwardAndBackAgain() {
        isBackAt("Bericht 20 van vandaag", page -> {
            post(page, "Bericht 20 van vandaag").locator(".meta-link").click();
            page.locator("#comments").waitFor();
            page.goBack();
            page.goForward();
            page.locator("#comments").waitFor();
            page.goBack();
        });
    }

    @Test
    void afterAnotherSite() {
        isBackAt("Bericht 20 van vandaag", page -> {
            page.navigate("data:text/html,elsewhere");
            page.goBack();
        });
    }

    private static void isBackAt(String text, Consumer<Page> way) {
        var page = site.as("Piet", Look.PHONE, DemoSite.SQUARE);
        var post = readUntil(page, text);
        var before = top(post);
        way.accept(page);
        post.waitFor();
        await().untilAsserted(() -> assertThat(top(post)).isCloseTo(before, within(A_LINE)));
    }

    @Test
    void whoGoesOnMeanwhileStaysThere() {
        var page = site.as("Piet", Look.PHONE, DemoSite.SQUARE);
        readUntil(page, "Bericht 20 van vandaag");
        page.reload();
        page.locator("article.post").first().waitFor();
        page.mouse().wheel(0, -100_000);
        page.evaluate("scrollTo(0, 0)");
        DemoSite.read(page);
        assertThat((Number) page.evaluate("scrollY")).isEqualTo(0);
    }

    /** Scrolls down as far as this post, which stands in the middle then. */
    private static Locator readUntil(Page page, String text) {
        var post = post(page, text);
        for (var tries = 0; post.count() == 0 && tries < 40; tries++) {
            page.mouse().wheel(0, 3_000);
            page.waitForTimeout(100);
        }
        post.evaluate("post => post.scrollIntoView({ block: 'center' })");
        DemoSite.until(page, "Math.abs(history.state?.scroll - scrollY) < 1");
        return post;
    }

    private static Locator post(Page page, String text) {
        return page.locator("article.post", new Page.LocatorOptions().setHasText(text));
    }

    private static double top(Locator post) {
        return post.boundingBox().y;
    }
}
