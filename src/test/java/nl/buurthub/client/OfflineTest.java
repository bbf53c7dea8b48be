package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import nl.buurthub.client.Browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OfflineTest {

    @RegisterExtension
    static final DemoSite site = new DemoSite();

    @Test
    void aPhoneThatSleptCatchesUpWithoutAGap() {
        var phone = site.visit(Look.PHONE, DemoSite.SQUARE);
        DemoSite.live(phone);
        phone.context().setOffline(true);
        assertThat(phone.locator(".live-offline")).isVisible();

        var samira = site.as("Samira", Look.DESKTOP, DemoSite.SQUARE);
        for (var nr = 1; nr <= 5; nr++) placePublic(samira, "Gemist bericht " + nr);

        phone.context().setOffline(false);
        DemoSite.live(phone);
        phone.locator("button.pill").click();
        for (var nr = 1; nr <= 5; nr++)
            assertThat(phone.locator("article.post", new Page.LocatorOptions().setHasText("Gemist bericht " + nr)))
                    .hasCount(1);
    }

    @Test
    void whatIsWrittenOfflineIsKeptAndSentOnce() {
        var phone = site.as("Wim", Look.PHONE, DemoSite.SQUARE);
        DemoSite.canWrite(phone);
        phone.context().setOffline(true);
        DemoSite.place(phone, "Geschreven in de tunnel");
        assertThat(phone.locator(".pending")).containsText("Geschreven in de tunnel");

        phone.context().setOffline(false);
        assertThat(phone.locator(".pending")).hasCount(0);
        assertThat(phone.locator("article.post", new Page.LocatorOptions().setHasText("Geschreven in de tunnel")))
                .hasCount(1);
        assertEquals(
                "1",
                site.hub
                        .ask("select count(*) from post where source = 'Geschreven in de tunnel'")
                        .getFirst());
    }

    @Test
    void aServerThatCantTakeWhatIsWrittenIsLeftInPeaceForAWhile() {
        var phone = site.as("Wim", Look.PHONE, DemoSite.SQUARE);
        DemoSite.canWrite(phone);
        phone.context().setOffline(true);
        DemoSite.place(phone, "Voor later");
        assertThat(phone.locator(".pending")).containsText("Voor later");
        phone.evaluate("""
                () => {
                  window.asked = 0;
                  const ask = window.fetch;
                  const version = JSON.parse(document.getElementById('first').textContent).version;
                  const busy = () => new Response('{}', { status: 503, headers: { 'Buurthub-Version': version } });
                  const isPost = (path, how) => how?.method === 'POST' && path.endsWith('/posts');
                  window.fetch = async (path, how) => (isPost(path, how) ? (asked++, busy()) : ask(path, how));
                }""");
        phone.context().setOffline(false);
        DemoSite.live(phone);
        DemoSite.until(phone, "asked > 0");
        var asked = (int) phone.evaluate("new Promise(answer => setTimeout(() => answer(asked), 1_000))");
        assertThat(asked).isLessThanOrEqualTo(2); // the browser has a network again, and the line does
    }

    @Test
    void whatWasReadIsThereWithoutANetworkAndSaysHowOldItIs() {
        var phone = site.visit(Look.PHONE.keeping(), DemoSite.SQUARE);
        DemoSite.live(phone);
        DemoSite.until(phone, "navigator.serviceWorker.controller !== null");
        phone.reload();
        DemoSite.read(phone);
        DemoSite.until(phone, "caches.match('/hoods/bloemenbuurt/posts').then(kept => !!kept)");
        var author = phone.locator(".post-who strong").first().innerText();

        phone.context().setOffline(true);
        phone.reload();
        assertThat(phone.locator(".live-offline")).isVisible();
        assertThat(phone.locator("article.post").first()).containsText(author);
    }

    @Test
    void aPageThatWasNeverOpenedOpensWithoutANetwork() {
        var phone = site.as("Wim", Look.PHONE.keeping(), DemoSite.SQUARE);
        for (var module :
                List.of("help/list/help-page", "help/list/own-tabs", "agenda/list/agenda-page", "agenda/list/filters"))
            DemoSite.kept(phone, module);

        phone.context().setOffline(true);
        phone.locator(".tabs a[href$='/help']").click();
        assertThat(phone.locator(".page-tabs")).isVisible();
    }

    private static void placePublic(Page page, String text) {
        DemoSite.compose(page);
        page.getByLabel("Wat wil je vertellen?").fill(text);
        page.getByText("Iedereen", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("Plaats voor iedereen").click();
        assertThat(page.locator("article.post", new Page.LocatorOptions().setHasText(text)))
                .isVisible();
    }
}
