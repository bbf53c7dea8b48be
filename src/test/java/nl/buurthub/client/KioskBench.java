package nl.buurthub.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import nl.buurthub.client.Browser.Look;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A screen after 2,000 items had their turn and 10,000 things happened: what it takes of memory stays what it was.
 * {@code mvn test -Pby-hand -Dtest=KioskBench}
 */
@Tag("bench")
class KioskBench {

    private static final int PARTS = 50;
    private static final int TURNS = 40;
    private static final int EVENTS = 200;
    private static final int TURN_MILLIS = 12_000;

    @AutoClose
    final DemoSite site = new DemoSite();

    /** After a garbage collection. */
    private record Use(int part, double megabytes, int nodes, int listeners) {}

    @Test
    void itsMemoryIsFlat() {
        var screen = Hall.device(site, Look.HALL);
        screen.clock().install();
        var heard = new AtomicInteger();
        screen.onWebSocket(socket -> socket.onFrameReceived(frame -> {
            if (frame.text().contains("\"type\":\"flooded\"")) heard.incrementAndGet();
        }));
        screen.reload();
        Hall.pair(site, screen, "Hal");
        var devtools = screen.context().newCDPSession(screen);
        var uses = new ArrayList<Use>();
        for (var part = 0; part < PARTS; part++) {
            screen.clock().runFor(TURNS * TURN_MILLIS);
            // In so much time without an answer it lets the line go, and comes back: then it fetches what it missed.
            do site.hub.floods("hood/bloemenbuurt/public", EVENTS, 200);
            while (!within(screen, wanted(part, heard)));
            if (part % 5 == 4) uses.add(use(devtools, part + 1));
        }
        uses.forEach(System.out::println);
        System.out.println(heard + " events heard");
        var first = uses.getFirst();
        var last = uses.getLast();
        assertThat(last.megabytes()).isLessThan(first.megabytes() * 1.1 + 0.5);
        assertThat(last.nodes()).isLessThan(first.nodes() + 200);
        assertThat(last.listeners()).isLessThan(first.listeners() + 20);
    }

    private static BooleanSupplier wanted(int part, AtomicInteger heard) {
        return () -> heard.get() >= (part + 1) * EVENTS;
    }

    private static boolean within(Page page, BooleanSupplier condition) {
        for (var tries = 0; tries < 80 && !condition.getAsBoolean(); tries++) page.waitForTimeout(25);
        return condition.getAsBoolean();
    }

    private static Use use(CDPSession devtools, int part) {
        for (var times = 0; times < 3; times++) devtools.send("HeapProfiler.collectGarbage");
        var heap = devtools.send("Runtime.getHeapUsage");
        var counters = devtools.send("Memory.getDOMCounters");
        return new Use(
                part,
                heap.get("usedSize").getAsDouble() / 1e6,
                number(counters, "nodes"),
                number(counters, "jsEventListeners"));
    }

    private static int number(JsonObject counters, String name) {
        return counters.get(name).getAsInt();
    }
}
