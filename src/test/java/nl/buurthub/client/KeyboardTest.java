package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import nl.buurthub.client.Browser.Look;
import org.junit.jupiter.api.Test;

class KeyboardTest {

    /** From the address bar to a code in the mail, a name, an address, and a first post; no mouse. */
    @Test
    void aNewNeighbourSignsInJoinsAndPlacesAPostByKeyboardAlone() {
        try (var site = new DemoSite()) {
            var page = site.visit(Look.DESKTOP, "/sign-in?page=" + DemoSite.SQUARE);
            type(page, "E-mailadres", "keetje@example.org");
            page.keyboard().press("Enter");
            page.getByLabel("Code uit de mail").waitFor();
            var code = site.hub
                    .ask("select content ->> 'code' from mail where recipient = 'keetje@example.org'")
                    .getFirst();
            type(page, "Code uit de mail", code);
            type(page, "Je naam", "Keetje Z.");
            page.keyboard().press("Enter");
            assertThat(page.locator("a.who")).containsText("Keetje");

            page.navigate(site.hub.site() + DemoSite.SQUARE + "/join");
            type(page, "Straat", "Irisweg");
            page.keyboard().press("Enter");
            type(page, "Huisnummer", "3");
            page.keyboard().press("Enter");
            type(page, "Postcode", "3551 AE");
            page.keyboard().press("Enter");
            assertThat(page.locator(".aside .about-line").last()).containsText("Irisweg");

            page.navigate(site.hub.site() + DemoSite.SQUARE);
            DemoSite.live(page);
            DemoSite.tabTo(page, ".compose-top");
            page.keyboard().press("Enter");
            page.getByLabel("Wat wil je vertellen?").waitFor();
            page.keyboard().type("Hallo, ik ben Keetje en ik woon hier net");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("article.post", new Page.LocatorOptions().setHasText("ik ben Keetje")))
                    .isVisible();
        }
    }

    private static void type(Page page, String label, String text) {
        var field = page.getByLabel(label);
        field.waitFor();
        DemoSite.tabTo(page, field);
        page.keyboard().type(text);
    }
}
