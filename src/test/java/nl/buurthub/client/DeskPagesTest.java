package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.buurthub.client.Browser.Look;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeskPagesTest {

    @RegisterExtension
    static final DemoSite site = new DemoSite();

    private static Page manager(String name) {
        var page = site.as(name, Look.DESKTOP, Desks.DESK);
        page.locator(".desk-row").first().waitFor();
        return page;
    }

    @Test
    void ofTwoManagersOneGetsATaskAndBothSeeWho() {
        var ada = manager("Ada");
        var joris = manager("Joris");
        assertThat(ada.locator(".desk-head")).containsText("1 collega hier");
        for (var about : List.of("Gratis loten", "Snel rijk"))
            Desks.report(site, "Wim", Desks.post(site, "Samira", about), "fraud");
        assertThat(Desks.row(joris, "Snel rijk")).containsText("van niemand");
        Desks.act(ada, "Gratis loten", "Pak op").click();
        assertThat(Desks.row(ada, "Gratis loten")).containsText("van jou");
        assertThat(Desks.row(joris, "Gratis loten")).containsText("van Ada");
        assertThat(Desks.act(joris, "Gratis loten", "Pak op")).hasCount(0);

        // Ada is a moment earlier than what Joris' tap sets off.
        joris.route("**/assignee", route -> {
            Desks.act(ada, "Snel rijk", "Pak op").click();
            assertThat(Desks.row(ada, "Snel rijk")).containsText("van jou");
            route.resume();
        });
        Desks.act(joris, "Snel rijk", "Pak op").click();
        assertThat(joris.locator(".toast")).containsText("Ada");
        assertThat(Desks.row(joris, "Snel rijk")).containsText("van Ada");
    }

    @Test
    void aFirstPostComesOnTheSquareOnceAManagerLetsItThrough() {
        var wim = site.as("Wim", Look.PHONE, DemoSite.SQUARE);
        var ada = manager("Ada");
        var noor = site.as("Noor", Look.PHONE, DemoSite.SQUARE);
        DemoSite.place(noor, "Wie weet een goede bakker?");
        assertThat(noor.locator(".toast")).containsText("een buurtverbinder leest het eerst");
        var inReview = noor.locator(".moderated-post", new Page.LocatorOptions().setHasText("goede bakker"));
        assertThat(inReview).containsText("Dit wacht op een buurtverbinder");

        Desks.act(ada, "goede bakker", "Pak op").click();
        Desks.act(ada, "goede bakker", "Plaatsen").click();
        assertThat(Desks.row(ada, "goede bakker")).hasCount(0);
        wim.locator(".pill").click();
        assertThat(wim.locator("article.post", new Page.LocatorOptions().setHasText("goede bakker")))
                .isVisible();
        assertThat(inReview).hasCount(0);
        assertThat(noor.locator("article.post", new Page.LocatorOptions().setHasText("goede bakker")))
                .isVisible();
    }

    @Test
    void whatIsTakenAwayGoesFromAnOpenPageAndAnotherManagerAnswersItsAuthor() {
        var post = Desks.post(site, "Samira", "Win een reis, klik hier");
        var wim = site.as("Wim", Look.PHONE, DemoSite.SQUARE + "/posts/" + post);
        var samira = site.as("Samira", Look.PHONE, DemoSite.SQUARE + "/mine");
        assertThat(wim.locator("article.post")).containsText("Win een reis");
        assertThat(samira.locator("#main")).containsText("Win een reis");
        Desks.report(site, "Marijke", post, "fraud");
        var ada = manager("Ada");
        Desks.open(ada, "Win een reis");
        ada.getByLabel("Weghalen").check();
        Desks.decide(ada, "Geen oplichting", "Wij kennen deze reis niet.", "Haal het weg");
        assertThat(wim.locator("#main")).containsText("Dit bericht is verwijderd");

        var moderated = samira.locator(".moderated-post", new Page.LocatorOptions().setHasText("Win een reis"));
        moderated.getByText("Lees waarom").click();
        assertThat(samira.locator(".decision")).containsText("Wij kennen deze reis niet.");
        assertThat(samira.locator(".decision")).containsText("Geen oplichting");
        samira.getByLabel("Waarom ben je het er niet mee eens?").fill("De reis is van mijn zus.");
        samira.getByText("Vraag om nog eens te kijken").click();
        assertThat(samira.locator("#main")).containsText("Een andere buurtverbinder kijkt ernaar");

        Desks.row(ada, "Bezwaar").locator(".desk-title").click();
        assertThat(ada.locator(".desk-refusal")).containsText("Jij nam dit besluit");
        var joris = manager("Joris");
        Desks.open(joris, "Bezwaar");
        assertThat(joris.locator("#main")).containsText("De reis is van mijn zus.");
        joris.getByLabel("Het besluit blijft").check();
        Desks.decide(joris, "Geen oplichting", "Samen gekeken; het blijft zo.", "Laat het besluit staan");
        assertThat(samira.locator(".decision-outcome")).containsText("Het besluit blijft");
    }

    @Test
    void aManagerDecidesOnTheWordsThatTheyReadAndSeesThoseThatWereReported() {
        var post = Desks.post(site, "Fatima", "Ga weg, rare buren van hiernaast");
        Desks.report(site, "Wim", post, "unkind");
        var ada = manager("Ada");
        Desks.open(ada, "rare buren");
        ada.getByLabel("Weghalen").check();
        ada.getByLabel("Wees vriendelijk").check();
        ada.getByLabel("Wat wil je tegen").fill("Zo praat je niet over je buren.");
        Desks.edit(site, "Fatima", post, "Ga mee, lieve buren van hiernaast");
        var versions = ada.locator(".desk-versions > section");
        assertThat(versions.first()).containsText("Bij de melding");
        assertThat(versions.first().locator("mark")).hasText("weg, rare ");
        assertThat(versions.last()).containsText("Nu");
        assertThat(versions.last().locator("mark")).hasText("mee, lieve ");

        ada.getByText("Lees het na").click();
        ada.locator("dialog").getByText("Haal het weg").click();
        assertThat(ada.locator(".form-error")).containsText("Intussen staat er iets anders");
        assertThat(ada.getByLabel("Wat wil je tegen")).hasValue("Zo praat je niet over je buren.");
        readsAgain(ada);

        // Fatima is a moment earlier than what Ada sends.
        ada.route("**/decisions", route -> {
            Desks.edit(site, "Fatima", post, "Ga maar, buren van hiernaast");
            route.resume();
            ada.unroute("**/decisions");
        });
        ada.getByText("Lees het na").click();
        ada.locator("dialog").getByText("Haal het weg").click();
        assertThat(ada.locator(".form-error")).containsText("Intussen staat er iets anders");
        assertThat(versions.last()).containsText("Ga maar, buren");

        site.persona("Fatima")
                .asks("DELETE", "/hoods/bloemenbuurt/posts/" + post)
                .must(204);
        assertThat(ada.locator(".chip", new Page.LocatorOptions().setHasText("weggehaald door de schrijver")))
                .isVisible();
        assertThat(versions.first()).containsText("Ga weg, rare buren");
        ada.getByLabel("Waarschuwen").check();
        assertThat(ada.getByLabel("Wat wil je tegen")).hasValue("Zo praat je niet over je buren.");
        readsAgain(ada);
        Desks.decide(ada, "Wees vriendelijk", "Zo praat je niet.", "Waarschuw");

        var fatima = site.as("Fatima", Look.PHONE, DemoSite.SQUARE + "/decisions");
        fatima.locator(".decision-line").first().click();
        assertThat(fatima.locator(".decision")).containsText("Ga weg, rare buren");
    }

    private static void readsAgain(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lees het opnieuw"))
                .click();
        assertThat(page.locator("#moderated")).isFocused();
    }

    @Test
    void whoIsSuspendedIsToldWhereTheyWouldWriteAndAgainWhenItIsOver() {
        var piet = site.as("Piet", Look.PHONE, DemoSite.SQUARE);
        assertThat(piet.locator(".welcome-prompt")).isVisible();
        var suspension = Map.of("action", "suspend", "hours", 24);
        decides("Ada", suspension);
        assertThat(piet.locator(".welcome")).containsText("Je leest nu alleen mee");
        piet.locator(".tab-compose").click();
        assertThat(piet.locator("dialog")).containsText("Lees waarom");
        piet.keyboard().press("Escape");
        decides("Joris", Map.of("action", "lift"));
        assertThat(piet.locator(".welcome-prompt")).isVisible();
    }

    /** On Piet. */
    private static void decides(String manager, Map<String, ?> what) {
        var decision = new HashMap<String, Object>(what);
        var piet =
                site.hub.ask("select id from person where name like 'Piet %'").getFirst();
        decision.putAll(Map.of("contentType", "person", "about", piet, "rule", "Geen reclame"));
        site.persona(manager)
                .asks("POST", "/hoods/bloemenbuurt/decisions", decision)
                .must(201);
    }

    @Test
    void whatComesInIsHeardIfAskedForAndInQuietHoursOnlyWhatIsUrgent() {
        var ada = manager("Ada");
        ada.context().addInitScript("""
                globalThis.heard = [];
                const noon = Date.now();
                Date.now = () => noon + 15 * 3_600_000; // this device says that it is night
                globalThis.OscillatorNode = class extends OscillatorNode {
                  constructor(context, options) { super(context, options); heard.push(options.frequency); }
                };
                """);
        ada.reload();
        ada.locator(".desk-row").first().waitFor();
        Desks.report(site, "Wim", Desks.post(site, "Marijke", "Zonder geluid"), "fraud");
        assertThat(Desks.row(ada, "Zonder geluid")).isVisible();
        assertThat(ada).hasTitle(Pattern.compile("^\\([0-9]+\\) .*"));
        assertEquals(List.of(), heard(ada));

        ada.locator(".desk-alerts summary").click();
        ada.getByLabel("Laat het horen en zien").check();
        assertEquals(List.of(659, 880), heard(ada));
        Desks.report(site, "Wim", Desks.post(site, "Marijke", "Met geluid"), "fraud");
        assertThat(Desks.row(ada, "Met geluid")).isVisible();
        assertEquals(List.of(659, 880), heard(ada));

        ada.getByLabel("Stil vanaf").fill("11:00");
        ada.getByLabel("Stil tot").fill("13:00");
        Desks.report(site, "Wim", Desks.post(site, "Marijke", "In de nacht"), "fraud");
        assertThat(Desks.row(ada, "In de nacht")).isVisible();
        assertEquals(List.of(), heard(ada));
        var urgent = site.asksUrgently("Piet", "Ik ben gevallen", "Irisweg 3");
        assertThat(Desks.row(ada, "Ik ben gevallen")).isVisible();
        assertEquals(List.of(784, 988, 784, 988), heard(ada));

        ada.getByLabel("Stil tot").fill("12:00");
        Desks.report(site, "Wim", Desks.post(site, "Marijke", "Vroeg wakker"), "fraud");
        assertThat(Desks.row(ada, "Vroeg wakker")).isVisible();
        assertEquals(List.of(659, 880), heard(ada));
        // It would cover the screens of other tests.
        site.persona("Piet")
                .asks("PUT", "/hoods/bloemenbuurt/help/" + urgent + "/state", Map.of("state", "withdrawn"))
                .must(200);
    }

    /** The tones since this was asked last. */
    private static Object heard(Page page) {
        return page.evaluate("heard.splice(0)");
    }

    @Test
    void aVisitorReportsWithAnAddress() {
        var post = site.persona("Samira")
                .asks(
                        "POST",
                        "/hoods/bloemenbuurt/posts",
                        Map.of("text", "Te huur voor iedereen", "audience", "public"))
                .must(201)
                .body()
                .path("id")
                .asText();
        var visitor = site.visit(Look.PHONE, DemoSite.SQUARE + "/posts/" + post);
        report(visitor, "Meer met dit bericht", "wie@example.org");
        var ada = manager("Ada");
        Desks.open(ada, "Te huur voor iedereen");
        assertThat(ada.locator("#main")).containsText("wie@example.org");
    }

    /** By its menu; a visitor says where they are reached. */
    private static void report(Page page, String menu, String email) {
        page.getByLabel(menu).click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Meld dit"))
                .click();
        page.getByLabel("Het klopt niet").check();
        if (!email.isEmpty()) page.getByLabel("Je e-mailadres").fill(email);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Meld het"))
                .click();
        assertThat(page.locator(".toast")).containsText("Dank je wel");
    }

    @Test
    void aRequestIsReportedByNeighboursAndVisitorsAndTakenAway() {
        var body = Map.of("need", "Wie koopt mijn pakket?", "category", "other", "audience", "public");
        var request = site.persona("Marijke")
                .asks("POST", "/hoods/bloemenbuurt/help", body)
                .must(201)
                .body()
                .at("/request/id")
                .asText();
        isReportedAndTakenAway(body.get("need"), "Anoniem", "/help/" + request, "/help/mine/" + request);
    }

    @Test
    void aGatheringIsReportedByNeighboursAndVisitorsAndTakenAway() {
        var plan = new HashMap<>(Neighbour.plan("Avond met gouden kansen"));
        plan.put("audience", "public");
        var gathering = site.persona("Marijke")
                .asks("POST", "/hoods/bloemenbuurt/gatherings", plan)
                .must(201)
                .body()
                .path("id")
                .asText();
        isReportedAndTakenAway("Avond met gouden kansen", "Marijke", "/agenda/" + gathering, "/agenda/" + gathering);
    }

    /** {@code by}: as managers read it; {@code ownPath}: where Marijke, whose it is, sees it. */
    private static void isReportedAndTakenAway(String title, String by, String path, String ownPath) {
        var wim = site.as("Wim", Look.PHONE, DemoSite.SQUARE + path);
        report(wim, "Meer over " + title, "");
        report(site.visit(Look.PHONE, DemoSite.SQUARE + path), "Meer over " + title, "wie@example.org");
        var own = site.as("Marijke", Look.PHONE, DemoSite.SQUARE + ownPath);
        own.locator("h1.post-title").waitFor();
        var ada = manager("Ada");
        Desks.open(ada, title);
        assertThat(ada.locator("#main")).containsText("2 meldingen");
        assertThat(ada.locator("#main")).containsText(by);
        ada.getByLabel("Weghalen").check();
        Desks.decide(ada, "Geen oplichting", "Dit is verkoop.", "Haal het weg");
        assertThat(wim.locator("h1.post-title")).hasCount(0);
        assertThat(own.locator(".moderation-notice")).containsText("Een buurtverbinder heeft dit weggehaald");
        own.getByText("Lees waarom").click();
        assertThat(own.locator(".decision")).containsText("Dit is verkoop.");
    }

    @Test
    void aManagerDoesNothingAboutTheirOwn() {
        var post = Desks.post(site, "Ada", "Van mij, let op");
        Desks.report(site, "Wim", post, "unkind");
        var ada = manager("Ada");
        Desks.act(ada, "Van mij, let op", "Pak op").click();
        assertThat(ada.locator(".toast")).containsText("Dit is van jezelf");
        Desks.row(ada, "Van mij, let op").locator(".desk-title").click();
        assertThat(ada.locator(".desk-refusal")).containsText("Dit gaat over jou");
        assertThat(ada.locator(".desk-task-head button")).hasCount(0);
    }

    @Test
    void nobodyIsPromisedWordOfWhatACalendarBrought() {
        Gathering.source(site, "De Zaal", "Uit een agenda");
        var id = site.hub
                .ask("select id from gathering where title = 'Uit een agenda'")
                .getFirst();
        site.persona("Wim")
                .asks(
                        "POST",
                        "/hoods/bloemenbuurt/reports",
                        Map.of("contentType", "gathering", "about", id, "category", "fraud"))
                .must(204);
        var ada = manager("Ada");
        Desks.open(ada, "Uit een agenda");
        ada.getByLabel("Weghalen").check();
        ada.getByLabel("Geen oplichting").check();
        assertThat(ada.getByLabel("Wat wil je tegen")).hasCount(0);
        ada.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Haal het weg"))
                .click();
        assertThat(ada.locator(".toast")).hasText("Besloten.");
    }

    @Test
    void whoOfferedReadsThatARequestIsNotThereNow() {
        var request = site.persona("Marijke")
                .asks("POST", "/hoods/bloemenbuurt/help", Map.of("need", "Wie telt mijn geld?", "category", "other"))
                .must(201)
                .body()
                .at("/request/id")
                .asText();
        site.persona("Wim")
                .asks("POST", "/hoods/bloemenbuurt/help/" + request + "/offers", Map.of("text", "Ik tel graag"))
                .must(201);
        site.persona("Ada")
                .asks(
                        "POST",
                        "/hoods/bloemenbuurt/decisions",
                        Map.of("contentType", "help", "about", request, "action", "hide", "rule", "Geen reclame"))
                .must(201);
        var wim = site.as("Wim", Look.PHONE, DemoSite.SQUARE + "/help?tab=offers");
        var line = wim.locator(".help-line", new Page.LocatorOptions().setHasText("Deze vraag is er nu niet"));
        assertThat(line).isVisible();
        assertThat(line.locator(".chip")).hasCount(0);
        assertThat(wim.locator("a.help-line", new Page.LocatorOptions().setHasText("Deze vraag is er nu niet")))
                .hasCount(0);
    }

    @Test
    void whatWasTakenAwayIsShownToItsAuthorWithItsPhotos() {
        var samira = site.persona("Samira");
        var photo = samira.uploads(Pictures.jpeg(80, 60)).path("id").asText();
        var post = samira.asks(
                        "POST",
                        "/hoods/bloemenbuurt/posts",
                        Map.of("text", "Kijk dit eens", "photos", List.of(Map.of("id", photo))))
                .must(201)
                .body()
                .path("id")
                .asText();
        Desks.report(site, "Wim", post, "private");
        var ada = manager("Ada");
        Desks.open(ada, "Kijk dit eens");
        ada.locator(".desk-task .photo img").waitFor();
        var task = ada.url();
        site.persona("Joris")
                .asks(
                        "POST",
                        "/hoods/bloemenbuurt/decisions",
                        Map.of("contentType", "post", "about", post, "action", "hide", "rule", "Geen reclame"))
                .must(201);
        ada.navigate(task);
        DemoSite.until(ada, "(document.querySelector('.photos-moderated img')?.naturalWidth ?? 0) > 0");
        var own = site.as("Samira", Look.PHONE, "/me");
        own.route("**/moderated/**", Route::abort);
        own.navigate(site.hub.site() + DemoSite.SQUARE + "/posts/" + post);
        assertThat(own.locator(".photo-missing")).containsText("niet bereiken");
        own.unroute("**/moderated/**");
        own.locator(".photo-missing button").click();
        own.locator(".photos-moderated button").click();
        DemoSite.until(own, "(document.querySelector('.viewer img')?.naturalWidth ?? 0) > 0");
        own.keyboard().press("Escape");

        ada.locator("aside .desk-lines .desk-title").first().click();
        ada.locator("#decide").waitFor();
        assertThat(ada.getByLabel("Terugzetten")).isChecked();
        ada.getByText("Lees het na").click();
        ada.locator("dialog").getByText("Zet het terug").click();
        assertThat(ada.locator(".toast")).containsText("Samira krijgt bericht");
        assertThat(ada.locator("#decide")).hasCount(0);
        assertThat(own.locator(".moderation-notice")).hasCount(0);
    }

    @Test
    void whoCameAndLeftIsNoLongerCounted() {
        var ada = manager("Ada");
        var figure = ada.locator(".figure-newResidents .desk-figure");
        var before = Integer.parseInt(figure.textContent());
        var guest = site.hub.visitor().signsIn("gast").arrives("bloemenbuurt");
        assertThat(figure).hasText("" + (before + 1));
        guest.asks("DELETE", "/hoods/bloemenbuurt/me/residency").must(204);
        assertThat(figure).hasText("" + before);
    }

    @Test
    void aManagerWhoIsSuspendedHasNoDesk() {
        var who = " from person where person.id = person and name like 'Joris %'";
        site.hub.run("update resident set suspended = '9999-12-31'" + who);
        var joris = site.as("Joris", Look.PHONE, Desks.DESK);
        assertThat(joris.locator("h1")).hasText("Je leest nu alleen mee");
        assertThat(joris.locator(".tabs a[href$='/desk']")).hasCount(0);
        site.hub.run("update resident set suspended = null" + who);
    }
}
