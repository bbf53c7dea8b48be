package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.buurthub.client.DemoSite.listening;
import static nl.buurthub.client.DemoSite.tap;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Geolocation;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import nl.buurthub.client.Browser.Look;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UrgentPagesTest {

    private static final String NEED = "Ik ben gevallen en kom niet overeind";
    private static final String ADDRESS = "Anjerhof 27, achterom";
    private static final String KEPT = """
            (async () => {
              const words = [JSON.stringify({...localStorage}), JSON.stringify({...sessionStorage})];
              for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const answer of await cache.matchAll()) words.push(await answer.text());
              }
              return !words.some(text => text.includes('%s'));
            })()""".formatted(ADDRESS);

    @RegisterExtension
    static final DemoSite site = new DemoSite();

    @BeforeEach
    void nobodyIsAResponderYet() {
        site.hub.run("delete from help_request; delete from dispatch; delete from responder");
    }

    @Test
    void theNearestThreeRingThenTheNextUntilOneGoesWhoAloneGetsTheAddress() {
        var names = List.of("Fatima", "Piet", "Samira", "Wim", "Marijke");
        for (var nr = 0; nr < names.size(); nr++)
            site.responder(names.get(nr), nr < 3 ? 100 + 100 * nr : 600 + 50 * nr);
        var pages = names.stream()
                .map(name -> site.as(name, name.equals("Wim") ? Look.PHONE.keeping() : Look.PHONE, DemoSite.SQUARE))
                .toList();
        pages.forEach(DemoSite::listening);
        var ada = site.as("Ada", Look.DESKTOP, DemoSite.SQUARE + "/help/urgent");
        DemoSite.drawn(ada);

        var request = asks();
        var noor = site.as("Noor", Look.PHONE, DemoSite.SQUARE + "/help/mine/" + request);
        for (var near : pages.subList(0, 3)) assertThat(alert(near)).containsText(NEED);
        for (var far : pages.subList(3, 5)) assertThat(alert(far)).hasCount(0);
        assertThat(alert(pages.getFirst())).containsText("100 m");
        assertThat(noor.locator(".course")).containsText("We zoeken iemand voor je");
        assertThat(noor.locator(".course")).containsText("Bij de 3 helpers dicht bij je gaat nu de telefoon");
        assertThat(course(ada)).containsText("3 helpers gevraagd");
        assertThat(course(ada)).containsText("Wie gevraagd is, staat hier niet");
        assertThat(course(ada).locator(".asked")).hasCount(0);

        site.clock.forward(Duration.ofSeconds(61));
        for (var page : pages) assertThat(alert(page)).containsText(NEED);
        assertThat(noor.locator(".course")).containsText("We zoeken iets verder weg");
        assertThat(course(ada)).containsText("5 helpers gevraagd");
        for (var page : pages) assertThat(page.locator("body")).not().containsText(ADDRESS);

        var wim = pages.get(3);
        tap(wim, "Ik ga nu");
        assertThat(wim.locator(".alert-address")).containsText(ADDRESS);
        assertThat(wim.locator(".alert-address")).containsText("Noor H.");
        for (var other : without(pages, wim)) {
            assertThat(alert(other)).containsText("Er is genoeg hulp");
            assertThat(other.locator("body")).not().containsText(ADDRESS);
            tap(other, "Terug naar de buurt");
            assertThat(alert(other)).hasCount(0);
        }
        assertThat(noor.locator(".course")).containsText("Wim D. is onderweg");
        assertThat(course(ada)).containsText("Iemand gaat");
        assertThat(course(ada).locator(".asked")).containsText("Wim D.");

        tap(wim, "Ik ben er");
        assertThat(noor.locator(".course")).containsText("Wim D. is er");
        tap(wim, "Klaar");
        wim.getByLabel("Hoe ging het?").fill("Ze zit weer, met thee");
        tap(wim, "Klaar");
        assertThat(alert(wim)).containsText("Dank je wel");
        assertThat(wim.locator("body")).not().containsText(ADDRESS);
        Assertions.assertTrue((Boolean) wim.evaluate(KEPT), "the address is kept");
        assertThat(noor.locator(".course")).containsText("Afgesloten");
        assertThat(course(ada)).containsText("Afgesloten");
        course(ada).getByText("Het hele verloop").click();
        assertThat(course(ada)).containsText("Ze zit weer, met thee");
    }

    @Test
    void aCallThatComesWhileOneThatIsOverFillsTheScreenTakesItsPlace() {
        site.responder("Piet", 100);
        site.responder("Samira", 200);
        var pages = List.of(
                listening(site.as("Piet", Look.PHONE, DemoSite.SQUARE)),
                listening(site.as("Samira", Look.PHONE, DemoSite.SQUARE)));
        asks();
        var piet = pages.getFirst();
        tap(pages.getLast(), "Ik ga nu");
        assertThat(alert(piet)).containsText("Er is genoeg hulp");
        site.asksUrgently("Wim", "Er is brand geweest", ADDRESS);
        assertThat(alert(piet)).containsText("Er is brand geweest");
        assertThat(alert(piet)).containsText("Ik ga nu");
    }

    @Test
    void whoeverIsOnTheWayLosesTheAddressWhenItIsClosed() {
        site.responder("Piet", 100);
        var piet = listening(site.as("Piet", Look.PHONE, DemoSite.SQUARE));
        var request = asks();
        tap(piet, "Ik ga nu");
        assertThat(piet.locator(".alert-address")).containsText(ADDRESS);

        var noor = site.as("Noor", Look.DESKTOP, DemoSite.SQUARE + "/help/mine/" + request);
        noor.locator(".course").getByText("Sluit af").click();
        noor.getByLabel("Hoe ging het?").fill("Het ging vanzelf over");
        noor.getByText("Ja, sluit af").click();
        assertThat(alert(piet)).containsText("Deze hulpvraag is afgesloten");
        assertThat(piet.locator("body")).not().containsText(ADDRESS);
    }

    @Test
    void theLinkOfTheMailOpensTheAlertAndSaysThatTheMailCameThrough() {
        var piet = site.as("Piet", Look.PHONE, DemoSite.SQUARE);
        piet.navigate("about:blank");
        site.hub.run("delete from mail");
        site.responder("Piet", 100);
        asks();
        site.clock.forward(Duration.ofSeconds(6));
        var links = "select content ->> 'link' from mail where template = 'urgentAlert'";
        await().until(() -> !site.hub.ask(links).isEmpty());
        var link = URI.create(site.hub.ask(links).getFirst());
        piet.navigate(site.hub.site() + link.getPath() + "?" + link.getQuery());
        assertThat(alert(piet)).containsText(NEED);
        assertThat(piet).hasURL(site.hub.site() + DemoSite.SQUARE + "/responder");
        var reached = "select channel from delivery where channel = 'mail' and reached is not null";
        await().until(() -> !site.hub.ask(reached).isEmpty());
    }

    @Test
    void aManagerWhoIsNoResponderSeesWhetherTheirDeviceRings() {
        var ada = site.as("Ada", Look.PHONE, DemoSite.SQUARE + "/responder");
        assertThat(ada.locator("main")).containsText("Kan dit apparaat overgaan?");
        assertThat(ada.locator("main")).containsText("Je oproepen");
    }

    @Test
    void anAlertIsSilencedAndAnsweredByKeyboardAlone() {
        site.responder("Samira", 100);
        var samira = listening(site.as("Samira", Look.DESKTOP, DemoSite.SQUARE));
        DemoSite.compose(samira);
        samira.keyboard().type("Wie heeft er een lad");
        asks();
        assertThat(alert(samira)).containsText(NEED);
        samira.keyboard().press("Enter");
        assertThat(samira.getByLabel("Zet het geluid uit")).hasCount(1);
        samira.keyboard().press("Escape");
        assertThat(samira.getByLabel("Zet het geluid uit")).hasCount(0);
        for (var presses = 0; presses < 8; presses++) {
            samira.keyboard().press("Tab");
            Assertions.assertTrue((Boolean) samira.evaluate(
                    "document.activeElement === document.body || !!document.activeElement.closest('.alert')"));
        }
        DemoSite.tabTo(samira, ".alert-go");
        samira.keyboard().press("Enter");
        assertThat(samira.locator(".alert-address")).containsText(ADDRESS);
    }

    @Test
    void aDrillIsMarkedAndADeclineAsksTheNext() {
        site.responder("Wim", 100);
        var wim = listening(site.as("Wim", Look.PHONE, DemoSite.SQUARE));
        var ada = site.as("Ada", Look.DESKTOP, DemoSite.SQUARE + "/help/urgent");
        ada.getByText("Houd een oefening").click();
        ada.getByText("Begin de oefening").click();
        assertThat(alert(wim)).containsText("Dit is een oefening");
        assertThat(course(ada).locator(".asked")).containsText("Wim D.");
        assertThat(course(ada).locator(".channels .chip-leaf")).hasCount(1);
        tap(wim, "Ik kan niet");
        assertThat(alert(wim)).hasCount(0);
        assertThat(course(ada)).containsText("kan niet");
        assertThat(course(ada)).containsText("Niemand gevonden");
    }

    @Test
    void aManagerMakesSomebodyAResponderWhoGoesOnDutyOnEveryScreen() {
        var ada = site.as("Ada", Look.DESKTOP, DemoSite.SQUARE + "/help/urgent");
        ada.getByText("Helper toevoegen").click();
        ada.getByLabel("Zoek op naam of straat").fill("marij");
        ada.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Voeg toe Marijke S."))
                .click();
        assertThat(ada.locator(".alert-line")).containsText("Marijke S.");

        var phone = site.as("Marijke", Look.PHONE, DemoSite.SQUARE + "/responder");
        var tablet = site.as("Marijke", Look.DESKTOP, DemoSite.SQUARE + "/responder");
        assertThat(tablet.getByRole(AriaRole.SWITCH)).not().isChecked();
        phone.getByRole(AriaRole.SWITCH).click();
        assertThat(tablet.getByRole(AriaRole.SWITCH)).isChecked();
    }

    @Test
    void anAlertFitsASmallScreenWithLargeLetters() {
        site.responder("Wim", 100);
        var wim = listening(site.as("Wim", new Look(320, 480, ColorScheme.LIGHT, "nl-NL"), DemoSite.SQUARE));
        asks();
        alert(wim).waitFor();
        DemoSite.until(wim, "(d => d.scrollWidth <= d.clientWidth)(document.querySelector('dialog.alert'))");
        tap(wim, "Ik ga nu");
        assertThat(wim.locator(".alert-address")).containsText(ADDRESS);
        DemoSite.until(wim, "(d => d.scrollWidth <= d.clientWidth)(document.querySelector('dialog.alert'))");
    }

    @Test
    void hoursPastMidnightStandOnTwoDays() {
        site.responder("Fatima", 100);
        var fatima = site.as("Fatima", Look.PHONE, DemoSite.SQUARE + "/responder");
        fatima.getByLabel("Uren toevoegen op zondag").click();
        fatima.getByLabel("zondag van").fill("22:00");
        fatima.getByLabel("zondag tot").fill("07:00");
        fatima.getByText("Bewaar en volg mijn rooster").click();
        assertThat(fatima.getByLabel("maandag tot")).hasValue("07:00");
        assertThat(fatima.getByLabel("zondag tot")).hasValue("00:00");
    }

    @Test
    void aResponderSaysWhereTheyLiveAndSharesWhereTheyAreWhileOnDuty() {
        site.responder("Piet", 100);
        var piet = site.as("Piet", Look.PHONE, DemoSite.SQUARE + "/responder");
        piet.context().grantPermissions(List.of("geolocation"));
        piet.context().setGeolocation(new Geolocation(52.1, 5.1));
        piet.getByText("Mijn huis is hier").click();
        piet.getByLabel(Pattern.compile("Deel waar ik ben")).check();
        assertThat(piet.getByText("Laatst gedeeld")).isVisible();
        Assertions.assertEquals(
                List.of("52.1 52.1"),
                site.hub.ask(
                        "select responder.latitude || ' ' || resident.latitude from responder join resident using (hood, person)"));
        piet.getByRole(AriaRole.SWITCH).click();
        assertThat(piet.getByText("Dit begint als je in dienst bent")).isVisible();
        Assertions.assertEquals(
                "0",
                site.hub
                        .ask("select count(*) from responder where latitude is not null")
                        .getFirst());
    }

    private static String asks() {
        return site.asksUrgently("Noor", NEED, ADDRESS);
    }

    private static Locator alert(Page page) {
        return page.locator("dialog.alert");
    }

    private static Locator course(Page page) {
        return page.locator("article.course").first();
    }

    private static List<Page> without(List<Page> pages, Page one) {
        return pages.stream().filter(page -> page != one).toList();
    }
}
