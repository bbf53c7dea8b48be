package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import nl.buurthub.client.Browser.Look;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SharedDeviceTest {

    private static final String NOTHING_WAITS = """
            new Promise(answer => {
              indexedDB.open('buurthub').onsuccess = ({target}) => {
                const count = target.result.transaction('outbox').objectStore('outbox').count();
                count.onsuccess = () => answer(count.result === 0);
              };
            })""";

    @AutoClose
    static final DemoSite site = new DemoSite();

    @Test
    void whatAVisitorWroteIsThereAfterSigningIn() {
        var page = site.visit(Look.DESKTOP, DemoSite.SQUARE);
        DemoSite.live(page);
        DemoSite.place(page, "Eerst schrijven, dan pas binnen");
        page.locator("dialog .gate a").click();
        page.locator("button.persona").first().click();
        assertThat(page.getByLabel("Wat wil je vertellen?")).hasValue("Eerst schrijven, dan pas binnen");
    }

    @Test
    void whoSignsOutWithoutANetworkLeavesNothingBehind() {
        var phone = site.as("Samira", Look.PHONE, "/me");
        phone.context().setOffline(true);
        DemoSite.place(phone, "Nog niet verstuurd");
        assertThat(phone.locator(".pending")).containsText("Nog niet verstuurd");
        DemoSite.compose(phone);
        phone.getByLabel("Wat wil je vertellen?").fill("Nog niet af");
        phone.keyboard().press("Escape");
        phone.locator(".tabs a[href='/me']").click();
        phone.getByText("Log uit", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(phone.getByText("Je bent uitgelogd op dit apparaat.")).isVisible();
        DemoSite.until(phone, "!Object.keys(localStorage).some(name => /draft|person/.test(name))");
        DemoSite.until(phone, NOTHING_WAITS);
    }

    @Test
    void theSecretOfTheLinkLeavesTheAddressBarAndStillSignsIn() {
        var page = site.visit(Look.DESKTOP, "/sign-in");
        page.getByLabel("E-mailadres").fill("kees@example.org");
        page.keyboard().press("Enter");
        page.getByLabel("Code uit de mail").waitFor();
        page.navigate(site.hub
                .ask("select content ->> 'link' from mail where recipient = 'kees@example.org'")
                .getFirst());
        page.waitForURL(Pattern.compile("/sign-in/link$"));
        page.locator("form.ask button[type=submit]").click();
        page.getByLabel("Je naam").waitFor();
    }
}
