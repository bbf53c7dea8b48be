package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Stream;
import nl.buurthub.client.Browser.Look;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @AutoClose
    static final DemoSite site = new DemoSite();

    /** Writes down every key of the words that ever stands on the page instead of them. */
    private static final String WATCH = """
            globalThis.keys = [];
            const looksLikeKey = /(?<![\\w@.\\/])(?:nav|help|agenda|square|aside|welcome|post|gate|about)\\.[a-z]\\w+/g;
            new MutationObserver(() => keys.push(...(document.body?.innerText.match(looksLikeKey) ?? [])))
              .observe(document, { childList: true, subtree: true, characterData: true });
            """;

    @Test
    void whatWasLoadedIsSaidInTheOtherLanguageAndSoIsWhatComesLater() {
        var page = site.browser.device(Look.DESKTOP).newPage();
        page.addInitScript(WATCH);
        page.navigate(site.hub.site() + DemoSite.SQUARE);
        DemoSite.live(page);
        assertThat(page.locator("nav.side")).containsText("Plein");
        assertThat(page.locator("aside")).containsText("Hulp gevraagd");

        page.locator("nav.side")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("English"))
                .click();
        assertThat(page.locator("nav.side")).containsText("Square");
        assertThat(page.locator("aside")).not().containsText("Hulp gevraagd");
        page.locator("nav.side a[href$='/agenda']").click();
        assertThat(page.locator("#main h1")).hasText("Agenda");
        assertThat(page.locator("#main")).containsText("Plan an activity");
        assertThat((List<?>) page.evaluate("keys")).isEmpty();
    }

    @Test
    void wordsComeWithWhatSaysThem() {
        var page = site.visit(Look.DESKTOP, DemoSite.SQUARE);
        DemoSite.live(page);
        assertThat(words(page)).contains("posts").doesNotContain("desk", "residents", "urgent");
        page.navigate(site.hub.site() + DemoSite.SQUARE + "/verify");
        page.locator("#main h1").waitFor();
        assertThat(words(page)).contains("hoods");
    }

    /** The features whose words this page fetched. */
    private static Stream<String> words(Page page) {
        var names = (List<?>) page.evaluate("""
                performance.getEntriesByType('resource')
                  .map(({ name }) => name.match(/\\/features\\/(\\w+)\\/words\\.nl\\.json$/)?.[1])
                  .filter(Boolean)""");
        return names.stream().map(Object::toString);
    }
}
