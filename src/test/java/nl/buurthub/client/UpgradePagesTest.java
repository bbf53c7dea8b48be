package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import nl.buurthub.Node;
import nl.buurthub.client.Browser.Look;
import nl.buurthub.platform.web.HttpSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Pages and screens that live through an upgrade: two builds of the client, behind one address. */
class UpgradePagesTest {

    private static final String VERSION = "JSON.parse(document.getElementById('first').textContent).version";

    @RegisterExtension
    static final DemoSite site = new DemoSite();

    @TempDir
    static Path directory;

    static FrontDoor door;
    static Node before;
    static Node after;
    static String newer;

    @BeforeAll
    static void build() {
        door = new FrontDoor();
        before = site.hub.node();
        after = site.hub.anotherNode("after", directory);
        newer = version(after);
    }

    private static String version(Node node) {
        var answer = site.hub.visitor().at(node).sends("GET", "/sw.js", null);
        return answer.response().headers().firstValue(HttpSite.VERSION).orElseThrow();
    }

    @AfterAll
    static void takeAway() {
        door.close();
    }

    @BeforeEach
    void nobodyIsUpgradedYet() {
        door.leadsTo(before);
    }

    private static Page visit(Look look, String path) {
        var page = site.visit(look, door.site(), path);
        if (look.kept()) DemoSite.kept(page);
        return page;
    }

    private static void upgrade() {
        door.leadsTo(after);
    }

    private static void reload(Page page) {
        page.reload();
        page.waitForSelector("#main");
    }

    private static boolean isUpgraded(Page page) {
        return newer.equals(page.evaluate(VERSION));
    }

    /** By itself, so nothing can be asked of the page meanwhile. */
    private static void comesAnew(Page page) {
        assertThat(page.locator("script[src^='/w/" + newer + "/']")).hasCount(1);
    }

    private static void keptAnew(Page page) {
        DemoSite.until(page, "navigator.serviceWorker.controller?.scriptURL.endsWith('" + newer + "')");
    }

    private static Locator newVersion(Page page) {
        return page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("nieuwe versie"));
    }

    private static void open(Page page, String tab) {
        page.locator(".tabs a[href$='" + tab + "']").click();
    }

    @Test
    void afterAnUpgradeAndOneVisitEveryPageOpensWithoutANetworkThatDidBefore() {
        var phone = visit(Look.PHONE.keeping(), DemoSite.SQUARE);
        open(phone, "/help");
        phone.locator(".page-tabs").waitFor();
        phone.locator("a.card-link, article a[href*='/help/']").first().waitFor();
        upgrade();
        phone.navigate(door.site() + DemoSite.SQUARE);
        keptAnew(phone);
        assertThat(isUpgraded(phone)).isTrue();

        door.leadsNowhere();
        for (var path : new String[] {"", "/help", "/agenda"}) {
            phone.navigate(door.site() + DemoSite.SQUARE + path);
            assertThat(phone.locator(path.isEmpty() ? "article.post" : ".page-tabs")
                            .first())
                    .isVisible();
            assertThat(isUpgraded(phone)).isTrue();
        }
    }

    @Test
    void whereTheNetworkGoesInTheMiddleOfAnUpgradeTheVersionBeforeIsThere() {
        var phone = visit(Look.PHONE.keeping(), DemoSite.SQUARE);
        door.goesAfter(DemoSite.SQUARE, after);
        reload(phone);
        assertThat(phone.locator("article.post").first()).isVisible();
        assertThat(isUpgraded(phone)).isFalse();

        upgrade();
        reload(phone);
        keptAnew(phone);
        assertThat(isUpgraded(phone)).isTrue();
    }

    @Test
    void anOldPageOpensAPartThatItHadNotLoadedSaysSoAndComesAnewWithTheNextPage() {
        var phone = visit(Look.PHONE, DemoSite.SQUARE);
        DemoSite.canWrite(phone);
        upgrade();
        open(phone, "/agenda");
        assertThat(phone.locator(".page-tabs")).isVisible();
        assertThat(newVersion(phone)).isVisible();
        assertThat(isUpgraded(phone)).isFalse();

        open(phone, "/help");
        comesAnew(phone);
        assertThat(phone.locator(".page-tabs")).isVisible();
        assertThat(newVersion(phone)).hasCount(0);
    }

    @Test
    void ofAPageWhoseFilesAreGoneAPartComesWithANewPageAndADraftStays() {
        var longAgo = site.hub.anotherNode("long ago", directory);
        door.leadsTo(longAgo);
        var phone = site.as("Wim", Look.PHONE, door.site(), DemoSite.SQUARE);
        DemoSite.canWrite(phone);
        DemoSite.compose(phone);
        phone.getByLabel("Wat wil je vertellen?").fill("Nog niet af");
        DemoSite.until(phone, "JSON.stringify(localStorage).includes('Nog niet af')");
        phone.keyboard().press("Escape");

        upgrade();
        site.hub.run("delete from client_version where version = '" + version(longAgo) + "'");
        phone.evaluate("sessionStorage.setItem('buurthub.renewed', Date.now())");
        open(phone, "/agenda");
        assertThat(phone.locator("main")).containsText("Dit opent zodra je de pagina vernieuwt");

        phone.evaluate("sessionStorage.clear()");
        open(phone, "/help");
        comesAnew(phone);
        assertThat(phone.locator(".page-tabs")).isVisible();
        DemoSite.compose(phone);
        assertThat(phone.getByLabel("Wat wil je vertellen?")).hasValue("Nog niet af");
    }

    @Test
    void whileNodesAreUpgradedOneAfterTheOtherEveryPageHasTheFilesOfItsVersion() {
        door.leadsTo(before, after);
        for (var visits = 0; visits < 4; visits++) {
            var phone = visit(Look.PHONE, DemoSite.SQUARE);
            assertThat(phone.locator("article.post").first()).isVisible();
            open(phone, "/agenda");
            assertThat(phone.locator(".page-tabs")).isVisible();
            phone.context().close();
        }
    }

    @Test
    void aScreenShowsWhatItHadWhenTheNetworkAndThePowerGoAfterAnUpgrade() {
        var screen = Hall.device(door.site(), site.browser.device(Look.HALL.keeping()));
        Hall.pair(site, screen, "Hal");
        DemoSite.kept(screen);
        door.goesAfter("/kiosk", after);
        screen.reload();
        assertThat(screen.locator(".hero h1")).isVisible();
        assertThat(isUpgraded(screen)).isFalse();

        upgrade();
        screen.reload();
        keptAnew(screen);
        door.leadsNowhere();
        var again = screen.context().newPage();
        screen.close();
        again.navigate(door.site() + "/kiosk");
        assertThat(again.locator(".hero h1")).isVisible();
        assertThat(isUpgraded(again)).isTrue();
    }

    @Test
    void aPageOfSomebodyElsesIsNotKeptAndWhatIsKeptIsShownInstead() {
        var phone = visit(Look.PHONE.keeping(), DemoSite.SQUARE);
        for (var status : new int[] {200, 502}) {
            door.answers(status, "<!doctype html><title>Gratis wifi</title><h1>Log eerst in</h1>");
            reload(phone);
            assertThat(phone.locator(".live-offline")).isVisible();
            assertThat(phone.locator("article.post").first()).isVisible();
        }
        door.leadsNowhere();
        reload(phone);
        assertThat(phone.locator("article.post").first()).isVisible();
    }
}
