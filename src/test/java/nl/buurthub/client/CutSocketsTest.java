package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import nl.buurthub.client.Browser.Look;
import nl.buurthub.testing.CuttingProxy;
import nl.buurthub.testing.CuttingProxy.Sockets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** In a school or a hospital whose network cuts WebSockets. */
class CutSocketsTest {

    @RegisterExtension
    static final DemoSite site = new DemoSite();

    @AutoClose
    static final CuttingProxy network = new CuttingProxy(site.hub.node().port());

    @Test
    void whatIsNewComesALittleLaterAndOnceSocketsPassAtOnceEachOnce() {
        network.sockets(Sockets.CUT);
        var square = almostLive(site.visit(Look.DESKTOP, network.site(), DemoSite.SQUARE));
        var desk = almostLive(site.as("Ada", Look.DESKTOP, network.site(), Desks.DESK));
        var post = places("De brug is open");
        Desks.report(site, "Wim", post, "fraud");
        square.locator("button.pill").click();
        assertThat(card(square, "De brug is open")).hasCount(1);
        assertThat(Desks.row(desk, "De brug is open")).hasCount(1);

        network.sockets(Sockets.PASS);
        for (var page : new Page[] {square, desk}) page.evaluate("dispatchEvent(new Event('online'))");
        places("De brug is weer dicht");
        for (var page : new Page[] {square, desk}) DemoSite.live(page);
        Desks.report(site, "Wim", places("Een boot komt langs"), "fraud");
        square.locator("button.pill").click();
        for (var text : new String[] {"De brug is open", "De brug is weer dicht", "Een boot komt langs"})
            assertThat(card(square, text)).hasCount(1);
        assertThat(Desks.row(desk, "Een boot komt langs")).hasCount(1);
    }

    @Test
    void aScreenSaysThatItIsAlmostLiveAndShowsWhatIsNew() {
        network.sockets(Sockets.CUT);
        var screen = Hall.device(network.site(), site.browser.device(Look.HALL));
        Hall.typeCode(site, screen, "Hal");
        assertThat(screen.locator(".chip.polling")).hasText("Bijna live");
        places("De lift is gemaakt");
        assertThat(screen.locator(".ticker")).containsText("De lift is gemaakt");
        assertThat(screen.locator(".chip.polling")).isVisible();
        network.sockets(Sockets.PASS);
        screen.evaluate("dispatchEvent(new Event('online'))");
        assertThat(screen.locator(".chip.live")).isVisible();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PASS")
    void howeverSocketsAreCutAPageIsAlmostLive(Sockets way) {
        network.sockets(way);
        almostLive(site.visit(Look.PHONE, network.site(), DemoSite.SQUARE));
    }

    @Test
    void whoseSessionEndsElsewhereIsSignedOutHereToo() {
        network.sockets(Sockets.CUT);
        var ada = almostLive(site.as("Ada", Look.DESKTOP, network.site(), Desks.DESK));
        site.persona("Ada").asks("DELETE", "/sessions").must(204);
        assertThat(ada.locator("a.who")).hasCount(0);
    }

    private static Page almostLive(Page page) {
        assertThat(page.locator(".live-polling")).hasText("Bijna live");
        return page;
    }

    private static String places(String text) {
        return site.persona("Piet")
                .places("bloemenbuurt", Map.of("text", text, "audience", "public"))
                .path("id")
                .asText();
    }

    private static Locator card(Page page, String text) {
        return page.locator("article.post", new Page.LocatorOptions().setHasText(text));
    }
}
