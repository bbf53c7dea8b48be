package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.buurthub.client.DemoSite.listening;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import nl.buurthub.client.Browser.Look;
import nl.buurthub.platform.base.Json;
import nl.buurthub.testing.PushBox;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A phone that rings while no page is open. A browser of tests takes no pushes and shows no notifications: a push is brought to
 * its worker by hand, and what it shows is in a tray of the test's own.
 */
class RingingDeviceTest {

    private static final String RESPONDER = DemoSite.SQUARE + "/responder";
    private static final String ON = "Je krijgt een melding op dit apparaat";

    /** For the page and its worker alike. */
    private static final String TRAY = """
            (() => {
              const tray = () => caches.open('test.tray');
              const place = (tag) => '/tray/' + encodeURIComponent(tag);
              ServiceWorkerRegistration.prototype.showNotification = async (title, options) =>
                (await tray()).put(place(options.tag), Response.json({ title, ...options }));
              ServiceWorkerRegistration.prototype.getNotifications = async ({ tag } = {}) => {
                const kept = await tray();
                const all = await Promise.all((await kept.matchAll()).map((one) => one.json()));
                return all
                  .filter((one) => !tag || one.tag === tag)
                  .map((one) => ({ ...one, close: () => kept.delete(place(one.tag)) }));
              };
            })()""";

    /** A push service like that of a browser, which keeps to the key that it was asked for first. */
    private static final String SUBSCRIBING = """
            (() => {
              Object.defineProperty(Notification, 'permission', { get: () => 'granted' });
              Notification.requestPermission = async () => 'granted';
              const name = 'test.subscription';
              const own = () => JSON.parse(localStorage.getItem(name));
              const written = ({ endpoint, keys }) => ({ endpoint, keys, expirationTime: null });
              const known = (it) => it && {
                ...it,
                toJSON: () => written(it),
                unsubscribe: async () => localStorage.removeItem(name),
              };
              PushManager.prototype.getSubscription = async () => known(own());
              PushManager.prototype.subscribe = async ({ applicationServerKey: key }) => {
                if (own() && own().key !== key) throw new DOMException('of another key', 'InvalidStateError');
                localStorage.setItem(name, JSON.stringify({ ...%s, key }));
                return known(own());
              };
            })()""";

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
        phone.context().addInitScript(TRAY);
        phone.context().addInitScript(SUBSCRIBING.formatted(Json.write(box.subscription())));
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
        worker.evaluate("() => " + TRAY);
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
        phone.getByText("Bel op proef").click();
        assertThat(phone.locator("main")).containsText("We bellen dit apparaat");
        atWorker(phone, "push => ring(push)", pushed());
        assertThat(phone.locator("main")).containsText("Dit apparaat antwoordde op een proefoproep: zojuist");
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

    private static String shown(Page phone) {
        return atWorker(phone, "async () => (await registration.getNotifications()).map(({ tag }) => tag).join()")
                .asText();
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
        var tap = "page => opened({ notification: { data: page, close() {} }, action: 'going' }).catch(() => {})";
        atWorker(phone, tap, alert);
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
        var path = alert.replace("/b/", "/hoods/") + "/state";
        site.persona(name).asks("PUT", path, Map.of("state", "going")).must(200);
    }
}
