package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import nl.buurthub.client.Browser.Look;

/** Somebody who writes on a device of theirs, whatever happens to it. What happens follows from a seed. */
final class Writer {

    private static final String PORTAL =
            "<!doctype html><title>Gratis wifi</title><p>Ga akkoord met de voorwaarden.</p>";

    private static final Page.LocatorOptions PLACED = new Page.LocatorOptions().setHasText("staat op het plein");

    private final DemoSite site;
    private final String address;
    private final String name;
    private final int seed;
    private final Random chance;
    private final BrowserContext device;
    private final List<Page> tabs = new ArrayList<>();
    private final List<WebSocketRoute> sockets = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> happened = new ArrayList<>();
    private boolean isOnline = true;
    private boolean isBehindPortal;
    private boolean isCut;

    /** @param address at which they read the site */
    Writer(DemoSite site, String address, String name, int seed) {
        this.site = site;
        this.address = address;
        this.name = name;
        this.seed = seed;
        this.chance = new Random(seed);
        var page = site.as(name, Look.PHONE, address, DemoSite.SQUARE);
        this.device = page.context();
        tabs.add(page);
        device.routeWebSocket("**/live", this::connects);
        page.reload();
        DemoSite.canWrite(page);
    }

    private void connects(WebSocketRoute socket) {
        if (isCut) {
            socket.close();
            return;
        }
        socket.connectToServer();
        sockets.add(socket);
    }

    List<String> words() {
        return words;
    }

    List<Page> tabs() {
        return tabs;
    }

    void doesSomething() {
        var page = tabs.get(chance.nextInt(tabs.size()));
        switch (chance.nextInt(16)) {
            case 0 -> online(!isOnline);
            case 1 -> behindPortal(!isBehindPortal);
            case 2 -> cut(!isCut);
            case 3 -> sessionEnds();
            case 4 -> clockIsSet(page);
            case 5 -> anotherTab();
            case 6 -> translates(page);
            case 7 -> reloads(page);
            case 8, 9, 10 -> places(page);
            default -> writes(page);
        }
    }

    private void online(boolean is) {
        happened.add(is ? "online" : "offline");
        isOnline = is;
        device.setOffline(!is);
    }

    private void behindPortal(boolean is) {
        happened.add(is ? "portal" : "no portal");
        isBehindPortal = is;
        if (is) device.route("**/api/**", this::answersAsPortal);
        else device.unroute("**/api/**");
    }

    private void answersAsPortal(Route route) {
        route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(PORTAL));
    }

    private void cut(boolean is) {
        happened.add(is ? "cut" : "not cut");
        isCut = is;
        if (!is) return;
        sockets.forEach(WebSocketRoute::close);
        sockets.clear();
    }

    private void sessionEnds() {
        happened.add("session ends");
        site.persona(name).asks("DELETE", "/sessions", null).must(204);
    }

    private void clockIsSet(Page page) {
        happened.add("clock");
        page.evaluate(
                "hours => { const now = Date.now.bind(Date); Date.now = () => now() + hours * 3600000; }",
                chance.nextInt(7) - 3);
    }

    private void anotherTab() {
        if (tabs.size() > 1 || !canReach()) return;
        happened.add("tab");
        var tab = Browser.open(device, address + DemoSite.SQUARE);
        tab.waitForSelector("#main");
        tabs.add(tab);
    }

    private void translates(Page page) {
        happened.add("translation");
        Translation.REPLACED.begins(page);
    }

    private void reloads(Page page) {
        if (!canReach()) return;
        happened.add("reload");
        page.reload();
        page.waitForSelector("#main");
    }

    private boolean canReach() {
        return isOnline && !isBehindPortal;
    }

    /** A word that nobody wrote before, after what is there. */
    private void writes(Page page) {
        var box = box(page);
        var word = "w" + seed + "x" + words.size() + "~";
        happened.add("writes " + word);
        box.press("Control+End");
        box.pressSequentially(" " + word);
        words.add(word);
        assertThat(box).hasValue(Pattern.compile(".*" + word));
    }

    private Locator box(Page page) {
        var box = page.locator("dialog textarea").first();
        if (!box.isVisible()) DemoSite.compose(page);
        return box;
    }

    private void places(Page page) {
        var text = box(page).inputValue().strip();
        if (text.isEmpty()) return;
        happened.add("places " + text);
        page.locator("dialog button[type=submit]").click();
        // It was placed, or waits, or the form says what is in the way.
        var isClosed = DemoSite.comes(page, "!document.querySelector('dialog textarea')", 40);
        if (isClosed && page.locator(".toast", PLACED).isVisible())
            assertThat(site.hub.ask("select source from post")).contains(text);
    }

    /** Nothing is in the way any more. */
    void findsPeace() {
        cut(false);
        behindPortal(false);
        online(true);
        for (var page : tabs) {
            hears(page);
            if (page.locator("a.who").count() == 0) signsIn(page);
        }
    }

    /** In one tab is in all. */
    private void signsIn(Page page) {
        page.navigate(address + "/sign-in?page=" + DemoSite.SQUARE);
        var persona = page.locator("button.persona", new Page.LocatorOptions().setHasText(name + " "));
        var who = page.locator("a.who");
        persona.or(who).first().waitFor();
        if (who.count() == 0) persona.click();
        page.waitForURL(address + DemoSite.SQUARE);
        who.waitFor();
        hears(page);
    }

    /** By a socket, or almost at once where those were cut. */
    static void hears(Page page) {
        page.locator(".live-live, .live-polling").waitFor();
    }

    /** Places what is left. */
    void finishes() {
        for (var page : tabs) {
            for (var tries = 0; tries < 10 && !box(page).inputValue().isBlank(); tries++) places(page);
            assertThat(box(page)).hasValue("");
            page.keyboard().press("Escape");
            assertThat(page.locator(".pending")).hasCount(0);
        }
    }

    @Override
    public String toString() {
        return name + ", seed " + seed + ": " + String.join(", ", happened);
    }
}
