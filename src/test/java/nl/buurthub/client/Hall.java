package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import nl.buurthub.client.Browser.Look;
import nl.buurthub.testing.Neighbour;

/** Screens on walls of the demo neighbourhood. */
final class Hall {

    private Hall() {}

    /** A device that nobody paired yet: it shows a code. */
    static Page device(DemoSite site, Look look) {
        return device(site.hub.site(), site.browser.device(look));
    }

    /** @param site of the node that serves it */
    static Page device(String site, BrowserContext context) {
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) System.err.println("screen: " + message.text());
        });
        page.onPageError(error -> System.err.println("screen: " + error));
        page.navigate(site + "/kiosk");
        return page;
    }

    static String code(Page screen) {
        screen.locator(".code").waitFor();
        return screen.locator(".code").innerText().replaceAll("\\s", "");
    }

    /** A screen of the hood, which is live. */
    static Page screen(DemoSite site, Look look, String name) {
        var screen = device(site, look);
        pair(site, screen, name);
        return screen;
    }

    static void pair(DemoSite site, Page screen, String name) {
        typeCode(site, screen, name);
        assertThat(screen.locator(".chip.live")).isVisible();
    }

    /** A manager does, which shows on the screen. */
    static void typeCode(DemoSite site, Page screen, String name) {
        manager(site)
                .asks(
                        "POST",
                        "/hoods/bloemenbuurt/kiosks",
                        Map.of("code", code(screen), "name", name, "place", "Wijkcentrum"))
                .must(201);
    }

    static Neighbour manager(DemoSite site) {
        return site.persona("ada");
    }
}
