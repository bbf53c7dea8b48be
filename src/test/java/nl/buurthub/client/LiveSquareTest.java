package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.buurthub.client.Browser.Look;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LiveSquareTest {

    @RegisterExtension
    static final DemoSite site = new DemoSite();

    @Test
    void twoNeighboursSeeEachOthersPostsAndComments() {
        var samira = site.as("Samira", Look.PHONE, DemoSite.SQUARE);
        var wim = site.as("Wim", Look.DESKTOP, DemoSite.SQUARE);

        DemoSite.place(samira, "Er staat een regenboog boven de brug");
        pill(wim).click();
        var card = card(wim, "regenboog");
        assertThat(card).containsText("Samira A.");

        card.locator(".meta-link").click();
        wim.getByLabel("Je reactie").fill("Prachtig, ik zie hem ook");
        wim.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Plaats reactie"))
                .click();
        assertThat(card(samira, "regenboog")).containsText(Pattern.compile("1\\s+reactie|1"));
        card(samira, "regenboog").locator(".meta-link").click();
        assertThat(samira.locator("#main")).containsText("Prachtig, ik zie hem ook");
    }

    @Test
    void aListStartsAtTheNumberThatWasTyped() {
        var marijke = site.as("Marijke", Look.PHONE, DemoSite.SQUARE);
        DemoSite.place(marijke, "7. De zevende lantaarn");
        assertThat(card(marijke, "zevende lantaarn").locator("ol[start='7'] > li"))
                .hasText("De zevende lantaarn");
    }

    @Test
    void aNewNameStandsOverOldWordsAtOnce() {
        var marijke = site.as("Marijke", Look.DESKTOP, DemoSite.SQUARE);
        var wim = site.as("Wim", Look.DESKTOP, DemoSite.SQUARE);
        DemoSite.place(marijke, "Wie heeft er een lange ladder?");
        pill(wim).click();
        for (var page : List.of(marijke, wim))
            card(page, "ladder").locator(".meta-link").click();
        marijke.getByLabel("Je reactie").fill("Liefst een van hout");
        marijke.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Plaats reactie"))
                .click();
        assertThat(wim.locator(".comment-who strong")).hasText("Marijke S.");

        marijke.locator("a.who").click();
        marijke.getByLabel("Je naam").fill("Marie");
        marijke.getByText("Bewaar", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(wim.locator(".comment-who strong")).hasText("Marie");
        assertThat(wim.locator(".post-who strong")).hasText("Marie");
    }

    @Test
    void whoRunsTheHoodHasAMarkThatNoNameHas() {
        var wim = site.as("Wim", Look.DESKTOP, DemoSite.SQUARE);
        DemoSite.place(wim, "Wie leent mij een kruiwagen?");
        var head = card(wim, "kruiwagen").locator(".post-who");
        assertThat(head.locator(".mark")).hasCount(0);

        var person = site.hub
                .ask("select id::text from person where name like 'Wim %'")
                .getFirst();
        var role = "/hoods/bloemenbuurt/residents/" + person + "/role";
        var operator = site.hub.operator("olga");
        operator.asks("PUT", role, Map.of("role", "manager")).must(204);
        assertThat(head.locator(".mark")).containsText("buurtverbinder");
        operator.asks("PUT", role, Map.of("role", "resident")).must(204);
        assertThat(head.locator(".mark")).hasCount(0);
    }

    @Test
    void aPageThatIsThereNeedsNothingElseToTellWhatIsNew() {
        var piet = site.visit(Look.PHONE, DemoSite.SQUARE);
        piet.waitForLoadState(LoadState.NETWORKIDLE);
        piet.route("**/w/**", Route::abort);
        site.persona("Samira").places("bloemenbuurt", Map.of("text", "Wie vond een handschoen?", "audience", "public"));
        pill(piet).click();
        assertThat(card(piet, "handschoen")).isVisible();
    }

    @Test
    void theHelpThatIsAskedForComesOntoTheSquareAlsoWhereItDidNotAtFirst() {
        var piet = site.visit(Look.PHONE, DemoSite.SQUARE);
        var help = piet.locator("article.help");
        assertThat(help.first()).isVisible();
        piet.route("**/help/list/on-square.js", Route::abort);
        piet.reload();
        assertThat(piet.locator("article.post-message").first()).isVisible();
        assertThat(help).hasCount(0);

        piet.unroute("**/help/list/on-square.js");
        assertThat(help.first()).isVisible();
    }

    @Test
    void whatIsNewIsAnnouncedWithoutMovingWhatIsRead() {
        var piet = site.visit(Look.DESKTOP, DemoSite.SQUARE);
        DemoSite.read(piet);
        DemoSite.drawn(piet);
        var before = piet.locator("article.post").nth(1).boundingBox();

        DemoSite.place(site.as("Marijke", Look.DESKTOP, DemoSite.SQUARE), "De soep is klaar");
        Assertions.assertEquals(
                0,
                piet.locator("article.post", new Page.LocatorOptions().setHasText("De soep is klaar"))
                        .count());
        var after = piet.locator("article.post").nth(1).boundingBox();
        Assertions.assertEquals(before.y, after.y, 1.0);
    }

    @Test
    void aPostIsForWhoTheHoodUsuallyWritesTo() {
        site.hub.run("update hood set settings = settings || '{\"audience\": \"public\"}' where slug = 'rivierenwijk'");
        var here = site.visit(Look.PHONE, DemoSite.SQUARE);
        DemoSite.compose(here);
        assertThat(here.locator("input[name=audience][value=residents]")).isChecked();
        var there = site.visit(Look.PHONE, "/b/rivierenwijk");
        DemoSite.compose(there);
        assertThat(there.locator("input[name=audience][value=public]")).isChecked();
    }

    @Test
    void atTheNameOfAHoodAllIsAsUnderTheSites() {
        site.hub.run("insert into hood_host (host, hood) select 'bloem.localhost', id from hood where slug = "
                + "'bloemenbuurt'");
        var own = site.hub.site().replace("localhost", "bloem.localhost");
        await().until(() -> site.hub.visitor(own).sends("GET", "/", null).status() == 200);
        var piet = site.visit(Look.DESKTOP, own, "/");
        site.signIn(piet, "Piet", own, "/");
        piet.reload();
        assertThat(piet.locator("a.who")).isVisible();
        DemoSite.read(piet);

        DemoSite.place(site.as("Samira", Look.PHONE, DemoSite.SQUARE), "De klok loopt weer");
        pill(piet).click();
        card(piet, "klok").locator(".meta-link").click();
        assertThat(piet).hasURL(Pattern.compile(own + "/posts/.+"));
    }

    @Test
    void aRemovedPostLeavesOtherScreensAndCanBePutBack() {
        var samira = site.as("Samira", Look.DESKTOP, DemoSite.SQUARE);
        var wim = site.as("Wim", Look.DESKTOP, DemoSite.SQUARE);
        DemoSite.place(samira, "Dit was een vergissing");
        pill(wim).click();
        assertThat(card(wim, "vergissing")).isVisible();

        card(samira, "vergissing")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Meer met dit bericht"))
                .click();
        samira.getByText("Verwijder", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(card(wim, "vergissing")).hasCount(0);

        samira.getByText("Zet terug").click();
        assertThat(card(samira, "vergissing")).isVisible();
    }

    @Test
    void whatADatabaseThatWasPutBackNeverHadLeavesTheScreens() {
        var samira = site.as("Samira", Look.DESKTOP, DemoSite.SQUARE);
        var wim = site.as("Wim", Look.DESKTOP, DemoSite.SQUARE);
        DemoSite.place(samira, "Dit ging met de server verloren");
        pill(wim).click();
        assertThat(card(wim, "verloren")).isVisible();

        site.hub.run("delete from post where source like '%ging met de server verloren'");
        site.hub.run("update epoch set value = gen_random_uuid()");
        assertThat(card(wim, "verloren")).hasCount(0);
        assertThat(card(samira, "verloren")).hasCount(0);
    }

    @AfterEach
    void noNames() {
        site.hub.run("delete from hood_host");
    }

    private static Locator pill(Page page) {
        return page.locator("button.pill");
    }

    private static Locator card(Page page, String text) {
        return page.locator("article.post", new Page.LocatorOptions().setHasText(text));
    }
}
