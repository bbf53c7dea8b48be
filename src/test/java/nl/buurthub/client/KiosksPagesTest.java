package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.buurthub.client.Browser.Look;
import nl.buurthub.testing.Neighbour;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KiosksPagesTest {

    private static final LocatorAssertions.ContainsTextOptions WITHIN_A_SECOND =
            new LocatorAssertions.ContainsTextOptions().setTimeout(1_000);

    private static final Duration FIFTEEN_HOURS = Duration.ofHours(15);

    @RegisterExtension
    static final DemoSite site = new DemoSite();

    @AfterEach
    void unpair() {
        site.hub.run("delete from kiosk");
    }

    @Test
    void aManagerPairsTwoScreensCoversBothAndUnpairsOne() {
        var hall = Hall.device(site, Look.HALL);
        var library = Hall.screen(site, Look.HALL, "Bieb");
        var ada = site.as("Ada", Look.DESKTOP, DemoSite.SQUARE + "/kiosks");

        button(ada, "Koppel een scherm").click();
        ada.getByLabel("Code").fill("VERKEERD");
        ada.getByLabel("Naam").fill("Hal");
        button(ada.locator("dialog"), "Koppel").click();
        assertThat(ada.locator(".field-error")).containsText("Deze code kennen we niet");
        ada.getByLabel("Code").fill(Hall.code(hall));
        button(ada.locator("dialog"), "Koppel").click();
        assertThat(hall.locator(".brand")).containsText("Bloemenbuurt");
        assertThat(hall.locator(".chip.live")).isVisible();
        assertThat(card(ada, "Hal")).containsText("Draait");

        button(ada, "Zet een bericht op de schermen").click();
        ada.getByLabel("Kop").fill("Het water wordt afgesloten");
        button(ada, "Toon nu").click();
        for (var screen : List.of(hall, library))
            assertThat(screen.locator(".notice")).containsText("Het water wordt afgesloten", WITHIN_A_SECOND);
        button(ada, "Haal weg").click();
        assertThat(hall.locator(".hero")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(1_000));

        button(card(ada, "Hal"), "Ontkoppel").click();
        assertThat(ada.locator(".toast")).containsText("Hal is ontkoppeld");
        assertThat(hall.locator(".code")).isVisible();
        assertThat(hall.locator("body")).not().containsText("Bloemenbuurt");
        assertThat(library.locator(".chip.live")).isVisible();
        assertThat(card(ada, "Hal")).hasCount(0);
    }

    @Test
    void whatIsPlacedInPublicShowsAndLeavesWithinASecondAndNobodyIsNamed() {
        var screen = Hall.screen(site, Look.HALL, "Hal");
        var piet = site.persona("piet");
        var post =
                piet.places("bloemenbuurt", Map.of("text", "Zaterdag is de fietsenmaker open", "audience", "public"));
        assertThat(screen.locator(".ticker")).containsText("Zaterdag is de fietsenmaker open", WITHIN_A_SECOND);
        assertThat(screen.locator(".hero h1")).containsText("Zaterdag is de fietsenmaker open");
        assertThat(screen.locator("body"))
                .not()
                .containsText(post.at("/author/name").asText());
        piet.asks("DELETE", Neighbour.path(post)).must(204);
        assertThat(screen.locator("body"))
                .not()
                .containsText("fietsenmaker", new LocatorAssertions.ContainsTextOptions().setTimeout(1_000));
    }

    @Test
    void whatIsOfWholeDaysHasNoHourOnAScreen() {
        Gathering.plan(site, "Samira", "Open dag", Map.of("audience", "public"));
        site.hub.run("""
                update gathering set all_day = true, starts = day, ends = day + interval '1 day'
                from (select date_trunc('day', '%s'::timestamptz, 'Europe/Amsterdam') as day) today where title = 'Open dag'
                """.formatted(site.clock.instant()));
        var screen = Hall.screen(site, Look.HALL, "Hal");
        var line = screen.locator(".today .line").filter(new Locator.FilterOptions().setHasText("Open dag"));
        assertThat(line.locator(".time")).hasText("hele dag");
        line.locator(".tap").click();
        assertThat(screen.locator(".picked .chip")).hasText("Vandaag, hele dag");
        site.hub.run("update gathering set ends = ends + interval '1 day' where title = 'Open dag'");
        screen.reload();
        line.locator(".tap").click();
        assertThat(screen.locator(".picked .chip")).hasText("Vandaag t/m morgen");
    }

    @Test
    void whatIsTappedIsLargeForAMinute() {
        var screen = clocked("Leestafel");
        var title = screen.locator(".hero h1").innerText();
        screen.locator(".hero .tap").click();
        assertThat(screen.locator(".picked h1")).hasText(title);
        screen.clock().runFor(61_000);
        assertThat(screen.locator(".picked")).hasCount(0);
    }

    @Test
    void itemsComeRoundAndWhatIsPinnedAfterEveryOther() {
        var screen = clocked("Hal");
        var items = "/hoods/bloemenbuurt/kiosks/" + id("Hal") + "/items";
        var pinned = Hall.manager(site).asks("GET", items).must(200).body().at("/items/2");
        // One that was under way may come first.
        screen.waitForResponse(
                answer ->
                        answer.url().endsWith("/kiosk/content") && answer.text().contains("\"pinned\":true"),
                () -> Hall.manager(site)
                        .asks("PUT", items + "/" + pinned.path("id").asText(), Map.of("choice", "pinned"))
                        .must(204));
        var title = pinned.path("title").asText();
        var shown = new ArrayList<String>();
        while (shown.size() < 6) {
            var hero = screen.locator(".hero h1").innerText();
            if (shown.isEmpty() || !shown.getLast().equals(hero)) shown.add(hero);
            screen.clock().runFor(1_000);
        }
        for (var nr = 2; nr < shown.size(); nr++)
            assertThat(shown.get(nr).equals(title))
                    .as("%s", shown)
                    .isEqualTo(shown.get(nr - 2).equals(title));
        assertThat(shown).contains(title).hasSizeGreaterThan(3);
        assertThat(shown.stream().filter(hero -> !hero.equals(title)).distinct())
                .hasSize(3);
    }

    @Test
    void everyDayAScreenTakesATokenOfThatDay() {
        var screen = clocked("Dag");
        var kept = "select encode(token_hash, 'hex') from kiosk where name = 'Dag'";
        var first = site.hub.ask(kept);
        screen.clock().fastForward("24:00:01");
        screen.waitForResponse("**/kiosk/token", () -> goesOn(screen, 90));
        // It counts from when it is used first.
        goesOn(screen, 60);
        await().untilAsserted(() -> assertThat(site.hub.ask(kept)).isNotEqualTo(first));
        screen.reload();
        assertThat(screen.locator(".chip.live")).isVisible();
    }

    @Test
    void aScreenThatCanNotKeepTheTokenOfADayGoesOnWithTheOneItHas() {
        var screen = clocked("Vol");
        screen.evaluate("""
                () => {
                  IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
                }""");
        screen.clock().fastForward("24:00:01");
        screen.waitForResponse("**/kiosk/token", () -> goesOn(screen, 90));
        goesOn(screen, 60);
        screen.reload();
        assertThat(screen.locator(".chip.live")).isVisible();
    }

    @Test
    void aScreenThatCanKeepNothingIsPaired() {
        var device = site.browser.device(Look.HALL);
        device.addInitScript("IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }");
        Hall.pair(site, Hall.device(site.hub.site(), device), "Dicht");
    }

    @Test
    void inTheSmallHoursAScreenBeginsAfresh() {
        try (var tonight = new DemoSite()) {
            var device = tonight.browser.device(Look.HALL);
            device.addInitScript("Math.random = () => 0; // of the minutes between three and five, the first");
            var screen = Hall.device(tonight.hub.site(), device);
            screen.clock().install();
            screen.reload();
            Hall.pair(tonight, screen, "Nacht");
            screen.evaluate("document.body.dataset.since = 'yesterday'");
            // It is noon there; the server's clock stands still, so whenever the screen asks, it is three.
            tonight.clock.forward(FIFTEEN_HOURS);
            screen.clock().fastForward(FIFTEEN_HOURS.toMillis());
            goesOn(screen, 40);
            screen.waitForResponse(
                    "**/kiosk/content",
                    () -> tonight.persona("Piet")
                            .places("bloemenbuurt", Map.of("text", "Wie is er nog wakker?", "audience", "public")));
            goesOn(screen, 40);
            assertThat(screen.locator("body[data-since]")).hasCount(0);
            assertThat(screen.locator(".chip.live")).isVisible();
        }
    }

    @Test
    void aScreenIsReadFromFourMetres() {
        var portrait = new Look(1080, 1920, ColorScheme.LIGHT, "nl-NL");
        for (var look : List.of(Look.HALL, Look.HALL.dark(), portrait)) {
            var screen = Hall.screen(site, look, "Hal");
            assertThat(screen.evaluate("""
                            () => [...document.querySelectorAll('#app *')]
                              .filter((one) => [...one.childNodes].some(({nodeType, data}) => nodeType === 3 && data.trim()))
                              .filter((one) => parseFloat(getComputedStyle(one).fontSize) < 28)
                              .map((one) => one.outerHTML)
                            """))
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .isEmpty();
            assertThat(Axe.violations(screen)).as(look.toString()).isEmpty();
            assertThat(Axe.contrastBelow(7, screen)).as(look.toString()).isEmpty();
        }
    }

    @Test
    void axeFindsNothingOnTheManagersPage() {
        Hall.screen(site, Look.HALL, "Hal");
        var ada = site.as("Ada", Look.PHONE, DemoSite.SQUARE + "/kiosks");
        card(ada, "Hal").waitFor();
        for (var act : List.of("Wat draait er?", "Bericht op dit scherm", "Wijzig")) {
            button(card(ada, "Hal"), act).click();
            DemoSite.drawn(ada);
            assertThat(Axe.violations(ada)).as(act).isEmpty();
            ada.keyboard().press("Escape");
        }
    }

    @Test
    void thatAScreenShowsWhatIsOldFitsOnAPhone() {
        Hall.screen(site, Look.HALL, "Oud");
        site.hub.run("update kiosk set content_age = 9000 where name = 'Oud'");
        var ada = site.as("Ada", Look.PHONE, DemoSite.SQUARE + "/kiosks");
        assertThat(card(ada, "Oud")).containsText("Toont iets ouds");
        DemoSite.until(ada, "document.documentElement.scrollWidth <= innerWidth");
    }

    @Test
    void aScreenKeepsWhatItHadWhileTheServerIsAway() {
        var screen = clocked(Look.HALL.keeping(), "Hal");
        DemoSite.kept(screen);
        var items = screen.locator(".today li").allInnerTexts();
        var port = site.hub.node().port();
        site.hub.node().close();

        screen.clock().fastForward("05:00");
        assertThat(screen.locator(".chip.old")).containsText("minuten geleden");
        assertThat(screen.locator(".hero h1")).isVisible();
        assertThat(screen.locator(".today li").allInnerTexts()).isEqualTo(items);

        screen.reload();
        assertThat(screen.locator(".chip.old")).containsText("minuten geleden");
        assertThat(screen.locator(".hero h1")).isVisible();

        site.hub.anotherNode(Map.of("http.port", Integer.toString(port), "demo.enabled", "true"));
        screen.clock().runFor(40_000);
        assertThat(screen.locator(".chip.live")).isVisible();
    }

    @Test
    void aPortalThatKnowsNoScreenUnpairsNone() {
        var screen = clocked("Hal");
        var portal = Portal.before(screen, 401);
        screen.waitForResponse("**/kiosk/heartbeat", () -> screen.clock().runFor(61_000));
        assertThat(screen.locator(".hero h1")).isVisible();
        portal.letThrough();
        screen.reload();
        assertThat(screen.locator(".chip.live")).isVisible();
    }

    /** So many seconds go by, in which the server is heard: its answers take time of their own. */
    private static void goesOn(Page screen, int seconds) {
        for (var gone = 0; gone < seconds; gone += 5) {
            screen.clock().runFor(5_000);
            assertThat(screen.locator(".chip.live")).isVisible();
        }
    }

    /** A screen whose time a test makes go by. */
    private static Page clocked(String name) {
        return clocked(Look.HALL, name);
    }

    private static Page clocked(Look look, String name) {
        var screen = Hall.device(site, look);
        screen.clock().install();
        screen.reload();
        Hall.pair(site, screen, name);
        return screen;
    }

    private static String id(String name) {
        return site.hub.ask("select id from kiosk where name = '" + name + "'").getFirst();
    }

    private static Locator card(Page page, String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return button(page.locator("body"), name);
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
