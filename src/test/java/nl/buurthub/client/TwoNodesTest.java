package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Map;
import nl.buurthub.client.Browser.Look;
import nl.buurthub.testing.LoopbackCluster;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three managers at their desks, a resident and two screens, some on one node and some on another, all at once. */
class TwoNodesTest {

    private static final LocatorAssertions.ContainsTextOptions WITHIN_A_SECOND =
            new LocatorAssertions.ContainsTextOptions().setTimeout(1_000);

    static DemoSite site;
    static String one;
    static String other;

    static List<Page> desks;
    static Page wim;
    static List<Page> screens;

    @BeforeAll
    static void everybodyComes() {
        var cluster = LoopbackCluster.free();
        site = new DemoSite(cluster.node(1));
        one = site.hub.site();
        other = TestHub.site(site.hub.anotherNode(cluster.node(2)));
        site.hub.run("update resident set role = 'manager' from person where person = id and name like 'Marijke %'");
        desks = List.of(desk("Ada", one), desk("Joris", other), desk("Marijke", other));
        wim = site.as("Wim", Look.PHONE, other, DemoSite.SQUARE);
        DemoSite.live(wim);
        screens = List.of(screen("Hal", one), screen("Bieb", other));
    }

    private static Page desk(String name, String node) {
        var page = site.as(name, Look.DESKTOP, node, Desks.DESK);
        page.locator(".desk-row").first().waitFor();
        DemoSite.live(page);
        return page;
    }

    private static Page screen(String name, String node) {
        var screen = Hall.device(node, site.browser.device(Look.HALL));
        Hall.pair(site, screen, name);
        return screen;
    }

    @BeforeEach
    void everybodyIsBack() {
        for (var desk : desks) if (!desk.url().endsWith(Desks.DESK)) desk.goBack();
        for (var page : desks) DemoSite.live(page);
    }

    @AfterAll
    static void everybodyLeaves() {
        site.close();
    }

    @Test
    void ofThreeManagersWhoTakeATaskAtOnceOneHasItAndAllSeeWho() {
        Desks.report(site, "Wim", Desks.post(site, "Samira", "Wie het eerst komt"), "fraud");
        var buttons = desks.stream()
                .map(desk -> Desks.act(desk, "Wie het eerst komt", "Pak op").elementHandle())
                .toList();
        buttons.forEach(button -> button.evaluate("button => button.click()"));
        for (var desk : desks)
            assertThat(Desks.row(desk, "Wie het eerst komt")).not().containsText("van niemand");

        var assignee = site.hub
                .ask("select split_part(assignee_name, ' ', 1) from task_entry where title = 'Wie het eerst komt'")
                .getFirst();
        for (var nr = 0; nr < desks.size(); nr++) {
            var mine = List.of("Ada", "Joris", "Marijke").get(nr).equals(assignee);
            assertThat(Desks.row(desks.get(nr), "Wie het eerst komt"))
                    .containsText(mine ? "van jou" : "van " + assignee);
            if (!mine) assertThat(desks.get(nr).locator(".toast")).containsText(assignee);
        }
    }

    @Test
    void aFirstPostThatIsLetThroughIsEverywhereWithinASecond() {
        site.persona("Noor").places("bloemenbuurt", Map.of("text", "Wie leent mij een ladder?", "audience", "public"));
        var joris = desks.get(1);
        Desks.act(joris, "een ladder", "Pak op").click();
        joris.waitForResponse(
                "**/decisions", () -> Desks.act(joris, "een ladder", "Plaatsen").click());
        for (var screen : screens) assertThat(screen.locator(".ticker")).containsText("een ladder", WITHIN_A_SECOND);
        assertThat(wim.locator(".pill")).isVisible();
        wim.locator(".pill").click();
        assertThat(card(wim, "een ladder")).isVisible();
        for (var desk : desks) assertThat(Desks.row(desk, "een ladder")).hasCount(0);
    }

    @Test
    void whatIsTakenAwayOnOneNodeIsNowhereWithinASecond() {
        var post = site.persona("Samira")
                .places("bloemenbuurt", Map.of("text", "Gratis reizen voor iedereen", "audience", "public"));
        for (var screen : screens) assertThat(screen.locator(".ticker")).containsText("Gratis reizen");
        wim.locator(".pill").click();
        assertThat(card(wim, "Gratis reizen")).isVisible();
        Desks.report(site, "Piet", post.path("id").asText(), "fraud");

        var ada = desks.getFirst();
        Desks.open(ada, "Gratis reizen");
        ada.getByLabel("Weghalen").check();
        ada.waitForResponse(
                "**/decisions", () -> Desks.decide(ada, "Geen oplichting", "Dit is oplichting.", "Haal het weg"));
        for (var screen : screens)
            assertThat(screen.locator("body")).not().containsText("Gratis reizen", WITHIN_A_SECOND);
        assertThat(card(wim, "Gratis reizen")).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(1_000));
        var wimAtOther = site.persona("Wim").at(other);
        wimAtOther.asks("GET", Neighbour.path(post)).must(404);
        for (var desk : desks) assertThat(Desks.row(desk, "Gratis reizen")).hasCount(0);
    }

    @Test
    void aNoticeCoversTheScreensOfBothNodesWithinASecond() {
        var notice = Map.of("title", "Het water wordt afgesloten", "words", "Tot vier uur.", "minutes", 10);
        var shown = site.persona("Ada")
                .asks("POST", "/hoods/bloemenbuurt/kiosk-takeovers", notice)
                .must(201)
                .body();
        for (var screen : screens)
            assertThat(screen.locator(".notice")).containsText("Het water wordt afgesloten", WITHIN_A_SECOND);
        site.persona("Joris")
                .at(other)
                .asks(
                        "DELETE",
                        "/hoods/bloemenbuurt/kiosk-takeovers/"
                                + shown.path("id").asText())
                .must(204);
        for (var screen : screens) assertThat(screen.locator(".hero")).isVisible();
    }

    @Test
    void aScreenThatIsUnpairedOnOneNodeForgetsTheHoodOnTheOther() {
        var counter = screen("Balie", other);
        var id = site.hub.ask("select id from kiosk where name = 'Balie'").getFirst();
        site.persona("Ada").asks("DELETE", "/hoods/bloemenbuurt/kiosks/" + id).must(204);
        assertThat(counter.locator(".code")).isVisible();
        assertThat(counter.locator("body")).not().containsText("Bloemenbuurt");
        counter.close();
    }

    private static Locator card(Page page, String text) {
        return page.locator("article.post", new Page.LocatorOptions().setHasText(text));
    }
}
