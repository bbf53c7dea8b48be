package nl.buurthub.help.offers;

import static nl.buurthub.testing.Neighbour.helpPath;
import static nl.buurthub.testing.Neighbour.offerPath;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Offering help, and what may come of it. */
class OffersTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    static Neighbour ana;
    static Neighbour ben;
    static Neighbour cor;
    static Neighbour mia;

    @BeforeAll
    static void neighbours() {
        ana = hub.resident("ana");
        ben = hub.resident("ben");
        cor = hub.resident("cor");
        mia = hub.manager("mia");
    }

    private static String state(JsonNode request) {
        return ana.own(request).path("help").path("request").path("state").asText();
    }

    @Test
    void offeredTwiceWithTheSameKeyItIsThereOnce() {
        var request = ana.asksForHelp("Lampje vervangen");
        var twice = ben.with("Idempotency-Key", UUID.randomUUID().toString());
        var first = twice.offers(request, "Ik heb een trap");
        assertThat(twice.offers(request, "Ik heb een trap")).isEqualTo(first);
    }

    @Test
    void whoIsAcceptedGetsToKnowWhoAskedAndNobodyElseDoes() {
        var request = ana.asksForHelp("Samen wandelen");
        var offer = ben.offers(request, "Graag!");
        assertThat(offer.path("asker").isNull()).isTrue();
        ana.decides(offer, "accepted").must(200);
        var seen = ben.asks("GET", helpPath(request)).must(200).body();
        assertThat(seen.path("myOffer").path("asker").path("name").asText()).isEqualTo("ana");
        assertThat(seen.path("myOffer").path("asker").path("contact").asText()).isEqualTo("ana@example.org");
        assertThat(cor.asks("GET", helpPath(request)).must(200).response().body())
                .doesNotContain("ana");
        assertThat(ana.own(request)
                        .path("offers")
                        .path(0)
                        .path("helper")
                        .path("contact")
                        .asText())
                .isEqualTo("ben@example.org");
    }

    @Test
    void severalMayBeAcceptedAndTheRestGetsWordWhenItIsDone() {
        var request = ana.asksForHelp("Bank de trap op tillen");
        var bens = ben.offers(request, "Ik til");
        var cors = cor.offers(request, "Ik ook");
        var mias = mia.offers(request, "En ik");
        ana.decides(bens, "accepted").must(200);
        ana.decides(cors, "accepted").must(200);
        ana.changesState(request, "helped").must(200);
        var own = ana.own(request);
        assertThat(own.path("help").path("request").path("helpers").asInt()).isEqualTo(2);
        assertThat(states(own)).containsExactly("accepted", "accepted", "declined");
        assertThat(mia.decides(mias, "withdrawn").must(409).body().path("state").asText())
                .isEqualTo("declined");
    }

    private static List<String> states(JsonNode own) {
        return IntStream.range(0, own.path("offers").size())
                .mapToObj(nr -> own.path("offers").path(nr).path("state").asText())
                .toList();
    }

    @Test
    void whenTheLastAcceptedHelperWithdrawsItIsOpenAgain() {
        var request = ana.asksForHelp("Kast in elkaar zetten");
        var offer = ben.offers(request, "Ik kom");
        ana.decides(offer, "accepted").must(200);
        ben.decides(offer, "withdrawn").must(200);
        assertThat(state(request)).isEqualTo("open");
        cor.offers(request, "Dan kom ik");
    }

    @Test
    void thanksReachTheHelper() {
        var request = ana.asksForHelp("Brief lezen");
        ana.decides(ben.offers(request, "Ik lees mee"), "accepted").must(200);
        ana.asks("PUT", helpPath(request) + "/state", Map.of("state", "helped", "thanks", "Fijn dat je kwam"))
                .must(200);
        assertThat(ben.asks("GET", helpPath(request))
                        .body()
                        .path("myOffer")
                        .path("thanks")
                        .asText())
                .isEqualTo("Fijn dat je kwam");
    }

    @Test
    void askerAndHelperWriteToEachOther() {
        var request = ana.asksForHelp("Soep brengen");
        var offer = ben.offers(request, "Ik kook toch al");
        ana.asks("POST", offerPath(offer) + "/messages", Map.of("text", "Hoe laat?"))
                .must(201);
        ben.asks("POST", offerPath(offer) + "/messages", Map.of("text", "Om zes uur"))
                .must(201);
        var messages = ben.asks("GET", helpPath(request)).body().path("myOffer").path("messages");
        assertThat(messages).hasSize(3);
        assertThat(messages.path(1).path("fromAsker").asBoolean()).isTrue();
        assertThat(messages.path(1).path("at").asText()).endsWith(":00Z");
    }

    @Test
    void nothingIsWrittenOnAnOfferThatWasDeclined() {
        var offer = ben.offers(ana.asksForHelp("Gras maaien"), "Ik maai");
        ana.decides(offer, "declined").must(200);
        var refused = ana.asks("POST", offerPath(offer) + "/messages", Map.of("text", "Toch?"));
        assertThat(refused.must(409).body().path("state").asText()).isEqualTo("declined");
    }

    @Test
    void onesOwnRequestIsNotOnesOwnToHelp() {
        ana.asks("POST", helpPath(ana.asksForHelp("Koffie?")) + "/offers", Map.of("text", "Ik zelf"))
                .must(409);
    }

    @Test
    void whoDecidesGetsTheOfferAsTheySeeIt() {
        var request = ana.asksForHelp("Samen naar de markt");
        var offer = ben.offers(request, "Ik ga mee");
        var accepted = ana.decides(offer, "accepted").must(200).body();
        assertThat(accepted).isEqualTo(ana.own(request).at("/offers/0"));
        var withdrawn = ben.decides(offer, "withdrawn").must(200).body();
        assertThat(withdrawn.path("state").asText()).isEqualTo("withdrawn");
        assertThat(withdrawn.path("asker").isNull()).isTrue();
        assertThat(withdrawn.has("helper")).isFalse();
    }

    @Test
    void oneOffersOnceAtATime() {
        var request = ana.asksForHelp("Boodschappen dragen");
        var offer = ben.offers(request, "Ik draag");
        ben.asks("POST", helpPath(request) + "/offers", Map.of("text", "Nog eens"))
                .must(409);
        ben.decides(offer, "withdrawn").must(200);
        ben.offers(request, "Toch wel");
    }

    @Test
    void whatIsAgreedTakesNoNewOffers() {
        var request = ana.asksForHelp("Fiets plakken");
        ana.decides(ben.offers(request, "Ik plak"), "accepted").must(200);
        var late = cor.asks("POST", helpPath(request) + "/offers", Map.of("text", "Ik ook"));
        assertThat(late.must(409).body().path("state").asText()).isEqualTo("agreed");
    }
}
