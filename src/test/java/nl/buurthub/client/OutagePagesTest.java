package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.Map;
import nl.buurthub.client.Browser.Look;
import nl.buurthub.testing.OwnPostgres;
import nl.buurthub.testing.TestDatabase;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutagePagesTest {

    static OwnPostgres postgres;
    static TestHub hub;

    final Browser browser = Browser.ofAllTests();

    @BeforeAll
    static void start() {
        postgres = new OwnPostgres();
        hub = TestHub.withoutNodes(TestDatabase.at(postgres.url()), Map.of(), Clock.systemUTC());
        hub.anotherNode();
        hub.resident("ana").places(TestHub.NOORD, Map.of("text", "Van gisteren", "audience", "public"));
    }

    @AfterAll
    static void stop() {
        hub.close();
        postgres.close();
    }

    @AfterEach
    void putAway() {
        browser.closeDevices();
    }

    private Page opens(Look look) {
        return Browser.open(browser.device(look), hub.site() + "/b/noord");
    }

    @Test
    void whoOpensAPageDuringAnOutageIsToldSoAndSeesItOnceItIsOver() {
        postgres.stop();
        Page page;
        try {
            page = opens(Look.PHONE.english());
            assertThat(page.locator("h1")).hasText("We will be right back");
            assertThat(Axe.violations(page)).isEmpty();
        } finally {
            postgres.start();
        }
        assertThat(page.locator("article.post")).containsText("Van gisteren");
    }

    @Test
    void whoWasThereBeforeReadsWhatIsKeptWithItsAge() {
        var page = opens(Look.PHONE.keeping());
        DemoSite.kept(page);
        DemoSite.until(page, "caches.match('/hoods/noord/posts').then(kept => !!kept)");
        postgres.stop();
        try {
            page.reload();
            assertThat(page.locator("article.post")).containsText("Van gisteren");
            assertThat(page.locator("html[data-kept]")).hasCount(1);
        } finally {
            postgres.start();
        }
        DemoSite.live(page);
        page.reload();
        assertThat(page.locator("html:not([data-kept]) article.post")).containsText("Van gisteren");
    }
}
