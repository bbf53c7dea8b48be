package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.buurthub.client.Browser.Look;
import nl.buurthub.testing.Neighbour;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A browser translates the page for who reads no Dutch, and what happens meanwhile still shows. */
class TranslationTest {

    @RegisterExtension
    static final DemoSite site = new DemoSite();

    private final List<String> errors = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void whatChangesShowsOnAPageThatIsTranslated(Translation manner) {
        var samira = site.persona("Samira");
        var onTheRoof = "De kat zit op het dak, " + manner;
        var toManagers = "Een vraag voor de beheerders, " + manner;
        var page = site.as("Ada", Look.DESKTOP, DemoSite.SQUARE);
        var fresh = site.as("Ada", Look.DESKTOP, DemoSite.SQUARE);
        page.onPageError(errors::add);
        translate(page, manner);

        var post = samira.places("bloemenbuurt", Map.of("text", "De kat is zoek, " + manner));
        page.locator("button.pill").click();
        samira.asks("PATCH", Neighbour.path(post), Map.of("text", onTheRoof)).must(200);
        assertSame(page, fresh, "article.post", onTheRoof);
        assertThat(page.locator("article.post", has(onTheRoof)).locator(".post-who strong"))
                .hasText("Samira A.");
        page.locator("article.post", has(onTheRoof)).locator(".meta-link").click();
        assertSame(page, fresh, "#main", "Nog geen reacties");
        samira.comments(post, "Ik heb een ladder");
        assertSame(page, fresh, "#main", "Ik heb een ladder");
        page.locator("a.back").click();
        assertSame(page, fresh, "article.post", onTheRoof);
        Desks.report(site, "piet", post.path("id").asText(), "other");
        samira.asks("DELETE", Neighbour.path(post)).must(204);
        assertThat(page.locator("#main")).not().containsText(onTheRoof);

        DemoSite.compose(page);
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);

        var soup = Gathering.plan(site, "Samira", "Soep", Map.of("capacity", 5));
        open(page, Gathering.page(soup), manner);
        Gathering.signUp(site, "Piet", soup, Map.of("guests", 1));
        assertSame(page, fresh, "#main", "nog 3 plekken");
        page.locator(".side-foot").getByText("English").click();
        assertThat(page.locator("#main")).containsText("3 places left");
        page.locator(".side-foot").getByText("Nederlands").click();
        assertSame(page, fresh, "#main", "nog 3 plekken");

        open(page, Desks.DESK, manner);
        var reported = Desks.post(site, "Samira", toManagers);
        Desks.report(site, "piet", reported, "other");
        assertSame(page, fresh, ".desk-row", toManagers);
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatChangesShowsOnAScreenThatIsTranslated(Translation manner) {
        var screen = Hall.screen(site, Look.HALL, "Hal " + manner);
        screen.onPageError(errors::add);
        translate(screen, manner);
        var words = "Zaterdag is de fietsenmaker open, " + manner;
        var piet = site.persona("Piet");
        var post = piet.places("bloemenbuurt", Map.of("text", words, "audience", "public"));
        assertThat(screen.locator(".hero h1")).containsText(words);
        assertThat(screen.locator(".ticker")).containsText(words);
        piet.asks("DELETE", Neighbour.path(post)).must(204);
        assertThat(screen.locator("#app")).not().containsText(words);
        assertThat(errors).isEmpty();
    }

    private static void open(Page page, String path, Translation manner) {
        page.navigate(site.hub.site() + path);
        DemoSite.read(page);
        translate(page, manner);
    }

    private static void translate(Page page, Translation manner) {
        DemoSite.drawn(page);
        manner.begins(page);
        assertThat(page.locator("body")).containsText("⟦");
    }

    /** What has these words is as it is on a page that is opened now. */
    private static void assertSame(Page page, Page fresh, String part, String words) {
        assertThat(page.locator(part, has(words))).isVisible();
        fresh.navigate(page.url());
        assertThat(fresh.locator(part, has(words))).isVisible();
        DemoSite.read(fresh);
        await().untilAsserted(() -> assertThat(shown(page, part, words)).isEqualTo(shown(fresh, part, words)));
    }

    private static String shown(Page page, String part, String words) {
        return page.locator(part, has(words)).innerText().replaceAll("[⟦⟧\\s]", "");
    }

    private static Page.LocatorOptions has(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }
}
