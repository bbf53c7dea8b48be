package nl.buurthub.help.urgent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.PushBox;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a call reaches somebody: on an open page, else on their devices, else by mail. */
class ChannelsTest {

    final MovableClock clock = new MovableClock();

    @AutoClose
    final TestHub hub = TestHub.start(Map.of("push.anywhere", "true"), clock);

    @AutoClose
    final PushBox box = new PushBox();

    final Squad squad = new Squad(hub);
    final Neighbour ben = squad.responder("ben", 100);

    private void subscribes() {
        ben.asks("PUT", "/me/push", box.subscription()).must(204);
    }

    private List<String> tried() {
        return hub.ask("select channel || case when reached is null then '' else ' reached' end"
                + " || case when failed is null then '' else ' failed' end from delivery order by id");
    }

    private void tries(String... channels) {
        await().untilAsserted(() -> assertThat(tried()).containsExactly(channels));
    }

    private long mails() {
        return hub.ask("select id from mail where template = 'urgentAlert' and recipient = 'ben@example.org'")
                .size();
    }

    @Test
    void whereAnOpenPageRangNothingElseDoes() {
        subscribes();
        var drill = squad.drill();
        ben.asks("PUT", Squad.alert(drill) + "/receipts/live").must(204);
        ben.asks("PUT", Squad.alert(drill) + "/receipts/live").must(204);
        ben.asks("PUT", Squad.alert(drill) + "/receipts/mail").must(404);
        assertThat(tried()).containsExactly("live reached");
        assertThat(hub.ask("select channel_due from alert")).containsExactly((String) null);
    }

    @Test
    void whereNoPageConfirmsTheDevicesRingAndConfirmWithoutSigningIn() {
        subscribes();
        squad.drill();
        clock.forward(Duration.ofSeconds(5));
        await().until(() -> box.came().size() == 1);
        var came = box.came().getFirst();
        assertThat(came.headers().get("Content-encoding")).containsExactly("aes128gcm");
        assertThat(came.headers().get("Urgency")).containsExactly("high");
        assertThat(came.headers().get("Ttl")).as("until the next round").containsExactly("55");
        assertThat(String.valueOf(came.headers().get("Authorization"))).startsWith("[vapid t=");
        assertThat(came.push().path("body").asText()).isEqualTo("Val in huis");
        assertThat(came.push().path("page").asText()).startsWith("/b/noord/alerts/");
        assertThat(came.push().path("title").asText()).isEqualTo("Oefening: kun jij komen?");
        assertThat(came.push().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("kind", "title", "body", "page", "alerted", "token");
        var token = came.push().path("token").asText();
        hub.visitor().asks("POST", "/receipts", Map.of("token", token + "x")).must(404);
        assertThat(rang(token)).isEmpty();
        assertThat(rang(token)).isEmpty();
        tries("live", "push reached");
        assertThat(hub.ask("select channel_due from alert")).containsExactly((String) null);
        assertThat(mails()).isZero();
    }

    /** A device says that it rang; answers why it needn't. */
    private String rang(String token) {
        return hub.visitor()
                .asks("POST", "/receipts", Map.of("token", token))
                .must(200)
                .body()
                .path("ended")
                .asText("");
    }

    private PushBox.Came pushed(int nr) {
        await().until(() -> box.came().size() >= nr);
        return box.came().get(nr - 1);
    }

    @Test
    void whatADeviceShowsMakesWayWithoutASoundWhenSomebodyElseGoes() {
        subscribes();
        var eva = squad.responder("eva", 200);
        var drill = squad.drill();
        clock.forward(Duration.ofSeconds(5));
        var call = pushed(1);
        squad.answers(eva, drill, "going").must(200);
        var end = pushed(2);
        assertThat(end.push().path("kind").asText()).isEqualTo("end");
        assertThat(end.push().path("title").asText()).isEqualTo("Er gaat al iemand. Bedankt.");
        assertThat(end.push().path("page")).isEqualTo(call.push().path("page"));
        assertThat(end.headers().get("Topic"))
                .isEqualTo(call.headers().get("Topic"))
                .hasSize(1);
        assertThat(end.headers().get("Urgency")).containsExactly("normal");
    }

    @Test
    void pushesTellOneCallFromTheNextOfTheSameDispatch() {
        subscribes();
        var eva = squad.responder("eva", 200);
        var drill = squad.drill();
        clock.forward(Duration.ofSeconds(5));
        pushed(1);
        squad.answers(eva, drill, "going").must(200);
        pushed(2);
        clock.forward(Duration.ofSeconds(1));
        squad.answers(eva, drill, "declined").must(200);
        clock.forward(Duration.ofSeconds(5));
        pushed(3);
        var alerted = box.came().stream()
                .map(came -> Instant.parse(came.push().path("alerted").asText()))
                .toList();
        assertThat(alerted.get(1)).isEqualTo(alerted.get(0));
        assertThat(alerted.get(2)).isAfter(alerted.get(1));
    }

    @Test
    void whatOtherDevicesShowMakesWayForWhoAnswersOnOne() {
        subscribes();
        var drill = squad.drill();
        clock.forward(Duration.ofSeconds(5));
        pushed(1);
        squad.answers(ben, drill, "going").must(200);
        assertThat(pushed(2).push().path("title").asText()).isEqualTo("Je hebt geantwoord.");
    }

    @Test
    void aDeviceThatRingsWhenItIsOverIsToldSo() {
        subscribes();
        var drill = squad.drill();
        clock.forward(Duration.ofSeconds(5));
        var token = pushed(1).push().path("token").asText();
        var closing = "/hoods/noord/dispatches/" + drill.path("id").asText() + "/closing";
        squad.manager.asks("PUT", closing, Map.of("words", "")).must(200);
        assertThat(rang(token)).isEqualTo("Het is niet meer nodig. Bedankt.");
    }

    @Test
    void aDeviceThatRingsLateForTheCallBeforeRingsForTheNextToo() {
        subscribes();
        var eva = squad.responder("eva", 200);
        var drill = squad.drill();
        clock.forward(Duration.ofSeconds(5));
        var token = pushed(1).push().path("token").asText();
        squad.answers(eva, drill, "going").must(200);
        pushed(2);
        clock.forward(Duration.ofSeconds(1));
        squad.answers(eva, drill, "declined").must(200);
        assertThat(rang(token)).isEmpty();
        clock.forward(Duration.ofSeconds(5));
        assertThat(pushed(3).push().path("kind").asText()).isEqualTo("call");
    }

    @Test
    void whoGoesOffDutyDuringACallIsNotLookedForAnyMore() {
        subscribes();
        var drill = squad.drill();
        ben.asks("PATCH", RespondersTest.OWN, Map.of("duty", "off")).must(200);
        assertThat(squad.called(drill)).containsExactly("ben stood_down 1");
        assertThat(hub.ask("select channel_due from alert")).containsExactly((String) null);
        assertThat(squad.state(drill)).as("nobody is left to wait for").isEqualTo("escalated");
    }

    @Test
    void whoseHoursEndDuringACallIsNotLookedForAnyMore() {
        subscribes();
        var untilNoon = Map.of("weekday", 5, "starts", "10:00", "ends", "12:01");
        ben.asks("PATCH", RespondersTest.OWN, Map.of("duty", "roster", "hours", List.of(untilNoon)))
                .must(200);
        var drill = squad.drill();
        clock.forward(Duration.ofSeconds(61));
        await().until(() -> squad.state(drill).equals("escalated"));
        assertThat(squad.called(drill)).containsExactly("ben stood_down 1");
        assertThat(tried()).containsExactly("live");
    }

    @Test
    void whoGoesOffDutyOnTheWayIsOnTheWay() {
        var drill = squad.drill();
        squad.answers(ben, drill, "going").must(200);
        ben.asks("PATCH", RespondersTest.OWN, Map.of("duty", "off")).must(200);
        assertThat(squad.called(drill)).containsExactly("ben going 1");
    }

    @Test
    void aMailThatWaitsIsNotSentOnceTheCallIsOver() {
        var drill = squad.drill();
        clock.forward(Duration.ofSeconds(5));
        tries("live", "mail");
        assertThat(mails()).isEqualTo(1);
        squad.answers(ben, drill, "declined").must(200);
        assertThat(mails()).isZero();
    }

    @Test
    void whereNoDeviceConfirmsThereIsMail() {
        subscribes();
        squad.drill();
        clock.forward(Duration.ofSeconds(5));
        tries("live", "push");
        assertThat(mails()).isZero();
        clock.forward(Duration.ofSeconds(15));
        tries("live", "push", "mail");
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void withoutDevicesThereIsMailAtOnce() {
        squad.drill();
        clock.forward(Duration.ofSeconds(5));
        tries("live", "mail");
        assertThat(mails()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"201, sent", "410, gone", "500, refused"})
    void aPushIsCountedByWhatCameOfIt(int status, String outcome) {
        subscribes();
        box.answers(status);
        squad.drill();
        clock.forward(Duration.ofSeconds(5));
        await().until(
                        hub::metrics,
                        metrics -> metrics.contains("push_requests_seconds_count{outcome=\"" + outcome + "\"} 1"));
    }

    @ParameterizedTest
    @CsvSource({"404, 0", "410, 0", "500, 1"})
    void aDeviceThatIsGoneIsForgottenAndMailFollowsAtOnce(int status, int kept) {
        subscribes();
        box.answers(status);
        squad.drill();
        clock.forward(Duration.ofSeconds(5));
        tries("live", "push failed", "mail");
        await().untilAsserted(() ->
                assertThat(hub.ask("select id from push_subscription")).hasSize(kept));
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "false, 1"})
    void aDeviceThatRefusesOurKeyIsForgottenWhereItWasSubscribedWithAnother(boolean another, int kept) {
        subscribes();
        if (another) hub.run("delete from push_key");
        box.answers(403);
        squad.drill();
        clock.forward(Duration.ofSeconds(5));
        tries("live", "push failed", "mail");
        await().untilAsserted(() ->
                assertThat(hub.ask("select id from push_subscription")).hasSize(kept));
    }

    @Test
    void whoAnsweredIsNotLookedForAnyMore() {
        var drill = squad.drill();
        squad.answers(ben, drill, "declined").must(200);
        assertThat(hub.ask("select channel_due from alert where person = '" + ben.id() + "'"))
                .containsExactly((String) null);
    }
}
