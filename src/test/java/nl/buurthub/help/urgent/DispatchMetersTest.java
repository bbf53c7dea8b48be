package nl.buurthub.help.urgent;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.Map;
import nl.buurthub.platform.base.VirtualThreads;
import nl.buurthub.platform.db.DatabaseUrl;
import nl.buurthub.platform.db.Db;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class DispatchMetersTest {

    final MovableClock clock = new MovableClock();

    @AutoClose
    final TestHub hub = TestHub.start(Map.of(), clock);

    final Squad squad = new Squad(hub);
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private double value(String name) {
        return registry.get("dispatch." + name).gauge().value();
    }

    private double most(String name) {
        return registry.get("dispatch." + name).tag("quantile", "0.9").gauge().value();
    }

    private void measures() {
        var vertx = hub.node().vertx();
        var meters = new DispatchMeters(
                registry, new Db(vertx, DatabaseUrl.of(hub.database().url()), "meters", 1, 10), clock);
        Promise<Boolean> measured = Promise.promise();
        VirtualThreads.on(vertx).run(meters::measure, measured);
        assertThat(measured.future().await()).isFalse();
    }

    @Test
    void itTellsHowSoonACallRangAndSomebodyWent() {
        var ben = squad.responder("ben", 100);
        squad.drill();
        clock.forward(Duration.ofSeconds(1));
        var dispatch = calls();
        clock.forward(Duration.ofSeconds(4));
        ben.asks("PUT", alert(dispatch) + "/receipts/live").must(204);
        clock.forward(Duration.ofSeconds(16));
        ben.asks("PUT", alert(dispatch) + "/state", Map.of("state", "going")).must(200);
        clock.forward(Duration.ofMinutes(3));
        measures();
        assertThat(value("recent")).isEqualTo(1);
        assertThat(value("unanswered")).isZero();
        assertThat(most("rang")).isEqualTo(4);
        assertThat(most("going")).isEqualTo(20);
    }

    @Test
    void itTellsHowLongACallWaitsToWhichNobodyGoes() {
        squad.responder("ben", 100);
        calls();
        clock.forward(Duration.ofSeconds(50));
        measures();
        assertThat(value("unanswered")).isEqualTo(50);
        assertThat(most("going")).isNaN();
    }

    private String calls() {
        return hub.resident("piet")
                .asks(
                        "POST",
                        "/hoods/noord/help",
                        Map.of(
                                "need",
                                "Ik ben gevallen",
                                "category",
                                "care",
                                "urgent",
                                Map.of("point", Squad.north(0), "address", "Kerkpad 3")))
                .must(201)
                .body()
                .path("dispatch")
                .asText();
    }

    private static String alert(String dispatch) {
        return "/hoods/noord/alerts/" + dispatch;
    }
}
