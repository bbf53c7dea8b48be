package nl.buurthub.platform.db;

import static nl.buurthub.testing.Neighbour.helpPath;
import static nl.buurthub.testing.Neighbour.offerPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A key names one thing that one person asked for, and says of neither whose it is. */
class IdempotencyKeyTest {

    static final MovableClock clock = new MovableClock();

    @AutoClose
    static final TestHub hub = TestHub.start(Map.of(), clock);

    static Neighbour ana;
    static Neighbour ben;

    @BeforeAll
    static void neighbours() {
        ana = hub.resident("ana");
        ben = hub.resident("ben");
    }

    @BeforeEach
    void empty() {
        hub.run("delete from idempotency_key");
        ana.signsInAgain();
        ben.signsInAgain();
    }

    private static Neighbour keyed(Neighbour who) {
        return who.with("Idempotency-Key", UUID.randomUUID().toString());
    }

    @Test
    void theKeyOfAnOfferIsAnotherThingForAMessage() {
        var once = keyed(ben);
        var offer = once.offers(ana.asksForHelp("Wie helpt?"), "Ik");
        var first = offer.path("messages").path(0).path("id");
        var message = once.asks("POST", offerPath(offer) + "/messages", Map.of("text", "Hoe laat?"))
                .must(201)
                .body();
        assertThat(message.path("id")).isNotEqualTo(first);
        assertThat(message.path("text").asText()).isEqualTo("Hoe laat?");
    }

    @Test
    void theKeyOfAnOfferToOneRequestIsNoneForAnother() {
        var once = keyed(ben);
        once.offers(ana.asksForHelp("Wie helpt?"), "Ik");
        var other = ana.asksForHelp("En wie hierbij?");
        once.asks("POST", helpPath(other) + "/offers", Map.of("text", "Ik")).must(422);
    }

    @Test
    void aKeyThatIsUsedAgainForSomethingElseIsRefused() {
        var once = keyed(ana);
        once.places("Eén keer");
        var refused = once.asks("POST", "/hoods/noord/posts", Map.of("text", "Iets anders"))
                .must(422);
        assertThat(refused.body().path("code").asText()).isEqualTo("usedKey");
        assertThat(hub.ask("select source from post where source = 'Iets anders'"))
                .isEmpty();
    }

    @Test
    void aKeyOfWhichIsNotKnownWhatWasAskedByItStillNamesItsThing() {
        var once = keyed(ana);
        var post = once.places("Eén keer");
        hub.run("update idempotency_key set request = null");
        assertThat(once.places("Iets anders").path("id")).isEqualTo(post.path("id"));
    }

    @Test
    void whatIsKeptOfARequestHasNeitherItsAskerNorItsMoment() {
        var request = keyed(ana).asksForHelp("Zonder naam");
        assertThat(hub.ask("select thing from idempotency_key"))
                .containsExactly(request.path("id").asText());
        assertThat(hub.ask("select to_jsonb(idempotency_key) - 'hash' - 'thing' - 'request' from idempotency_key"))
                .containsExactly("{\"day\": \"" + clock.instant().toString().substring(0, 10) + "\"}");
    }

    @Test
    void aKeyIsForgottenAfterAYear() {
        var key = UUID.randomUUID().toString();
        var before = ana.with("Idempotency-Key", key).places("Eén keer");
        clock.forward(Duration.ofDays(366));
        await().until(() -> hub.ask("select 1 from idempotency_key").isEmpty());
        ana.signsInAgain();
        var again = ana.with("Idempotency-Key", key).places("Eén keer");
        assertThat(again.path("id")).isNotEqualTo(before.path("id"));
    }
}
