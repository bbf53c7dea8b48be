package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import nl.buurthub.client.Browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody wrote is kept until the server has it, whatever happens meanwhile. */
class WrittenWordsTest {

    private static final String NO_NETWORK = "We kunnen het plein nu niet bereiken";

    @RegisterExtension
    static final DemoSite site = new DemoSite();

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "GATHERING")
    void whatIsWrittenBehindAPortalWaitsAndIsThereOnceAfterIt(Writing kind) {
        var page = open(kind);
        var words = "Achter een portaal: " + kind;
        kind.write(page, words);
        var portal = Portal.before(page, 200);
        kind.place(page);
        assertThat(page.locator(".toast")).containsText("zodra dat weer kan");
        assertThat(page.locator(".pending")).containsText(words);
        assertEquals("0", kind.count(site, words));

        portal.letThrough();
        goOn(page);
        assertThat(page.locator(".pending")).hasCount(0);
        assertEquals("1", kind.count(site, words));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 401, 403, 511})
    void whateverAPortalAnswersNothingIsLostAndNobodyIsSignedOut(int status) {
        var page = open(Writing.POST);
        Writing.POST.write(page, "Antwoord " + status);
        var portal = Portal.before(page, status);
        Writing.POST.place(page);
        assertThat(page.locator(".pending")).containsText("Antwoord " + status);
        assertThat(page.locator("a.who")).isVisible();

        portal.letThrough();
        goOn(page);
        assertThat(page.locator(".pending")).hasCount(0);
        assertEquals("1", Writing.POST.count(site, "Antwoord " + status));
    }

    @Test
    void whatTwoTabsWriteOfOneDraftWithoutANetworkIsPlacedToo() {
        var one = open(Writing.POST);
        Writing.POST.write(one, "Zonder netwerk een");
        var other = beside(one);
        Writing.POST.write(other, "Zonder netwerk twee");
        var portal = Portal.before(one, 200);
        for (var tab : List.of(one, other)) Writing.POST.place(tab);
        assertThat(one.locator(".pending")).hasCount(2);

        portal.letThrough();
        goOn(one);
        assertThat(one.locator(".pending")).hasCount(0);
        assertEquals("1", Writing.POST.count(site, "Zonder netwerk een"));
        assertEquals("1", Writing.POST.count(site, "Zonder netwerk twee"));
    }

    @Test
    void anAnswerThatDoesNotComeIsNoneInTheEnd() {
        var page = open(Writing.POST);
        page.evaluate("""
                () => {
                  const timeout = AbortSignal.timeout.bind(AbortSignal);
                  AbortSignal.timeout = (ms) => timeout(ms / 60);
                }
                """);
        page.route("**/posts", _ -> {});
        Writing.POST.write(page, "Wie luistert er");
        Writing.POST.place(page);
        assertThat(page.locator(".pending")).containsText("Wie luistert er");

        page.unroute("**/posts");
        goOn(page);
        assertThat(page.locator(".pending")).hasCount(0);
        assertEquals("1", Writing.POST.count(site, "Wie luistert er"));
    }

    @Test
    void whatIsTypedWhileItIsSentStays() {
        var page = open(Writing.COMMENT);
        Writing.COMMENT.write(page, "Bij de molen");
        var sent = new AtomicReference<Route>();
        page.route("**/comments", sent::set);
        Writing.COMMENT.place(page);
        await().until(() -> DemoSite.comes(page, "true", 1) && sent.get() != null);
        Writing.COMMENT.write(page, "Bij de molen en dan links");
        sent.get().resume();
        assertThat(page.locator(".toast")).containsText("Je reactie staat erbij");
        assertThat(Writing.COMMENT.field(page)).hasValue("en dan links");
        page.reload();
        assertThat(Writing.COMMENT.field(page)).hasValue("en dan links");
    }

    @Test
    void whatChangedAfterAnAnswerThatWasLostIsPlacedBesideItWhenItsWriterSaysSo() {
        var page = open(Writing.GATHERING);
        Writing.GATHERING.write(page, "Koffie");
        page.route("**/gatherings", route -> {
            route.fetch();
            route.abort();
        });
        Writing.GATHERING.place(page);
        assertThat(page.locator(".form-error")).containsText(NO_NETWORK);
        page.unroute("**/gatherings");
        page.navigate(site.hub.site() + Writing.GATHERING.page(site));
        Writing.GATHERING.write(page, "Koffie met taart");
        Writing.GATHERING.place(page);
        assertThat(page.locator(".form-error")).containsText("Kijk of het er staat");
        assertEquals("0", Writing.GATHERING.count(site, "Koffie met taart"));
        Writing.GATHERING.place(page);
        assertThat(page.locator("h1")).hasText("Koffie met taart");
    }

    @Test
    void whatADatabaseThatIsGoneTookIsOpenedAgain() {
        var page = open(Writing.POST);
        var portal = Portal.before(page, 200);
        Writing.POST.write(page, "Voor het sluiten");
        Writing.POST.place(page);
        assertThat(page.locator(".pending")).hasCount(1);
        var devTools = page.context().newCDPSession(page);
        var origin = new JsonObject();
        origin.addProperty("origin", site.hub.site());
        origin.addProperty("storageTypes", "indexeddb");
        devTools.send("Storage.clearDataForOrigin", origin);
        Writing.POST.open(page);
        Writing.POST.write(page, "Na het sluiten");
        Writing.POST.place(page);
        assertThat(page.locator(".pending", new Page.LocatorOptions().setHasText("Na het sluiten")))
                .isVisible();
        portal.letThrough();
        goOn(page);
        await().untilAsserted(() -> assertEquals("1", Writing.POST.count(site, "Na het sluiten")));
    }

    @Test
    void aDeviceThatKeepsNothingSaysSoAndPlacesItWhileThePageIsOpen() {
        var page = site.browser.device(Look.DESKTOP).newPage();
        page.addInitScript("""
                IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); };
                Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
                """);
        site.signIn(page, "Noor");
        Writing.POST.open(page);
        Writing.POST.write(page, "Dit apparaat bewaart niets");
        assertThat(page.locator("dialog")).containsText("Laat deze pagina open");
        page.keyboard().press("Escape");
        staysWhereWordsWouldBeLost(page);
        Writing.POST.open(page);
        var portal = Portal.before(page, 200);
        Writing.POST.place(page);
        assertThat(page.locator(".toast")).containsText("Laat deze pagina open");
        assertThat(page.locator(".pending")).containsText("Laat deze pagina open");
        portal.letThrough();
        goOn(page);
        assertThat(page.locator(".pending")).hasCount(0);
        assertEquals("1", Writing.POST.count(site, "Dit apparaat bewaart niets"));
    }

    private static void staysWhereWordsWouldBeLost(Page page) {
        var asked = new AtomicReference<String>();
        page.onceDialog(dialog -> {
            asked.set(dialog.type());
            dialog.dismiss();
        });
        page.evaluate("location.reload()");
        await().until(() -> DemoSite.comes(page, "true", 1) && asked.get() != null);
        assertEquals("beforeunload", asked.get());
    }

    @ParameterizedTest
    @EnumSource(names = {"POST", "COMMENT", "HELP", "GATHERING"})
    void whoseSessionEndsWhileTheyWriteIsToldAndGoesOnAfterSigningIn(Writing kind) {
        var page = open(kind);
        var words = "Tot de sessie ophield: " + kind;
        kind.write(page, words);
        site.persona("Wim").asks("DELETE", "/sessions").must(204);
        assertThat(page.getByText("Je bent uitgelogd. Wat je schreef is bewaard.")
                        .first())
                .isVisible();
        if (kind.isOnePage()) assertThat(kind.field(page)).hasValue(words);

        page.locator("main a.small[href^='/sign-in'], dialog a.small[href^='/sign-in']")
                .last()
                .click();
        page.locator("button.persona", new Page.LocatorOptions().setHasText("Wim"))
                .click();
        if (kind.isOnePage()) assertThat(kind.field(page)).hasValue(words);
        kind.place(page);
        await().untilAsserted(() -> assertEquals("1", kind.count(site, words)));
    }

    @Test
    void aCommentHalfWrittenUnderAPostThatIsRemovedCanBeTakenAlong() {
        var post = Desks.post(site, "Samira", "Dit gaat zo weg");
        var page = opened(Writing.COMMENT, site.as("Wim", Look.DESKTOP, DemoSite.SQUARE + "/posts/" + post));
        Writing.COMMENT.write(page, "Nog niet af");
        site.persona("Samira")
                .asks("DELETE", "/hoods/bloemenbuurt/posts/" + post)
                .must(204);
        assertThat(page.getByLabel("Dit was je aan het schrijven")).hasValue("Nog niet af");
        page.getByText("Gooi weg").click();
        assertThat(page.getByLabel("Dit was je aan het schrijven")).hasCount(0);
        assertThat(page.locator("#main")).isFocused();
    }

    @Test
    void aReplyHalfWrittenToACommentThatIsRemovedCanBeTakenAlong() {
        var path = "/hoods/bloemenbuurt/posts/" + Desks.post(site, "Samira", "Wie eet er mee?");
        var comment = site.persona("Piet")
                .asks("POST", path + "/comments", Map.of("text", "Ik"))
                .must(201)
                .body()
                .path("id")
                .asText();
        var page = opened(Writing.COMMENT, site.as("Wim", Look.DESKTOP, path.replace("/hoods", "/b")));
        Helping.button(page.locator("#comments"), "Antwoord").click();
        page.getByLabel("Je antwoord aan").fill("Ik ook");
        site.persona("Piet").asks("DELETE", path + "/comments/" + comment).must(204);
        assertThat(page.getByLabel("Dit was je aan het schrijven")).hasValue("Ik ook");
    }

    @Test
    void anErrorOfTheBrowserIsToldInTheWordsOfTheReader() {
        var page = open(Writing.COMMENT);
        Writing.COMMENT.write(page, "Wat gaat er mis?");
        page.evaluate("fetch = () => Promise.resolve({ headers: null })");
        Writing.COMMENT.place(page);
        assertThat(page.locator(".form-error")).containsText("Dat ligt aan ons");
        assertThat(Writing.COMMENT.field(page)).hasValue("Wat gaat er mis?");
    }

    @Test
    void aPortalIsNotToldThatSomebodyLeaves() {
        var page = site.as("Noor", Look.DESKTOP, "/me");
        DemoSite.live(page);
        var portal = Portal.before(page, 200);
        page.getByText("Log uit", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("Je bent uitgelogd op dit apparaat.")).isVisible();
        DemoSite.until(page, "localStorage.getItem('buurthub.signingOut') === 'true'");
        portal.letThrough();
        goOn(page);
        DemoSite.until(page, "!localStorage.getItem('buurthub.signingOut')");
        assertEquals(List.of(), page.context().cookies());
    }

    @Test
    void aPlanStaysInItsFormBehindAPortal() {
        var page = open(Writing.GATHERING);
        Writing.GATHERING.write(page, "Soep achter een portaal");
        var portal = Portal.before(page, 200);
        Writing.GATHERING.place(page);
        assertThat(page.locator(".form-error")).containsText(NO_NETWORK);

        portal.letThrough();
        Writing.GATHERING.place(page);
        assertThat(page.locator("h1")).hasText("Soep achter een portaal");
        assertEquals("1", Writing.GATHERING.count(site, "Soep achter een portaal"));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "OFFER") // there is one of a neighbour
    void ofTwoTabsThatBeganWithOneDraftBothTextsArePlaced(Writing kind) {
        var path = kind.page(site);
        var one = opened(kind, site.as("Wim", Look.DESKTOP, path));
        kind.write(one, "Uit tabblad een");
        var other = one.context().newPage();
        other.navigate(site.hub.site() + path);
        opened(kind, other);
        kind.write(other, "Uit tabblad twee");
        kind.place(one);
        await().untilAsserted(() -> assertEquals("1", kind.count(site, "Uit tabblad een")));
        kind.place(other);
        await().untilAsserted(() -> assertEquals("1", kind.count(site, "Uit tabblad twee")));
    }

    @Test
    void whatStandsInTwoTabsIsPlacedOnceAlsoWhereItsKeyIsOfOtherWords() {
        var earlier = open(Writing.POST);
        Writing.POST.write(earlier, "Wie heeft er");
        var one = beside(earlier);
        Writing.POST.write(one, "Wie heeft er een ladder");
        var other = beside(one);
        for (var tab : List.of(earlier, one, other)) {
            Writing.POST.place(tab);
            assertThat(tab.locator("dialog")).hasCount(0);
        }
        assertEquals("1", Writing.POST.count(site, "Wie heeft er"));
        assertEquals("1", Writing.POST.count(site, "Wie heeft er een ladder"));
    }

    /** Another tab of the same browser, with the same words before its writer. */
    private static Page beside(Page page) {
        var other = page.context().newPage();
        other.navigate(site.hub.site() + DemoSite.SQUARE);
        return opened(Writing.POST, other);
    }

    private static Page open(Writing kind) {
        return opened(kind, site.as("Wim", Look.DESKTOP, kind.page(site)));
    }

    private static Page opened(Writing kind, Page page) {
        DemoSite.live(page);
        kind.open(page);
        return page;
    }

    /** As a browser says when it has a network again. */
    private static void goOn(Page page) {
        page.evaluate("dispatchEvent(new Event('online'))");
    }
}
