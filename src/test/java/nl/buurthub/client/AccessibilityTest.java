package nl.buurthub.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import java.util.List;
import java.util.Map;
import nl.buurthub.client.Browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccessibilityTest {

    @RegisterExtension
    static final DemoSite site = new DemoSite();

    @Test
    void axeFindsNothingOnAnyPage() {
        var visitor = site.visit(Look.PHONE, DemoSite.SQUARE);
        DemoSite.live(visitor);
        check("the square of a visitor", visitor);
        for (var path : List.of("/", "/sign-in", "/sign-in/link#t=12345678901234567890", "/nowhere")) {
            visitor.navigate(site.hub.site() + path);
            visitor.waitForSelector("#main");
            check(path, visitor);
        }
        visitor.context().close();

        var samira = site.as("Samira", Look.PHONE, DemoSite.SQUARE);
        check("the square of a resident", samira);
        DemoSite.compose(samira);
        check("writing a post", samira);
        for (var path : List.of(DemoSite.SQUARE + "/mine", "/me", DemoSite.SQUARE + "/join", firstPost())) {
            samira.navigate(site.hub.site() + path);
            samira.locator("a.who").waitFor();
            check(path, samira);
        }
    }

    @Test
    void axeFindsNothingInHelp() {
        var samira = site.as("Samira", Look.PHONE, Helping.HELP + "/ask");
        check("asking: urgent", samira);
        Helping.answer(samira, "Wie helpt mij even?", () -> check("asking", samira));
        check("asking: the overview", samira);
        Helping.forward(samira);
        samira.waitForURL("**/help/mine/*");
        var request = samira.url().replaceAll(".*/", "");
        var marijke = site.as("Marijke", Look.PHONE, Helping.HELP + "/" + request);
        check("a request", marijke);
        Helping.offer(marijke, request, "Ik help je graag.");
        check("my offer", marijke);
        check("an own request with an offer", samira);
        for (var path : List.of("", "?tab=mine", "?tab=offers", "?category=pets")) {
            samira.navigate(site.hub.site() + Helping.HELP + path);
            samira.locator("a.who").waitFor();
            check("help" + path, samira);
        }
        samira.navigate(site.hub.site() + "/help/action#t=12345678901234567890");
        samira.locator(".notice").waitFor();
        check("an old button of a mail", samira);
    }

    @Test
    void axeFindsNothingInUrgentHelp() {
        site.hub.run("delete from responder");
        site.responder("Wim", 100);
        site.responder("Piet", 200);
        var wim = site.as("Wim", Look.PHONE, DemoSite.SQUARE + "/responder");
        check("the responder's page", DemoSite.listening(wim));
        var piet = DemoSite.listening(site.as("Piet", Look.PHONE, DemoSite.SQUARE));
        var request = site.asksUrgently("Noor", "Ik ben gevallen", "Anjerhof 27");
        wim.locator(".alert-go").waitFor();
        check("an alert", wim);
        var noor = site.as("Noor", Look.PHONE, DemoSite.SQUARE + "/help/mine/" + request);
        var ada = site.as("Ada", Look.PHONE, DemoSite.SQUARE + "/help/urgent");
        DemoSite.tap(wim, "Ik ga nu");
        wim.locator(".alert-address a").waitFor();
        check("on the way", wim);
        noor.locator(".comer").waitFor();
        check("the course for who asked", noor);
        piet.locator(".alert-end").waitFor();
        check("stood down", piet);
        ada.locator(".extras summary").first().click();
        check("the course for managers", ada);
        ada.getByText("Helper toevoegen").click();
        ada.locator("dialog .alert-line").first().waitFor();
        check("vetting", ada);
        DemoSite.tap(wim, "Ik ben er");
        DemoSite.tap(wim, "Klaar");
        check("how it went", wim);
    }

    @Test
    void axeFindsNothingInTheAgenda() {
        site.hub.run("delete from gathering");
        var soup = Gathering.plan(site, "Samira", "Samen soep eten", Map.of("capacity", 2));
        Gathering.signUp(site, "Piet", soup, Map.of("guests", 1, "shown", true));
        Gathering.signUp(site, "Noor", soup, Map.of("guests", 0));
        Gathering.plan(site, "Wim", "Rondje park", Map.of("kind", "walk", "repeats", "FREQ=WEEKLY;COUNT=8"));
        var visitor = site.visit(Look.PHONE, Gathering.page(soup));
        visitor.locator("#sign-up form").waitFor();
        check("a gathering, without an account", visitor);
        visitor.navigate(site.hub.site() + "/agenda/sign-up#t=12345678901234567890");
        visitor.locator(".notice").waitFor();
        check("an old link of a mail", visitor);
        visitor.context().close();

        var samira = site.as("Samira", Look.PHONE, Gathering.page(soup));
        samira.locator(".organise").waitFor();
        check("an own gathering", samira);
        for (var path : List.of("", "?view=month", "?kind=party", "/mine", "/plan")) {
            samira.navigate(site.hub.site() + Gathering.AGENDA + path);
            samira.locator("a.who").waitFor();
            check("agenda" + path, samira);
        }
        for (var path : List.of("/attendees", "/change", "/check-in#22222222")) {
            samira.navigate(site.hub.site() + Gathering.page(soup) + path);
            samira.locator("main h1").waitFor();
            check(path, samira);
        }
        samira.context().close();

        var piet = site.as("Piet", Look.PHONE, Gathering.page(soup));
        piet.locator(".code summary").click();
        check("an own place", piet);
        piet.context().close();

        Gathering.source(site, "Wijkcentrum De Schakel", "Bingo");
        var ada = site.as("Ada", Look.PHONE, Gathering.AGENDA + "/sources");
        ada.locator(".source-count").waitFor();
        check("calendars of organisations", ada);
    }

    @Test
    void axeFindsNothingAtTheDesk() {
        var post = Desks.post(site, "Samira", "Wie wil mijn oude stoel?");
        Desks.report(site, "Wim", post, "fraud");
        var ada = site.as("Ada", Look.PHONE, Desks.DESK);
        Desks.row(ada, "oude stoel").waitFor();
        check("the desk", ada);
        Desks.open(ada, "oude stoel");
        ada.getByLabel("Weghalen").check();
        check("a task", ada);
        Desks.decide(ada, "Geen oplichting", "Dit lijkt niet echt.", "Haal het weg");
        ada.navigate(site.hub.site() + Desks.DESK + "/log");
        ada.locator(".desk-decision").first().waitFor();
        check("the log", ada);
        var samira = site.as("Samira", Look.PHONE, DemoSite.SQUARE + "/decisions?about=" + post);
        samira.locator(".decision").waitFor();
        check("a decision for whom it concerns", samira);
        samira.navigate(site.hub.site() + DemoSite.SQUARE + "/mine");
        samira.locator(".moderation-notice").waitFor();
        check("an own post that was taken away", samira);
    }

    @Test
    void axeFindsNothingWhereResidentsAre() {
        var ada = site.as("Ada", Look.PHONE, ResidentPages.LIST + "?filter=unverified");
        ResidentPages.row(ada, "Noor").waitFor();
        check("residents", ada);
        ada.navigate(site.hub.site() + ResidentPages.LIST + "?filter=barred");
        ada.locator(".notice").waitFor();
        check("nobody sent away", ada);
        ada.navigate(site.hub.site() + ResidentPages.page(site, "Noor"));
        ResidentPages.button(ada, "Ik weet dat het klopt").click();
        check("vouching", ada);
        ada.keyboard().press("Escape");
        check("a resident", ada);
        ResidentPages.button(ada, "Neem een besluit").click();
        ada.locator("#decide").waitFor();
        check("deciding on a resident", ada);
        var noor = site.as("Noor", Look.PHONE, DemoSite.SQUARE + "/verify");
        noor.locator(".address-code").waitFor();
        check("typing a letter's code", noor);
        noor.navigate(site.hub.site() + "/me");
        noor.getByText("adres nog niet bevestigd").waitFor();
        check("an own address", noor);
    }

    private static String firstPost() {
        var id = site.hub
                .ask("select post.id from post join hood on hood.id = hood where slug = 'bloemenbuurt' and comments > 2"
                        + " order by post.id desc")
                .getFirst();
        return DemoSite.SQUARE + "/posts/" + id;
    }

    /** In both widths and both colours; the page is a phone's again afterwards. */
    private static void check(String what, Page page) {
        for (var look : List.of(Look.DESKTOP.dark(), Look.PHONE)) {
            page.setViewportSize(look.width(), look.height());
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(look.colours()));
            DemoSite.drawn(page);
            assertThat(Axe.violations(page)).as("%s, %s", what, look).isEmpty();
        }
    }
}
