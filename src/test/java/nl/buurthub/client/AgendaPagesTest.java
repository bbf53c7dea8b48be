package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.buurthub.client.Gathering.AGENDA;
import static nl.buurthub.client.Helping.button;
import static nl.buurthub.client.Helping.forward;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.buurthub.client.Browser.Look;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AgendaPagesTest {

    /** By the clock on the wall. */
    private static final String LASTS =
            "select (ends at time zone 'Europe/Amsterdam') - (starts at time zone 'Europe/Amsterdam') from gathering"
                    + " where title = 'Kermis'";

    @RegisterExtension
    static final DemoSite site = new DemoSite();

    @AfterEach
    void nothingIsPlanned() {
        site.hub.run("delete from gathering");
    }

    @Test
    void ofTwoWhoWantTheLastPlaceOneWaitsAndMovesUpLive() {
        var soup = Gathering.plan(site, "Samira", "Soep met de straat", Map.of("capacity", 1));
        var piet = site.as("Piet", Look.PHONE, Gathering.page(soup));
        var noor = site.as("Noor", Look.DESKTOP, Gathering.page(soup));
        assertThat(noor.locator(".places")).containsText("nog 1 plek");

        button(piet.locator("#sign-up"), "Meld mij aan").click();
        assertThat(piet.locator("#sign-up")).containsText("Je hebt een plek");
        assertThat(noor.locator(".places")).containsText("1/1");
        button(noor.locator("#sign-up"), "Zet mij op de wachtlijst").click();
        assertThat(noor.locator("#sign-up")).containsText("plek 1 van de wachtlijst");
        assertThat(piet.locator(".places")).containsText("vol, 1 op de wachtlijst");

        button(piet.locator("#sign-up"), "Meld mij af").click();
        button(piet.locator("dialog"), "Ja, meld mij af").click();
        assertThat(noor.locator("#sign-up")).containsText("Er kwam een plek vrij");
        assertThat(piet.locator("#sign-up")).containsText("Het zit vol");
    }

    /** They came there from the square: the page that allows the camera is the first that was fetched. */
    @Test
    void anOrganiserHoldsACodeBeforeTheCameraAndItsBearerIsIn() {
        var soup = Gathering.plan(site, "Samira", "Soep aan de deur", Map.of());
        var code = Gathering.signUp(site, "piet", soup, Map.of("guests", 0));
        FakeCamera.sees(site.hub.site() + Gathering.page(soup) + "/check-in#" + code);
        var samira = site.as("Samira", Look.PHONE, Gathering.page(soup));
        samira.locator("a[href$='/attendees']").first().click();
        button(samira.locator(".desk"), "Scan codes").click();
        assertThat(samira.locator("video")).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        assertThat(samira.locator(".came")).containsText("Piet");
        button(samira.locator(".desk"), "Stop met scannen").click();
        assertThat(samira.locator("video")).hasCount(0);
    }

    @Test
    void somebodyWithoutAnAccountSignsUpFromTheMail() {
        var soup = Gathering.plan(site, "Samira", "Soep voor iedereen", Map.of());
        var page = site.visit(Look.PHONE, Gathering.page(soup));
        page.getByLabel("Je naam", new Page.GetByLabelOptions().setExact(true)).fill("Tante Bep");
        page.getByLabel("E-mailadres").fill("bep@example.org");
        button(page.locator("#sign-up"), "Eén meer").click();
        button(page.locator("#sign-up"), "Meld mij aan met een mail").click();
        assertThat(page.locator("#sign-up")).containsText("Kijk in je mail");
        assertThat(page.locator(".places")).containsText("Nog niemand aangemeld");

        page.navigate(site.hub.site() + "/agenda/sign-up#t=" + Gathering.mailed(site, "bep@example.org"));
        button(page.locator("#main"), "Ja, ik kom").click();
        assertThat(page.locator(".place")).containsText("2 personen");
        assertFalse(page.url().contains("#"), "the secret stays in sight");
        assertThat(page.locator("img.code-picture")).hasCount(1);

        button(page.locator("#main"), "Meld mij af").click();
        button(page.locator("dialog"), "Ja, meld mij af").click();
        assertThat(page.locator("#main")).containsText("Je bent afgemeld");
    }

    @Test
    void whoComesInIsCheckedInByCodeAndByPicture() {
        var soup = Gathering.plan(site, "Samira", "Soep aan de deur", Map.of());
        var pietsCode = Gathering.signUp(site, "Piet", soup, Map.of("guests", 2));
        var noorsCode = Gathering.signUp(site, "Noor", soup, Map.of("guests", 0));
        var samira = site.as("Samira", Look.PHONE, Gathering.page(soup) + "/attendees");
        var field = samira.getByLabel("Code of naam");
        field.fill("piet");
        assertThat(samira.locator(".attendee")).hasCount(1);
        field.fill(pietsCode.substring(0, 4).toLowerCase(Locale.ROOT) + " " + pietsCode.substring(4));
        field.press("Enter");
        assertThat(samira.locator(".came")).containsText("met 3 personen");
        assertThat(field).hasValue("");

        var phone = site.as("Samira", Look.PHONE, Gathering.page(soup) + "/check-in#" + noorsCode);
        assertThat(phone.locator("h1")).containsText("Noor");
        assertThat(samira.locator(".figures")).containsText("4");
        assertThat(samira.locator(".attendee [aria-pressed=true]")).hasCount(2);

        field.fill("22222222");
        field.press("Enter");
        assertThat(samira.locator(".form-error")).isVisible();

        assertThat(samira.getByText("Meld iemand aan")).isVisible();
        site.persona("Samira")
                .asks(
                        "POST",
                        "/hoods/bloemenbuurt/gatherings/" + soup.path("id").asText() + "/cancellation",
                        Map.of("reason", "Storm"))
                .must(200);
        assertThat(samira.getByText("Meld iemand aan")).hasCount(0);
    }

    @Test
    void planningTakesNoMouse() {
        var page = site.as("Marijke", Look.DESKTOP, AGENDA);
        DemoSite.tabTo(page, "a[href$='/agenda/plan']");
        var keys = page.keyboard();
        keys.press("Enter");
        assertThat(page.getByLabel("Naam van de activiteit")).isFocused();
        keys.type("Samen wandelen");
        keys.press("Tab");
        keys.press("Space");
        keys.press("Enter");
        assertThat(page.getByLabel("Dag", new Page.GetByLabelOptions().setExact(true)))
                .isFocused();
        keys.press("Enter");
        assertThat(page.getByLabel("Plek", new Page.GetByLabelOptions().setExact(true)))
                .isFocused();
        keys.type("Bij de fontein");
        for (var question : new String[] {"Waar is het?", "Voor wie is het?", "Hoeveel mensen kunnen er komen?"}) {
            assertThat(page.locator("form.ask h1")).hasText(question);
            keys.press("Enter");
        }
        assertThat(page.locator("form.ask h1")).hasText("Wil je er iets bij vertellen?");
        DemoSite.tabTo(page, "form button.primary");
        keys.press("Enter");
        assertThat(page.locator(".preview")).containsText("Bij de fontein");
        DemoSite.tabTo(page, "form button.primary");
        keys.press("Enter");
        page.waitForURL(Pattern.compile(".*/agenda/[0-9a-f-]{36}"));
        assertThat(page.locator("h1")).hasText("Samen wandelen");
    }

    @Test
    void whatTheStreamTellsIsWhatAFetchTells() {
        var soup = Gathering.plan(site, "Samira", "Soep op dinsdag", Map.of("capacity", 12));
        var noor = site.as("Noor", Look.DESKTOP, AGENDA);
        assertThat(line(noor, "Soep op dinsdag")).isVisible();
        Gathering.signUp(site, "Piet", soup, Map.of("guests", 1));
        Gathering.plan(site, "Wim", "Wandelen met Wim", Map.of("kind", "walk", "cost", "€ 1"));
        noor.locator(".agenda-new").click();
        var path = "/hoods/bloemenbuurt/gatherings/" + soup.path("id").asText();
        site.persona("Samira")
                .asks("PATCH", path, Map.of("venue", "In de kerk"))
                .must(200);
        assertThat(line(noor, "In de kerk")).containsText("2/12");
        assertThat(line(noor, "Wandelen met Wim")).isVisible();
        var live = noor.locator(".day").allInnerTexts();
        noor.reload();
        assertThat(line(noor, "In de kerk")).isVisible();
        assertEquals(live, noor.locator(".day").allInnerTexts());

        noor.getByText("Gratis").first().click();
        assertThat(line(noor, "Wandelen met Wim")).hasCount(0);
        assertThat(line(noor, "In de kerk")).isVisible();
        assertEquals("free=true", URI.create(noor.url()).getQuery());
    }

    @Test
    void whatIsThereAllDayHasNoHours() {
        var fair = Gathering.plan(site, "Samira", "Braderie", Map.of());
        site.hub.run("update gathering set all_day = true, starts = date_trunc('day', starts, 'Europe/Amsterdam'),"
                + " ends = date_trunc('day', starts, 'Europe/Amsterdam') + interval '1 day' where title = 'Braderie'");
        var page = site.as("Noor", Look.PHONE, Gathering.page(fair));
        assertThat(page.locator("article.gathering .gathering-when")).containsText("hele dag");
        page.navigate(site.hub.site() + AGENDA);
        assertThat(line(page, "Braderie").locator(".agenda-hours")).hasText("hele dag");
    }

    @Test
    void whatLastsForDaysKeepsItsEndWhenItIsChanged() {
        var starts = site.clock.instant().plus(Duration.ofDays(4)).truncatedTo(ChronoUnit.HOURS);
        var ends = starts.plus(Duration.ofHours(53));
        var fair =
                Gathering.plan(site, "Samira", "Kermis", Map.of("starts", starts.toString(), "ends", ends.toString()));
        var lasts = site.hub.ask(LASTS);
        var page = site.as("Samira", Look.PHONE, Gathering.page(fair) + "/change");
        page.locator(".answer", new Page.LocatorOptions().setHasText("Wanneer"))
                .getByRole(AriaRole.LINK)
                .click();
        var day = page.getByLabel("Dag", new Page.GetByLabelOptions().setExact(true));
        var later = LocalDate.parse(day.inputValue()).plusDays(1);
        day.fill(later.toString());
        assertThat(page.getByLabel("Laatste dag")).hasValue(later.plusDays(2).toString());
        forward(page);
        page.locator(".ask-foot .primary").click();
        assertThat(page.locator("article.gathering")).isVisible();
        assertEquals(lasts, site.hub.ask(LASTS));
    }

    @Test
    void whoLetsTheirNameBeSeenIsSeenLive() {
        var soup = Gathering.plan(site, "Samira", "Soep met namen", Map.of());
        var noor = site.as("Noor", Look.DESKTOP, Gathering.page(soup));
        assertThat(noor.locator("#sign-up")).isVisible();
        Gathering.signUp(site, "Piet", soup, Map.of("guests", 1, "shown", true));
        assertThat(noor.locator(".names")).containsText("Piet");
        Gathering.signUp(site, "Piet", soup, Map.of("guests", 1, "shown", false));
        assertThat(noor.locator(".names")).hasCount(0);
    }

    @Test
    void whoIsCancelledOnReadsWhy() {
        var soup = Gathering.plan(site, "Samira", "Soep in de regen", Map.of());
        Gathering.signUp(site, "Piet", soup, Map.of("guests", 0));
        var samira = site.as("Samira", Look.PHONE, Gathering.page(soup));
        var piet = site.as("Piet", Look.PHONE, Gathering.page(soup));
        button(samira.locator(".organise"), "Zeg af").click();
        samira.getByLabel("Waarom gaat het niet door?").fill("Er komt storm.");
        button(samira.locator("dialog"), "Ja, zeg af").click();
        assertThat(piet.locator(".cancelled")).containsText("Er komt storm.");
        assertThat(piet.locator("#sign-up")).containsText("Dit gaat niet door");
    }

    @Test
    void aDateOfASeriesIsChangedWithThoseThatFollow() {
        var page = site.as("Noor", Look.PHONE, AGENDA + "/plan");
        page.getByLabel("Naam van de activiteit").fill("Koffie in de bieb");
        page.getByText("Eten en drinken").click();
        forward(page);
        page.getByLabel("Komt het terug?").selectOption("weekly");
        page.getByLabel("Tot wanneer?").selectOption("count");
        page.getByLabel("Hoe vaak?").fill("4");
        forward(page);
        page.getByLabel("Plek", new Page.GetByLabelOptions().setExact(true)).fill("De bibliotheek");
        for (var step = 0; step < 4; step++) forward(page);
        page.locator(".ask-foot .primary").click();
        assertThat(page.locator(".dates li")).hasCount(3);

        page.locator(".organise").getByText("Pas aan").click();
        page.locator(".answer", new Page.LocatorOptions().setHasText("Waar"))
                .getByRole(AriaRole.LINK)
                .click();
        page.getByLabel("Plek", new Page.GetByLabelOptions().setExact(true)).fill("Buurthuis De Kas");
        forward(page);
        page.getByText("Deze en alle volgende").click();
        page.locator(".ask-foot .primary").click();
        assertThat(page.locator("article.gathering")).containsText("Buurthuis De Kas");
        page.locator(".date-link").last().click();
        assertThat(page.locator("article.gathering")).containsText("Buurthuis De Kas");
    }

    @Test
    void aGatheringAndTheAgendaGoIntoOnesOwnCalendar() {
        var soup = Gathering.plan(site, "Samira", "Soep in de kalender", Map.of("signing", "none"));
        var visitor = site.visit(Look.PHONE, Gathering.page(soup));
        isCalendar(visitor.locator("#sign-up a[download]"), "Soep in de kalender");
        visitor.navigate(site.hub.site() + AGENDA);
        isCalendar(visitor.locator(".agenda-subscribe a"), "Soep in de kalender");

        var cake = Gathering.plan(site, "Samira", "Taart in de kalender", Map.of());
        Gathering.signUp(site, "Piet", cake, Map.of("guests", 0));
        var piet = site.as("Piet", Look.PHONE, Gathering.page(cake));
        isCalendar(piet.locator("#sign-up a[download]"), "Taart in de kalender");
        piet.navigate(site.hub.site() + AGENDA + "/mine");
        button(piet.locator(".feed"), "Maak mijn adres").click();
        assertThat(piet.locator(".feed-url")).containsText(".ics");
        var own = URI.create(piet.locator(".feed-url").innerText()).getPath();
        isCalendar(piet, own, "Taart in de kalender");
    }

    private static void isCalendar(Locator link, String title) {
        isCalendar(link.page(), link.getAttribute("href"), title);
    }

    private static void isCalendar(Page page, String path, String title) {
        var answer = page.context().request().get(site.hub.site() + path);
        assertEquals("text/calendar; charset=utf-8", answer.headers().get("content-type"));
        assertTrue(answer.text().contains("SUMMARY:" + title), answer.text());
    }

    private static Locator line(Page page, String text) {
        return page.locator("article.agenda-line", new Page.LocatorOptions().setHasText(text));
    }
}
