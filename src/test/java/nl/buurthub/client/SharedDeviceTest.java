package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import nl.buurthub.client.Browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SharedDeviceTest {

    private static final String NOTHING_WAITS = """
            new Promise(answer => {
              indexedDB.open('buurthub').onsuccess = ({target}) => {
                const count = target.result.transaction('outbox').objectStore('outbox').count();
                count.onsuccess = () => answer(count.result === 0);
              };
            })""";

    @RegisterExtension
    static final DemoSite site = new DemoSite();

    @Test
    void whatAVisitorWroteIsThereAfterSigningIn() {
        var page = site.visit(Look.DESKTOP, DemoSite.SQUARE);
        DemoSite.live(page);
        DemoSite.place(page, "Eerst schrijven, dan pas binnen");
        page.locator("dialog .gate a").click();
        page.locator("button.persona", new Page.LocatorOptions().setHasText("Piet"))
                .click();
        assertThat(page.getByLabel("Wat wil je vertellen?")).hasValue("Eerst schrijven, dan pas binnen");
    }

    @Test
    void whoSignsOutWithoutANetworkLeavesNothingBehind() {
        var phone = site.as("Samira", Look.PHONE, "/me");
        leave(phone).waitFor();
        DemoSite.canWrite(phone);
        phone.context().setOffline(true);
        DemoSite.place(phone, "Nog niet verstuurd");
        assertThat(phone.locator(".pending")).containsText("Nog niet verstuurd");
        DemoSite.compose(phone);
        phone.getByLabel("Wat wil je vertellen?").fill("Nog niet af");
        phone.keyboard().press("Escape");
        phone.locator(".tabs a[href='/me']").click();
        leave(phone).click();
        assertThat(phone.getByText("Je bent uitgelogd op dit apparaat.")).isVisible();
        DemoSite.until(phone, "!Object.keys(localStorage).some(name => /draft|person/.test(name))");
        DemoSite.until(phone, NOTHING_WAITS);
    }

    @Test
    void whoseSessionRanOutFindsWhatTheyWereWritingBack() {
        var tablet = whoseSessionRanOut("Fatima");
        site.signIn(tablet, "Fatima");
        DemoSite.compose(tablet);
        assertThat(tablet.getByLabel("Wat wil je vertellen?")).hasValue("Nog niet af");
    }

    @Test
    void whoSignsInAfterSomebodyWhoseSessionRanOutFindsNothingOfThem() {
        var tablet = whoseSessionRanOut("Joris");
        site.signIn(tablet, "Marijke");
        DemoSite.compose(tablet);
        assertThat(tablet.getByLabel("Wat wil je vertellen?")).hasValue("");
        DemoSite.until(tablet, "!JSON.stringify(localStorage).includes('Nog niet af')");
    }

    @Test
    void whoSignsInAsAnotherInOneTabIsThatOneInEveryTab() {
        var one = site.as("Wim", Look.DESKTOP, DemoSite.SQUARE);
        var other = one.context().newPage();
        other.navigate(site.hub.site() + DemoSite.SQUARE);
        DemoSite.live(other);
        DemoSite.compose(other);
        other.getByLabel("Wat wil je vertellen?").fill("Van Wim");
        DemoSite.until(other, "JSON.stringify(localStorage).includes('Van Wim')");
        one.navigate(site.hub.site() + "/me");
        leave(one).click();
        one.locator(".top a[href^='/sign-in']").waitFor();
        site.signIn(one, "Noor");
        assertThat(other.locator("a.who")).containsText("Noor");
        DemoSite.until(other, "!document.body.innerText.includes('Van Wim')");
        DemoSite.until(other, "!JSON.stringify(localStorage).includes('Van Wim')");
    }

    /** A device on which somebody was writing a while ago. */
    private static Page whoseSessionRanOut(String name) {
        var tablet = site.as(name, Look.DESKTOP, DemoSite.SQUARE);
        DemoSite.compose(tablet);
        tablet.getByLabel("Wat wil je vertellen?").fill("Nog niet af");
        DemoSite.until(tablet, "JSON.stringify(localStorage).includes('Nog niet af')");
        site.hub.run("update session set ended = now() " + sessionsOf(name));
        tablet.reload();
        tablet.locator(".top a[href^='/sign-in']").waitFor();
        return tablet;
    }

    @Test
    void whoSignedOutWithoutANetworkIsSignedOutOnceThereIsOneAlsoAfterAReload() {
        var phone = site.as("Ada", Look.PHONE.keeping(), DemoSite.SQUARE);
        DemoSite.until(phone, "navigator.serviceWorker.controller !== null");
        phone.reload();
        DemoSite.live(phone);
        DemoSite.until(phone, "caches.match('/b/bloemenbuurt').then(kept => !!kept)");
        phone.locator(".tabs a[href='/me']").click();
        leave(phone).waitFor();
        phone.context().setOffline(true);
        leave(phone).click();
        assertThat(phone.getByText("Je bent uitgelogd op dit apparaat.")).isVisible();
        phone.locator(".tabs a[href='" + DemoSite.SQUARE + "']").click();
        phone.reload();
        assertThat(phone.locator(".live-offline")).isVisible();
        assertEquals(1, sessionsOpen("Ada").size());

        phone.context().setOffline(false);
        DemoSite.live(phone);
        DemoSite.until(phone, "!localStorage.getItem('buurthub.signingOut')");
        assertEquals(List.of(), sessionsOpen("Ada"));
        assertEquals(List.of(), phone.context().cookies());
    }

    private static Locator leave(Page page) {
        return page.getByText("Log uit", new Page.GetByTextOptions().setExact(true));
    }

    private static List<String> sessionsOpen(String name) {
        return site.hub.ask("select id from session " + sessionsOf(name));
    }

    private static String sessionsOf(String name) {
        return "where ended is null and person = (select id from person where name like '" + name + " %')";
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
