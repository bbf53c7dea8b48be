package nl.buurthub.client;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurthub.client.Browser.Look;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pictures of every screen, to look at: {@code mvn test -Pby-hand -Dtest=ScreensTest}, in target/screens. */
@Tag("screens")
class ScreensTest {

    @Test
    void helpInEveryLook() {
        try (var site = new DemoSite()) {
            looks().forEach(look -> help(site, look));
        }
    }

    @Test
    void agendaInEveryLook() {
        try (var site = new DemoSite()) {
            looks().forEach(look -> agenda(site, look));
        }
    }

    @Test
    void everyScreenInEveryLook() {
        try (var site = new DemoSite()) {
            for (var look : looks().toList()) {
                visitor(site, look);
                resident(site, look);
            }
        }
    }

    @Test
    void urgentHelpInEveryLook() {
        try (var site = new DemoSite()) {
            for (var look : Stream.of(Look.PHONE, Look.PHONE.dark(), Look.DESKTOP.dark(), Look.HALL)
                    .toList()) urgent(site, look);
        }
    }

    @Test
    void kiosksInEveryLook() {
        try (var site = new DemoSite()) {
            for (var look : List.of(Look.HALL, new Look(1080, 1920, ColorScheme.LIGHT, "nl-NL"))) kiosk(site, look);
            for (var look : List.of(Look.PHONE, Look.PHONE.dark(), Look.DESKTOP, Look.DESKTOP.dark()))
                managedKiosks(site, look);
        }
    }

    private static void kiosk(DemoSite site, Look look) {
        site.hub.run("delete from gathering");
        var now = site.clock.instant();
        for (var title : List.of("Koffie in de bieb", "Repair Café", "Samen oogsten en soep eten", "Zangavond")) {
            var starts = now.plusSeconds(600);
            Gathering.plan(
                    site,
                    "Samira",
                    title,
                    Map.of(
                            "starts",
                            starts.toString(),
                            "ends",
                            starts.plusSeconds(3600).toString(),
                            "capacity",
                            25,
                            "audience",
                            "public"));
        }
        var piet = site.persona("piet");
        var photo = piet.uploads("image/webp", read("src/main/resources/demo/bloemenbuurt/photos/vorst.webp"))
                .must(201)
                .body();
        piet.places(
                "bloemenbuurt",
                Map.of(
                        "text",
                        "De eerste vorst op het dak van de schuur.",
                        "audience",
                        "public",
                        "photos",
                        List.of(Map.of("id", photo.path("id").asText()))));
        var screen = Hall.device(site, look);
        screen.clock().install();
        screen.reload();
        Hall.code(screen);
        kioskPicture(screen, "pairing", look);
        Hall.pair(site, screen, "Hal");
        for (var turn = 0; turn < 5; turn++) {
            kioskPicture(screen, "turn-" + turn, look);
            screen.clock().runFor(12_000);
        }
        screen.locator(".today .tap").first().click();
        kioskPicture(screen, "picked", look);
        Hall.manager(site)
                .asks(
                        "POST",
                        "/hoods/bloemenbuurt/kiosk-takeovers",
                        Map.of(
                                "title", "Code rood: blijf binnen",
                                "words", "Er is storm op komst. Haal je tuinmeubels binnen en bel 112 bij nood.",
                                "minutes", 60))
                .must(201);
        screen.locator(".notice").waitFor();
        kioskPicture(screen, "notice", look);
        site.hub.run("delete from kiosk_takeover");
        screen.context().close();
    }

    private static byte[] read(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void kioskPicture(Page screen, String name, Look look) {
        screen.waitForTimeout(600);
        screen.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target/screens/kiosk-" + name + "-" + look + ".png")));
    }

    private static void managedKiosks(DemoSite site, Look look) {
        var ada = site.as("Ada", look, DemoSite.SQUARE + "/kiosks");
        ada.locator("section.card").first().waitFor();
        whole(ada, "kiosks", look);
        ada.locator("section.card .kiosk-acts button").first().click();
        ada.locator(".kiosk-item").first().waitFor();
        picture(ada, "kiosks-items", look);
        ada.keyboard().press("Escape");
        ada.locator("header .own-acts button").nth(1).click();
        picture(ada, "kiosks-notice", look);
        ada.context().close();
    }

    private static void urgent(DemoSite site, Look look) {
        site.hub.run("delete from help_request; delete from responder");
        site.responder("Wim", 240);
        site.responder("Piet", 410);
        site.responder("Fatima", 640);
        var wim = site.as("Wim", look, DemoSite.SQUARE + "/responder");
        whole(DemoSite.listening(wim), "responder", look);
        var piet = DemoSite.listening(site.as("Piet", look, DemoSite.SQUARE));
        var request = site.asksUrgently("Noor", "Ik ben gevallen en kom niet overeind", "Anjerhof 27, achterom");
        var noor = site.as("Noor", look, DemoSite.SQUARE + "/help/mine/" + request);
        var ada = site.as("Ada", look, DemoSite.SQUARE + "/help/urgent");
        wim.locator(".alert-go").waitFor();
        picture(wim, "alert", look);
        picture(noor, "course-calling", look);
        DemoSite.tap(wim, "Ik ga nu");
        wim.locator(".alert-address a").waitFor();
        picture(wim, "on-the-way", look);
        piet.locator(".alert-end").waitFor();
        picture(piet, "stood-down", look);
        noor.locator(".comer").waitFor();
        picture(noor, "course-going", look);
        ada.locator(".extras summary").first().click();
        ada.locator(".log li").first().waitFor();
        whole(ada, "courses", look);
        wim.keyboard().press("Escape");
        wim.locator(".alert-bar").waitFor();
        picture(wim, "alert-put-away", look);
        ada.navigate(site.hub.site() + "/me");
        ada.locator(".duty-way").waitFor();
        whole(ada, "me-manager", look);
        for (var page : List.of(wim, piet, noor, ada)) page.context().close();
    }

    private static void whole(Page page, String name, Look look) {
        DemoSite.drawn(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screens/" + name + "-" + look + ".png")));
    }

    private static Stream<Look> looks() {
        return Stream.of(Look.PHONE, Look.DESKTOP, Look.HALL)
                .flatMap(look -> Stream.of(
                        look, look.dark(), look.english(), look.english().dark()));
    }

    private static void visitor(DemoSite site, Look look) {
        var pages = new LinkedHashMap<>(
                Map.of("visitor", DemoSite.SQUARE, "choose", "/", "sign-in", "/sign-in", "nowhere", "/nowhere"));
        var page = site.visit(look, DemoSite.SQUARE);
        pages.forEach((name, path) -> {
            page.navigate(site.hub.site() + path);
            page.waitForSelector("#main");
            picture(page, name, look);
        });
        page.context().close();
    }

    private static void resident(DemoSite site, Look look) {
        var page = site.as("Samira", look, DemoSite.SQUARE);
        picture(page, "square", look);
        DemoSite.compose(page);
        picture(page, "compose", look);
        var post = site.hub
                .ask("select post.id from post join hood on hood.id = hood where slug = 'bloemenbuurt' and comments > 2"
                        + " order by post.id desc")
                .getFirst();
        for (var path : List.of("/posts/" + post, "/mine", "/join")) {
            page.navigate(site.hub.site() + DemoSite.SQUARE + path);
            page.locator("a.who").waitFor();
            picture(page, path.replaceAll("/posts.*", "/post").substring(1), look);
        }
        page.navigate(site.hub.site() + "/me");
        page.locator("a.who").waitFor();
        picture(page, "me", look);
        page.context().close();
    }

    private static void help(DemoSite site, Look look) {
        var fatima = site.as("Fatima", look, Helping.HELP + "/ask");
        picture(fatima, "ask", look);
        var request = site.persona("Fatima")
                .asks(
                        "POST",
                        "/hoods/bloemenbuurt/help",
                        Map.of("need", "Wie rijdt mee naar de markt?", "category", "transport"))
                .must(201)
                .body()
                .at("/request/id")
                .asText();
        var samira = site.as("Samira", look, Helping.HELP + "/" + request);
        whole(samira, "help-request", look);
        site.persona("Samira")
                .asks(
                        "POST",
                        "/hoods/bloemenbuurt/help/" + request + "/offers",
                        Map.of("text", "Ik rijd toch die kant op."))
                .must(201);
        samira.locator(".my-offer").waitFor();
        picture(samira, "help-offer", look);
        fatima.navigate(site.hub.site() + Helping.HELP + "/mine/" + request);
        fatima.locator("article.offer").waitFor();
        whole(fatima, "help-own", look);
        fatima.navigate(site.hub.site() + Helping.HELP);
        fatima.locator("article.help").first().waitFor();
        picture(fatima, "help", look);
        samira.context().close();
        fatima.context().close();
    }

    private static void agenda(DemoSite site, Look look) {
        site.hub.run("delete from gathering");
        var soup = Gathering.plan(site, "Samira", "Samen oogsten en soep eten", Map.of("capacity", 25));
        Gathering.signUp(site, "Piet", soup, Map.of("guests", 3, "shown", true));
        Gathering.signUp(site, "Noor", soup, Map.of("guests", 2, "shown", true));
        Gathering.plan(site, "Wim", "Rondje Anjerpark", Map.of("kind", "walk", "signing", "none"));
        var visitor = site.visit(look, Gathering.page(soup));
        visitor.locator("#sign-up form").waitFor();
        whole(visitor, "gathering-visitor", look);
        visitor.context().close();
        var samira = site.as("Samira", look, DemoSite.SQUARE);
        for (var path : List.of(
                "", "?view=month", "/mine", "/plan", Gathering.page(soup).replace(Gathering.AGENDA, ""))) {
            samira.navigate(site.hub.site() + Gathering.AGENDA + path);
            samira.locator("main h1").waitFor();
            whole(samira, "agenda" + path.replaceAll("[0-9a-f-]{30,}", "own").replaceAll("\\W", "-"), look);
        }
        samira.navigate(site.hub.site() + Gathering.page(soup) + "/attendees");
        samira.locator(".attendee").first().waitFor();
        whole(samira, "attendees", look);
        samira.context().close();
        site.hub.run("delete from calendar_source");
        Gathering.source(site, "Wijkcentrum De Schakel", "Bingo in de grote zaal");
        var ada = site.as("Ada", look, Gathering.AGENDA + "/sources");
        ada.locator(".source-count").waitFor();
        whole(ada, "sources", look);
        ada.context().close();
    }

    @Test
    void theDeskInEveryLook() {
        try (var site = new DemoSite()) {
            looks().forEach(look -> desk(site, look));
        }
    }

    private static void desk(DemoSite site, Look look) {
        // The same text a third time looks like spam.
        site.hub.run("delete from written");
        var post = Desks.post(site, "Samira", "Win een reis. Klik snel, vandaag nog, en wij bellen u terug.");
        Desks.report(site, "Wim", post, "fraud");
        var ada = site.as("Ada", look, Desks.DESK);
        ada.locator(".desk-row").first().waitFor();
        Desks.row(ada, "Noor").locator("button.primary").click();
        Desks.row(ada, "Noor").locator("button.leaf").waitFor();
        whole(ada, "desk", look);
        Desks.open(ada, "Win een reis");
        ada.locator("input[name=action]").nth(2).check();
        whole(ada, "desk-task", look);
        ada.locator("input[name=rule]").nth(3).check();
        ada.locator("form textarea").fill("We kennen deze reis niet, en buren schrokken ervan.");
        ada.locator("form .primary").click();
        ada.locator("dialog .danger").waitFor();
        picture(ada, "desk-told", look);
        ada.locator("dialog .danger").click();
        ada.waitForURL("**" + Desks.DESK);
        ada.navigate(site.hub.site() + Desks.DESK + "/log");
        ada.locator(".desk-decision").first().waitFor();
        whole(ada, "desk-log", look);
        var samira = site.as("Samira", look, DemoSite.SQUARE + "/mine");
        samira.locator(".moderation-notice").first().waitFor();
        picture(samira, "desk-moderated", look);
        samira.locator(".moderation-notice a").first().click();
        samira.locator(".decision").waitFor();
        whole(samira, "desk-decision", look);
        ada.navigate(site.hub.site() + Desks.DESK);
        Desks.row(ada, "Noor").locator(".menu button").click();
        ada.locator("[role=menuitem]").first().click();
        ada.context().close();
        samira.context().close();
    }

    @Test
    void residentsInEveryLook() {
        try (var site = new DemoSite()) {
            var noor = ResidentPages.api(site, "Noor");
            site.persona("Joris")
                    .asks("POST", noor + "/notes", Map.of("words", "Slecht ter been. Bel liever dan dat je mailt."))
                    .must(201);
            looks().forEach(look -> residents(site, look));
        }
    }

    private static void residents(DemoSite site, Look look) {
        var ada = site.as("Ada", look, ResidentPages.LIST);
        ResidentPages.row(ada, "Noor").waitFor();
        whole(ada, "residents", look);
        ada.navigate(site.hub.site() + ResidentPages.LIST + "?filter=unverified");
        ResidentPages.row(ada, "Noor").waitFor();
        whole(ada, "residents-unverified", look);
        ada.navigate(site.hub.site() + ResidentPages.page(site, "Noor"));
        ada.locator(".resident-notes").waitFor();
        whole(ada, "resident", look);
        ada.locator("[aria-labelledby=address] .primary").click();
        picture(ada, "resident-vouch", look);
        ada.context().close();
        var noor = site.as("Noor", look, DemoSite.SQUARE + "/verify");
        noor.locator(".address-code").waitFor();
        picture(noor, "verify", look);
        noor.navigate(site.hub.site() + "/me");
        noor.locator("#main .chip-sun").waitFor();
        whole(noor, "me-unverified", look);
        noor.context().close();
    }

    @Test
    void theReadmesPictures() {
        try (var site = new DemoSite()) {
            readme(site);
        }
    }

    private static void readme(DemoSite site) {
        picture(site.as("Fatima", Look.PHONE, DemoSite.SQUARE), "readme-phone", Look.PHONE);
        picture(site.as("Fatima", Look.DESKTOP, DemoSite.SQUARE), "readme-desktop", Look.DESKTOP);
    }

    private static void picture(Page page, String name, Look look) {
        DemoSite.drawn(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/" + name + "-" + look + ".png")));
    }
}
