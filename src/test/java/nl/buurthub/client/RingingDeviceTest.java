package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.buurthub.client.DemoSite.listening;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.buurthub.client.Browser.Look;
import nl.buurthub.testing.PushBox;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A phone that rings while no page is open. */
class RingingDeviceTest {

    private static final String RESPONDER = DemoSite.SQUARE + "/responder";
    private static final String ON = "Je krijgt een melding op dit apparaat";

    @RegisterExtension
    static final DemoSite site = new DemoSite(Map.of("push.anywhere", "true"));

    @AutoClose
    final PushBox box = new PushBox();

    @BeforeEach
    void nobodyIsAResponderYet() {
        site.hub.run(
                "delete from help_request; delete from dispatch; delete from responder; delete from push_subscription");
    }

    /** A phone of Piet, who is on duty, that keeps the program. */
    private Page phone(String path) {
        site.responder("Piet", 100);
        var phone = site.as("Piet", Look.PHONE.keeping(), DemoSite.SQUARE);
        PushingBrowser.in(phone.context(), box.subscription());
        DemoSite.until(phone, "navigator.serviceWorker.controller !== null");
        phone.navigate(site.hub.site() + path);
        return listening(phone);
    }

    private Page ringingPhone() {
        var phone = phone(RESPONDER);
        phone.getByText("Zet meldingen aan").click();
        assertThat(phone.locator("main")).containsText(ON);
        return phone;
    }

    private static JsonNode atWorker(Page phone, String function, Object... values) {
        var worker = new ServiceWorker(phone);
        worker.evaluate("() => " + PushingBrowser.TRAY);
        return worker.evaluate(function, values);
    }

    private JsonNode pushed() {
        await().until(() -> !box.came().isEmpty());
        return box.came().getFirst().push();
    }

    @Test
    void aDeviceOnWhichSomebodyIsBackRingsAgainAfterTheirSessionEndedElsewhere() {
        var phone = ringingPhone();
        site.hub.run("update session set ended = now()");
        phone.reload();
        phone.locator(".top a[href^='/sign-in']").waitFor();
        assertThat(devices()).isEmpty();
        site.signIn(phone, "Piet");
        await().until(() -> devices().size() == 1);
        phone.navigate(site.hub.site() + RESPONDER);
        assertThat(phone.locator("main")).containsText(ON);
    }

    /** Those of which the server thinks that they ring: the key of ours that each takes. */
    private static List<String> devices() {
        return site.hub.ask(
                "select key from push_subscription join session on session.id = session where ended is null");
    }

    @Test
    void aDeviceTakesAnotherKeyOfOursWhenAPageIsOpened() {
        var phone = ringingPhone();
        var before = devices();
        site.hub.run("delete from push_key");
        phone.reload();
        await().until(() -> devices().size() == 1 && !devices().equals(before));
        assertThat(phone.locator("main")).containsText(ON);
    }

    @Test
    void aDeviceThatTheServerForgotSaysThatItIsOff() {
        var phone = ringingPhone();
        phone.evaluate("localStorage.removeItem('buurthub.ringsFor')");
        site.hub.run("delete from push_subscription");
        phone.reload();
        assertThat(phone.locator("main")).containsText("Nu merk je hier niets van een oproep");
    }

    @Test
    void aBrowserWithAnotherSubscriptionTellsTheServerWithoutAPage() {
        var phone = ringingPhone();
        var other = box.subscription(2);
        atWorker(phone, """
                (before, now) => renewed({
                  oldSubscription: { toJSON: () => before },
                  newSubscription: { toJSON: () => ({ ...now, expirationTime: null }) },
                })""", box.subscription(), other);
        assertThat(site.hub.ask("select endpoint from push_subscription"))
                .containsExactly((String) other.get("endpoint"));
    }

    @Test
    void aTestCallShowsWhenTheDeviceLastAnswered() {
        var phone = ringingPhone();
        assertThat(phone.locator("main")).containsText("Dat is nog niet geprobeerd");
        phone.getByText("Doe een proefoproep").click();
        assertThat(phone.locator("main")).containsText("We bellen dit apparaat");
        atWorker(phone, "push => ring(push)", pushed());
        assertThat(phone.locator("main")).containsText("Dit apparaat ging voor het laatst over: zojuist");
    }

    @Test
    void whatADeviceShowsGoesWhenThePageHearsThatItIsOver() {
        var phone = phone(RESPONDER);
        var alert = isCalled();
        var call = Map.of("kind", "call", "title", "Er is nu hulp nodig", "body", "", "page", alert, "token", "");
        atWorker(phone, "push => ring(push).catch(() => {})", call);
        assertThat(shown(phone)).isEqualTo(alert);
        answers("Samira", alert);
        await().until(() -> shown(phone).isEmpty());
    }

    @Test
    void aPushOfANodeThatSaysNoKindOrOneThatTheDeviceDoesNotKnowIsACall() {
        var phone = phone(RESPONDER);
        for (var kind : List.of("", "kind: 'later', ")) {
            atWorker(
                    phone,
                    "() => ring({ " + kind + "title: 'Hulp', body: '', page: '/alert', token: '' }).catch(() => {})");
            assertThat(shown(phone)).isEqualTo("/alert");
            atWorker(phone, "async () => (await registration.getNotifications()).forEach((one) => one.close())");
        }
    }

    private static String shown(Page phone) {
        return shown(phone, "tag");
    }

    private static String shown(Page phone, String field) {
        return atWorker(
                        phone,
                        "async (field) => (await registration.getNotifications()).map((one) => one[field]).join()",
                        field)
                .asText();
    }

    @Test
    void anEndThatComesLateLeavesALaterCallOnADeviceWithAPageInFront() {
        var phone = phone(RESPONDER);
        comes(phone, push("call", 2));
        comes(phone, push("end", 1));
        assertThat(shown(phone, "title")).isEqualTo("call 2");
        comes(phone, push("end", 2));
        assertThat(shown(phone)).isEmpty();
    }

    @Test
    void whatComesLateLeavesWhatIsShownOfALaterCall() {
        var phone = phone(RESPONDER);
        phone.navigate("about:blank");
        comes(phone, push("call", 2));
        for (var late : List.of("end", "call")) {
            comes(phone, push(late, 1));
            assertThat(shown(phone, "title")).as(late).isEqualTo("call 2");
        }
        comes(phone, push("end", 2));
        comes(phone, push("call", 1));
        assertThat(shown(phone, "title")).isEqualTo("end 2");
    }

    @Test
    void aCallThatComesWithTheEndOfTheOneBeforeIsShown() {
        var phone = phone(RESPONDER);
        phone.navigate("about:blank");
        comes(phone, push("call", 1));
        comes(phone, push("end", 1), push("call", 2));
        assertThat(shown(phone, "title")).isEqualTo("call 2");
    }

    @Test
    void anEndOfANodeThatDoesNotSayWhenItCalledTakesDownWhatIsShown() {
        var phone = phone(RESPONDER);
        comes(phone, push("call", 1));
        var end = new HashMap<>(push("end", 1));
        end.remove("alerted");
        comes(phone, end);
        assertThat(shown(phone)).isEmpty();
    }

    /** Of the call of that minute past twelve. */
    private static Map<String, Object> push(String kind, int minute) {
        return push(kind, minute, "/alert");
    }

    private static Map<String, Object> push(String kind, int minute, String page) {
        var alerted = site.clock.instant().plus(Duration.ofMinutes(minute)).toString();
        return Map.of(
                "kind", kind, "title", kind + " " + minute, "body", "", "page", page, "alerted", alerted, "token", "");
    }

    /** Together, in this order. */
    private static void comes(Page phone, Object... pushes) {
        atWorker(phone, "(...pushes) => Promise.allSettled(pushes.map(ring)).then(() => null)", pushes);
    }

    @Test
    void aPageTakesDownNoCallThatItHasNotHeardOf() {
        var phone = phone(RESPONDER);
        var first = isCalled();
        answers("Samira", first);
        site.asksUrgently("Wim", "Ik ook", "Anjerhof 29");
        var second = DemoSite.SQUARE + "/alerts/"
                + site.hub.ask("select id from dispatch where need = 'Ik ook'").getFirst();
        assertThat(phone.locator(".alert-list")).containsText("Ik ook");
        comes(phone, push("call", 1, first), push("call", 0, second));
        answers("Piet", second, "declined");
        await().until(() -> shown(phone).equals(first));
    }

    @Test
    void anAnswerOfBeforeSomebodyIsCalledAgainLeavesTheCallOnTheScreen() {
        var phone = phone(RESPONDER);
        var alert = isCalled();
        phone.locator("dialog.alert").waitFor();
        answers("Samira", alert);
        assertThat(phone.locator("dialog.alert")).containsText("Er is genoeg hulp");
        var late = new CompletableFuture<Runnable>();
        phone.route("**/api/v1" + alert.replace("/b/", "/hoods/"), route -> {
            var answer = route.fetch();
            late.complete(() -> route.fulfill(new Route.FulfillOptions().setResponse(answer)));
        });
        phone.waitForRequest("**/api/v1" + alert.replace("/b/", "/hoods/"), () -> goes(phone, alert));
        site.clock.forward(Duration.ofMinutes(1));
        answers("Samira", alert, "declined");
        assertThat(phone.locator("dialog.alert")).containsText("Ik ga nu");
        late.join().run();
        assertThat(phone.locator(".toast")).containsText("Je antwoord kwam te laat aan");
        assertThat(phone.locator("dialog.alert")).containsText("Ik ga nu");
    }

    /** Answers the page of the alert that Piet and Samira get. */
    private static String isCalled() {
        site.responder("Samira", 200);
        site.asksUrgently("Noor", "Ik ben gevallen", "Anjerhof 27");
        return DemoSite.SQUARE + "/alerts/"
                + site.hub.ask("select id from dispatch").getFirst();
    }

    @Test
    void anAnswerOnANotificationIsGivenWhateverPageIsInFront() {
        var phone = phone("/me");
        goes(phone, isCalled());
        assertThat(phone.locator("dialog.alert")).containsText("Je bent onderweg");
        assertThat(phone).hasURL(site.hub.site() + RESPONDER);
    }

    /** Taps 'Ik ga' on the notification. No browser opens a window for it that saw no finger. */
    private static void goes(Page phone, String alert) {
        goesOn(phone, Map.of("page", alert));
    }

    private static void goesOn(Page phone, Object data) {
        var tap = "data => opened({ notification: { data, close() {} }, action: 'going' }).catch(() => {})";
        atWorker(phone, tap, data);
    }

    @Test
    void anAnswerOnANotificationThatAWorkerOfBeforeAnUpgradeShowedIsGiven() {
        var phone = phone("/me");
        var justThePage = isCalled();
        goesOn(phone, justThePage);
        assertThat(phone.locator("dialog.alert")).containsText("Je bent onderweg");
    }

    /** Which leaves the answer to a page, and doesn't listen whether one hears it. */
    @Test
    void anAnswerThatAWorkerOfBeforeAnUpgradePostsIsGiven() {
        var phone = phone("/me");
        var post = "async (page) => (await clients.matchAll())[0].postMessage({ page, answer: 'going' })";
        atWorker(phone, post, isCalled());
        assertThat(phone.locator("dialog.alert")).containsText("Je bent onderweg");
    }

    @Test
    void anAnswerOnANotificationIsGivenByThePageThatOpensForItWhereNoneHeard() {
        var phone = phone("/me");
        var alert = isCalled();
        phone.navigate(site.hub.site() + "/kiosk");
        goes(phone, alert);
        assertThat(phone).hasURL(site.hub.site() + "/kiosk");
        var opened = phone.context().newPage();
        opened.navigate(site.hub.site() + alert);
        assertThat(opened.locator("dialog.alert")).containsText("Je bent onderweg");
    }

    @Test
    void anAnswerWithoutANetworkWaitsForItAndSaysSo() {
        var phone = phone(RESPONDER);
        var alert = isCalled();
        phone.locator("dialog.alert").waitFor();
        phone.context().setOffline(true);
        goes(phone, alert);
        assertThat(phone.locator(".toast")).containsText("Je antwoord is bewaard");
        phone.context().setOffline(false);
        assertThat(phone.locator("dialog.alert")).containsText("Je bent onderweg");
    }

    @Test
    void anAnswerThatTheServerCantTakeNowWaitsForIt() {
        var phone = phone(RESPONDER);
        var alert = isCalled();
        phone.locator("dialog.alert").waitFor();
        var version = phone.evaluate("JSON.parse(document.getElementById('first').textContent).version");
        var busy = new Route.FulfillOptions().setStatus(503).setHeaders(Map.of("Buurthub-Version", (String) version));
        phone.context().route("**/api/v1/**", route -> route.fulfill(busy));
        goes(phone, alert);
        assertThat(phone.locator(".toast")).containsText("Je antwoord is bewaard");
        phone.context().unrouteAll();
        phone.reload();
        assertThat(phone.locator("dialog.alert")).containsText("Je bent onderweg");
    }

    @Test
    void whatWasTappedForSomebodyElseIsNotSaidByWhoSignsInAfterThem() {
        var phone = ringingPhone();
        var alert = isCalled();
        phone.navigate("about:blank");
        goes(phone, alert);
        site.hub.run("update session set ended = now()");
        site.signIn(phone, "Samira");
        phone.locator("dialog.alert").waitFor();
        DemoSite.until(phone, "caches.open('taps').then(taps => taps.keys()).then(kept => !kept.length)");
        assertThat(phone.locator("dialog.alert")).not().containsText("Je bent onderweg");
        assertThat(site.hub.ask("select state from alert where state = 'going'"))
                .isEmpty();
    }

    @Test
    void whoSignsOutEverywhereLeavesNothingOfTheirCallsOnADevice() {
        var phone = ringingPhone();
        comes(phone, push("call", 1));
        phone.evaluate("caches.open('taps').then(taps => taps.put('/alert', new Response()))");
        phone.locator(".tabs a[href='/me']").click();
        phone.getByText("Log overal uit").click();
        phone.locator("dialog").getByText("Log overal uit").last().click();
        phone.locator(".top a[href^='/sign-in']").waitFor();
        DemoSite.until(phone, "localStorage.getItem('buurthub.ringsFor') === null");
        DemoSite.until(phone, "caches.has('taps').then(has => !has)");
        assertThat(shown(phone)).isEmpty();
    }

    @Test
    void aDeviceDoesNotRingForWhoSignsInAfterSomebodyOfWhomTheServerAnsweredLate() {
        var phone = ringingPhone();
        site.responder("Samira", 200);
        var late = new ArrayList<Runnable>();
        phone.route("**/api/v1/me/push**", route -> {
            var answer = route.fetch();
            late.add(() -> route.fulfill(new Route.FulfillOptions().setResponse(answer)));
        });
        phone.reload();
        listening(phone);
        phone.locator(".tabs a[href='/me']").click();
        phone.getByText("Log uit", new Page.GetByTextOptions().setExact(true)).click();
        phone.locator(".top a[href^='/sign-in']").click();
        phone.locator("button.persona", new Page.LocatorOptions().setHasText("Samira"))
                .click();
        assertThat(phone.locator("a.who")).containsText("Samira");
        assertThat(late).as("asked for who was there before").hasSizeGreaterThan(1);
        late.forEach(Runnable::run);
        phone.unrouteAll();
        phone.locator(".tabs a[href='/me']").click();
        phone.locator("a.duty-way[href$='/responder']").click();
        assertThat(phone.locator("main")).containsText("Nu merk je hier niets van een oproep");
        assertThat(devices()).isEmpty();
    }

    @Test
    void anAnswerThatComesTooLateSaysSo() {
        var phone = phone(RESPONDER);
        var alert = isCalled();
        phone.locator("dialog.alert").waitFor();
        answers("Samira", alert);
        assertThat(phone.locator("dialog.alert")).containsText("Er is genoeg hulp");
        goes(phone, alert);
        assertThat(phone.locator(".toast")).containsText("Je antwoord kwam te laat aan");
    }

    private static void answers(String name, String alert) {
        answers(name, alert, "going");
    }

    private static void answers(String name, String alert, String state) {
        var path = alert.replace("/b/", "/hoods/") + "/state";
        site.persona(name).asks("PUT", path, Map.of("state", state)).must(200);
    }
}
