package nl.buurthub.client;

import com.microsoft.playwright.BrowserContext;
import java.util.Map;
import nl.buurthub.platform.base.Json;

/**
 * A browser of tests takes no pushes and shows no notifications: a push is brought to its worker by hand, and what it shows is in
 * a tray of the test's own.
 */
final class PushingBrowser {

    /** For the page and its worker alike. */
    static final String TRAY = """
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

    private PushingBrowser() {}

    /** From now on this device can be pushed to, by this subscription. */
    static void in(BrowserContext device, Map<String, ?> subscription) {
        device.addInitScript(TRAY);
        device.addInitScript(SUBSCRIBING.formatted(Json.write(subscription)));
    }
}
