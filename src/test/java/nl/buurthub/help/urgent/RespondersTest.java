package nl.buurthub.help.urgent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is Friday 1 May 2026, ten in the morning in UTC and noon in Amsterdam, until a test moves the clock. */
class RespondersTest {

    static final String OWN = "/hoods/noord/me/responder";

    /** Before the hub, which is closed before its clock is of no use. */
    final MovableClock clock = new MovableClock();

    @AutoClose
    final TestHub hub = TestHub.start(Map.of(), clock);

    private Neighbour responder(String name) {
        var responder = hub.resident(name);
        hub.manager("ada-of-" + name)
                .asks("PUT", "/hoods/noord/responders/" + responder.id())
                .must(204);
        return responder;
    }

    private String presence(Neighbour manager) {
        return manager.asks("GET", "/hoods/noord/responders")
                .must(200)
                .body()
                .path("items")
                .path(0)
                .path("onDuty")
                .asText();
    }

    @Test
    void aManagerVetsAResidentAndNobodyElse() {
        var ada = hub.manager("ada");
        var ben = hub.resident("ben");
        var stranger = hub.stranger("cor");
        assertThat(ben.asks("GET", OWN).must(200).body().path("duty").isNull()).isTrue();
        try (var live = ben.listens("person/" + ben.id())) {
            ada.asks("PUT", "/hoods/noord/responders/" + ben.id()).must(204);
            ada.asks("PUT", "/hoods/noord/responders/" + ben.id()).must(204);
            ada.asks("PUT", "/hoods/noord/responders/" + stranger.id()).must(404);
            assertThat(live.hearsEvent("dutyChanged")
                            .path("body")
                            .path("duty")
                            .path("duty")
                            .asText())
                    .isEqualTo("off");
        }
        var duty = ben.asks("GET", OWN).must(200).body().path("duty");
        assertThat(duty.path("radius").asInt()).isEqualTo(1000);
        assertThat(duty.path("home").asBoolean()).isFalse();
    }

    @Test
    void aResponderMayStopAndHearsOfIt() {
        var ben = responder("ben");
        try (var live = ben.listens("person/" + ben.id())) {
            ben.asks("DELETE", "/hoods/noord/responders/" + ben.id()).must(204);
            assertThat(live.hearsEvent("dutyChanged").path("body").path("duty").isNull())
                    .isTrue();
        }
        assertThat(ben.asks("GET", OWN).must(200).body().path("duty").isNull()).isTrue();
        ben.asks("DELETE", "/hoods/noord/responders/" + ben.id()).must(404);
    }

    @Test
    void aResponderSaysWhenAndFromWhere() {
        var ben = responder("ben");
        var duty = ben.asks(
                        "PATCH",
                        OWN,
                        Map.of(
                                "duty",
                                "roster",
                                "radius",
                                800,
                                "home",
                                Map.of("lat", 52.1, "lon", 5.1),
                                "hours",
                                List.of(Map.of("weekday", 5, "starts", "22:00", "ends", "24:00"))))
                .must(200)
                .body();
        assertThat(duty).isEqualTo(ben.asks("GET", OWN).must(200).body().path("duty"));
        assertThat(duty.path("home").asBoolean()).isTrue();
        assertThat(duty.path("radius").asInt()).isEqualTo(800);
        assertThat(duty.path("onDuty").asBoolean()).isFalse();
        assertThat(duty.path("hours").path(0).path("ends").asText()).isEqualTo("24:00");
        var homeless = new HashMap<String, Object>();
        homeless.put("home", null);
        assertThat(ben.asks("PATCH", OWN, homeless)
                        .must(200)
                        .body()
                        .path("home")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aHomeIsForgottenWithTheAddress() {
        var ben = responder("ben");
        ben.asks("PATCH", OWN, Map.of("home", Map.of("lat", 52.1, "lon", 5.1))).must(200);
        ben.joins(TestHub.NOORD);
        assertThat(ben.asks("GET", OWN).body().path("duty").path("home").asBoolean())
                .isTrue();
        ben.asks(
                        "PUT",
                        "/hoods/noord/me/residency",
                        Map.of("street", "Kerkweg", "houseNumber", "1", "postcode", "1234 AB"))
                .must(200);
        assertThat(ben.asks("GET", OWN).body().path("duty").path("home").asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"91, 5", "-91, 5", "52, 181", "52, -181"})
    void aPositionOutsideTheEarthIsNone(double lat, double lon) {
        var ben = responder("ben");
        ben.asks("PATCH", OWN, Map.of("duty", "on")).must(200);
        ben.asks("PUT", OWN + "/position", Map.of("lat", lat, "lon", lon)).must(400);
        ben.asks("PATCH", OWN, Map.of("home", Map.of("lat", lat, "lon", lon))).must(400);
    }

    @Test
    void hoursThatEndBeforeTheyBeginOrOverlapAreRefused() {
        var ben = responder("ben");
        var morning = Map.of("weekday", 1, "starts", "08:00", "ends", "12:00");
        ben.asks("PATCH", OWN, Map.of("hours", List.of(Map.of("weekday", 1, "starts", "12:00", "ends", "08:00"))))
                .must(400);
        var answer = ben.asks(
                        "PATCH",
                        OWN,
                        Map.of("hours", List.of(morning, Map.of("weekday", 1, "starts", "11:00", "ends", "13:00"))))
                .must(400);
        assertThat(answer.body().path("errors").path(0).path("pointer").asText())
                .isEqualTo("/hours/1");
    }

    @Test
    void aPositionIsKeptWhileOnDutyAndGoneAfter() {
        var ben = responder("ben");
        var here = Map.of("lat", 52.1, "lon", 5.1);
        ben.asks("PUT", OWN + "/position", here).must(409);
        ben.asks("PATCH", OWN, Map.of("duty", "on")).must(200);
        ben.asks("PUT", OWN + "/position", here).must(204);
        ben.asks("PUT", OWN + "/position", Map.of("lat", 52.2, "lon", 5.2)).must(204);
        assertThat(hub.ask("select latitude from responder")).containsExactly("52.2");
        ben.asks("DELETE", OWN + "/position").must(204);
        assertThat(hub.ask("select located from responder")).containsExactly((String) null);
        ben.asks("PUT", OWN + "/position", here).must(204);
        ben.asks("PATCH", OWN, Map.of("duty", "off")).must(200);
        assertThat(hub.ask("select latitude from responder")).containsExactly((String) null);
    }

    @Test
    void aRosterIsInTheTimeOfTheHoodAndItsEndErasesThePosition() {
        var ada = hub.manager("ada");
        var ben = responder("ben");
        // Until one in the afternoon in Amsterdam: an hour from now.
        ben.asks(
                        "PATCH",
                        OWN,
                        Map.of(
                                "duty",
                                "roster",
                                "hours",
                                List.of(Map.of("weekday", 5, "starts", "11:30", "ends", "13:00"))))
                .must(200);
        assertThat(presence(ada)).isEqualTo("true");
        ben.asks("PUT", OWN + "/position", Map.of("lat", 52.1, "lon", 5.1)).must(204);
        clock.forward(Duration.ofMinutes(61));
        await().untilAsserted(() ->
                assertThat(hub.ask("select located from responder")).containsExactly((String) null));
        assertThat(presence(ada.signsInAgain())).isEqualTo("false");
        assertThat(hub.ask("select body -> 'duty' ->> 'onDuty' from event where type = 'dutyChanged' order by seq"))
                .last()
                .isEqualTo("false");
    }
}
