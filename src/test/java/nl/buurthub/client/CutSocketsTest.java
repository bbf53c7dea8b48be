package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import nl.buurthub.client.Browser.Look;
import nl.buurthub.testing.CuttingProxy;
import nl.buurthub.testing.CuttingProxy.Sockets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In a school or a hospital whose network cuts WebSockets. */
class CutSocketsTest {

    @RegisterExtension
    static final DemoSite site = new DemoSite();

    @AutoClose
    static final CuttingProxy network = new CuttingProxy(site.hub.node().port());

    @Test
    void whatIsNewComesALittleLaterAndAtOnceWhenSocketsPassAgainEachOnce() {
        network.sockets(Sockets.CUT);
        var screen = Hall.device(network.site(), site.browser.device(Look.HALL));
        Hall.typeCode(site, screen, "Hal");
        var square = almostLive(site.visit(Look.DESKTOP, network.site(), DemoSite.SQUARE));
        var desk = almostLive(site.as("Ada", Look.DESKTOP, network.site(), Desks.DESK));
        assertThat(screen.locator(".chip.polling")).hasText("Bijna live");
        everybodySees("De brug is open", square, desk, screen);

        network.sockets(Sockets.PASS);
        for (var page : List.of(square, desk, screen)) page.evaluate("dispatchEvent(new Event('online'))");
        places("De brug is weer dicht");
        DemoSite.live(square);
        DemoSite.live(desk);
        assertThat(screen.locator(".chip.live")).isVisible();
        everybodySees("Er komt een boot langs", square, desk, screen);
        for (var text : List.of("De brug is open", "De brug is weer dicht"))
            assertThat(card(square, text)).hasCount(1);
    }

    private static void everybodySees(String text, Page square, Page desk, Page screen) {
        Desks.report(site, "Wim", places(text).path("id").asText(), "fraud");
        square.locator("button.pill").click();
        assertThat(card(square, text)).hasCount(1);
        assertThat(Desks.row(desk, text)).hasCount(1);
        assertThat(screen.locator(".ticker")).containsText(text);
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_WHEN_SILENT", "MUTE"})
    void aPageIsAlmostLiveWhereSocketsOpenToo(Sockets way) {
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
        assertThat(page.locator(".live-polling")).containsText("ongeveer elke tien seconden");
        return page;
    }

    private static JsonNode places(String text) {
        return site.persona("Piet").places("bloemenbuurt", Map.of("text", text, "audience", "public"));
    }

    private static Locator card(Page page, String text) {
        return page.locator("article.post", new Page.LocatorOptions().setHasText(text));
    }
}
