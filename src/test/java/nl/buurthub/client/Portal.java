package nl.buurthub.client;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Map;

/** A network that answers in the place of the site, as a café's does until somebody agrees to its terms. */
final class Portal {

    private static final String EVERYTHING = "**/api/v1/**";

    private final BrowserContext device;

    private Portal(BrowserContext device) {
        this.device = device;
    }

    /** From now on this device is behind one, which answers everything with this status. */
    static Portal before(Page page, int status) {
        var answer = new Route.FulfillOptions()
                .setStatus(status)
                .setHeaders(Map.of("Content-Type", "text/html", "Location", "http://portal.invalid/"))
                .setBody("<!doctype html><title>Gratis wifi</title><h1>Welkom! Ga akkoord met de voorwaarden</h1>");
        page.context().route(EVERYTHING, route -> route.fulfill(answer));
        return new Portal(page.context());
    }

    void letThrough() {
        device.unroute(EVERYTHING);
    }
}
