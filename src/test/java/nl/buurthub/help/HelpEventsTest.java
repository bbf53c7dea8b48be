package nl.buurthub.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asker and helper hear of each change once, each as they see it. */
class HelpEventsTest {

    static final MovableClock clock = new MovableClock();

    @AutoClose
    static final TestHub hub = TestHub.start(Map.of(), clock);

    static Neighbour ana;
    static Neighbour ben;
    static Neighbour cor;

    @BeforeAll
    static void neighbours() {
        ana = hub.resident("ana");
        ben = hub.resident("ben");
        cor = hub.resident("cor");
    }

    @BeforeEach
    void awake() {
        for (var neighbour : List.of(ana, ben, cor)) neighbour.signsInAgain();
    }

    @Test
    void anOfferThatIsAccepted() {
        var offer = ben.offers(ana.asksForHelp("Wie helpt?"), "Ik");
        heardBefore();
        ana.decides(offer, "accepted").must(200);
        assertThat(heard(ana)).containsExactlyInAnyOrder("ownHelpChanged agreed", "offerChanged accepted");
        assertThat(heard(ben)).containsExactly("myOfferChanged accepted agreed");
    }

    @Test
    void anOfferThatIsDeclined() {
        var offer = ben.offers(ana.asksForHelp("Wie helpt?"), "Ik");
        heardBefore();
        ana.decides(offer, "declined").must(200);
        assertThat(heard(ana)).containsExactlyInAnyOrder("ownHelpChanged open", "offerChanged declined");
        assertThat(heard(ben)).containsExactly("myOfferChanged declined open");
    }

    @Test
    void anAcceptedOfferThatIsWithdrawn() {
        var request = ana.asksForHelp("Wie helpt?");
        var offer = ben.offers(request, "Ik");
        cor.offers(request, "Ik ook");
        ana.decides(offer, "accepted").must(200);
        heardBefore();
        ben.decides(offer, "withdrawn").must(200);
        assertThat(heard(ana)).containsExactlyInAnyOrder("ownHelpChanged open", "offerChanged withdrawn");
        assertThat(heard(ben)).containsExactly("myOfferChanged withdrawn open");
        assertThat(heard(cor)).containsExactly("myOfferChanged offered open");
    }

    @Test
    void aRequestThatIsHelped() {
        var request = ana.asksForHelp("Wie helpt?");
        var offer = ben.offers(request, "Ik");
        cor.offers(request, "Ik ook");
        ana.decides(offer, "accepted").must(200);
        heardBefore();
        ana.changesState(request, "helped").must(200);
        assertThat(heard(ana)).containsExactlyInAnyOrder("ownHelpChanged helped", "offerChanged declined");
        assertThat(heard(ben)).containsExactly("myOfferChanged accepted helped");
        assertThat(heard(cor)).containsExactly("myOfferChanged declined helped");
    }

    @Test
    void aRequestThatIsWithdrawn() {
        var request = ana.asksForHelp("Wie helpt?");
        var offer = ben.offers(request, "Ik");
        cor.offers(request, "Ik ook");
        ana.decides(offer, "accepted").must(200);
        heardBefore();
        ana.changesState(request, "withdrawn").must(200);
        assertThat(heard(ana))
                .containsExactlyInAnyOrder(
                        "ownHelpChanged withdrawn", "offerChanged withdrawn", "offerChanged declined");
        assertThat(heard(ben)).containsExactly("myOfferChanged withdrawn withdrawn");
        assertThat(heard(cor)).containsExactly("myOfferChanged declined withdrawn");
    }

    @Test
    void aRequestThatExpires() {
        // What others still ask expires as well.
        var eva = hub.resident("eva");
        var fem = hub.resident("fem");
        var request = eva.asksForHelp("Wie helpt?");
        fem.offers(request, "Ik");
        heardBefore();
        clock.forward(Duration.ofDays(15));
        await().until(() -> hub.ask("select state from help_request where id = '" + id(request) + "'")
                .equals(List.of("expired")));
        assertThat(heard(eva)).containsExactlyInAnyOrder("ownHelpChanged expired", "offerChanged declined");
        assertThat(heard(fem)).containsExactly("myOfferChanged declined expired");
    }

    private static String id(JsonNode request) {
        return request.path("id").asText();
    }

    private static void heardBefore() {
        hub.run("delete from event");
    }

    /** What was told to them alone: of requests, of offers, and both of an offer of their own. */
    private static List<String> heard(Neighbour who) {
        return hub.ask("select concat_ws(' ', type, body #>> '{help,request,state}', body #>> '{offer,state}',"
                + " body #>> '{offer,requestState}') from event where stream = 'person/" + who.id() + "' order by seq");
    }
}
