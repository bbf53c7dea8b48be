package nl.buurthub.help;

import static nl.buurthub.testing.Neighbour.helpPath;
import static nl.buurthub.testing.Neighbour.offerPath;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asking for help, offering it, and what may come of it. */
class HelpTest {

    private static final String HELP = "/hoods/noord/help";

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

    @Test
    void aRequestIsForResidentsAndWithoutANameUnlessItSaysOtherwise() {
        var request = ana.asksForHelp("Wie rijdt me naar het ziekenhuis?");
        assertThat(request.path("audience").asText()).isEqualTo("residents");
        assertThat(request.has("asker")).isFalse();
        hub.visitor().asks("GET", helpPath(request)).must(404);
        assertThat(ben.asks("GET", helpPath(request)).must(200).body().path("request"))
                .isEqualTo(request);
    }

    @Test
    void oneWhoAsksByNameIsNamed() {
        var request = ana.asksForHelp(Map.of("need", "Wie past op?", "category", "care", "anonymous", false));
        assertThat(request.path("asker").path("name").asText()).isEqualTo("ana");
    }

    @Test
    void theTimeOfAnAnonymousRequestIsAWholeMinute() {
        assertThat(ana.asksForHelp("Hulp bij de heg").path("asked").asText()).endsWith(":00Z");
    }

    @Test
    void askedTwiceWithTheSameKeyItIsThereOnce() {
        var key = UUID.randomUUID().toString();
        var body = Map.of("need", "Een boormachine te leen", "category", "repairs");
        var first = ana.with("Idempotency-Key", key).asks("POST", HELP, body).must(201);
        var again = ana.with("Idempotency-Key", key).asks("POST", HELP, body).must(201);
        assertThat(again.body()).isEqualTo(first.body());
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
        ana.decides(offer, "accepted").must(204);
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
        ana.decides(bens, "accepted").must(204);
        ana.decides(cors, "accepted").must(204);
        ana.changesState(request, "helped").must(200);
        var own = ana.own(request);
        assertThat(own.path("help").path("request").path("helpers").asInt()).isEqualTo(2);
        assertThat(states(own)).containsExactly("accepted", "accepted", "declined");
        assertThat(mia.decides(mias, "withdrawn").must(409).body().path("state").asText())
                .isEqualTo("declined");
    }

    private static java.util.List<String> states(JsonNode own) {
        return IntStream.range(0, own.path("offers").size())
                .mapToObj(nr -> own.path("offers").path(nr).path("state").asText())
                .toList();
    }

    @Test
    void whenTheLastAcceptedHelperWithdrawsItIsOpenAgain() {
        var request = ana.asksForHelp("Kast in elkaar zetten");
        var offer = ben.offers(request, "Ik kom");
        ana.decides(offer, "accepted").must(204);
        ben.decides(offer, "withdrawn").must(204);
        assertThat(state(request)).isEqualTo("open");
        cor.offers(request, "Dan kom ik");
    }

    @Test
    void thanksReachTheHelper() {
        var request = ana.asksForHelp("Brief lezen");
        ana.decides(ben.offers(request, "Ik lees mee"), "accepted").must(204);
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
        ana.decides(offer, "declined").must(204);
        var refused = ana.asks("POST", offerPath(offer) + "/messages", Map.of("text", "Toch?"));
        assertThat(refused.must(409).body().path("state").asText()).isEqualTo("declined");
    }

    @Test
    void onesOwnRequestIsNotOnesOwnToHelp() {
        ana.asks("POST", helpPath(ana.asksForHelp("Koffie?")) + "/offers", Map.of("text", "Ik zelf"))
                .must(409);
    }

    @Test
    void oneOffersOnceAtATime() {
        var request = ana.asksForHelp("Boodschappen dragen");
        var offer = ben.offers(request, "Ik draag");
        ben.asks("POST", helpPath(request) + "/offers", Map.of("text", "Nog eens"))
                .must(409);
        ben.decides(offer, "withdrawn").must(204);
        ben.offers(request, "Toch wel");
    }

    @Test
    void whatIsAgreedTakesNoNewOffers() {
        var request = ana.asksForHelp("Fiets plakken");
        ana.decides(ben.offers(request, "Ik plak"), "accepted").must(204);
        var late = cor.asks("POST", helpPath(request) + "/offers", Map.of("text", "Ik ook"));
        assertThat(late.must(409).body().path("state").asText()).isEqualTo("agreed");
    }

    @ParameterizedTest
    @CsvSource({
        "open,helped,409",
        "agreed,open,409",
        "withdrawn,helped,409",
        "withdrawn,open,409",
        "helped,withdrawn,409"
    })
    void whatCanNotBeSaysWhichStateItIsIn(String from, String to, int status) {
        var request = ana.asksForHelp("Van " + from + " naar " + to);
        if (from.equals("agreed") || from.equals("helped"))
            ana.decides(ben.offers(request, "Ik help"), "accepted").must(204);
        if (from.equals("helped") || from.equals("withdrawn"))
            ana.changesState(request, from).must(200);
        assertThat(ana.changesState(request, to)
                        .must(status)
                        .body()
                        .path("state")
                        .asText())
                .isEqualTo(from);
    }

    @Test
    void aRequestOfSomebodyElseIsNotThereToChange() {
        var request = ana.asksForHelp("Plantjes water geven");
        var offer = ben.offers(request, "Ik giet");
        cor.asks("PATCH", helpPath(request), Map.of("need", "Anders")).must(404);
        cor.changesState(request, "withdrawn").must(404);
        cor.asks("GET", helpPath(request).replace("/help/", "/own-help/")).must(404);
        cor.decides(offer, "accepted").must(404);
        cor.decides(offer, "withdrawn").must(404);
        cor.asks("POST", offerPath(offer) + "/messages", Map.of("text", "Hoi")).must(404);
        ben.decides(offer, "accepted").must(403);
        ana.decides(offer, "withdrawn").must(403);
    }

    @Test
    void aWithdrawnRequestIsGone() {
        var request = ana.asksForHelp("Toch niet nodig");
        ana.changesState(request, "withdrawn").must(200);
        ben.asks("GET", helpPath(request)).must(404);
        ben.asks("POST", helpPath(request) + "/offers", Map.of("text", "Ik kan"))
                .must(404);
    }

    @Test
    void theAskerChangesTheWordsWhileItIsOpen() {
        var request = ana.asksForHelp("Wie kan er?");
        var changed =
                ana.asks("PATCH", helpPath(request), Map.of("need", "Wie kan er donderdag?", "text", "Om *twee* uur"));
        assertThat(changed.must(200).body().path("source").asText()).isEqualTo("Om *twee* uur");
        assertThat(ben.asks("GET", helpPath(request))
                        .body()
                        .path("request")
                        .path("need")
                        .asText())
                .isEqualTo("Wie kan er donderdag?");
    }

    @Test
    void aListGoesOnWhereThePageBeforeEnded() {
        var lister = hub.resident("lister", TestHub.ZUID);
        for (var nr = 0; nr < 5; nr++)
            lister.asks("POST", "/hoods/zuid/help", Map.of("need", "Vraag " + nr, "category", "pets"))
                    .must(201);
        var seen = new java.util.ArrayList<String>();
        var next = "";
        do {
            var page = lister.asks("GET", "/hoods/zuid/help?limit=2" + next)
                    .must(200)
                    .body();
            page.path("items").forEach(card -> seen.add(card.path("need").asText()));
            next = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asText();
        } while (!next.isEmpty());
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        assertThat(lister.asks("GET", "/hoods/zuid/help?category=care").body().path("items"))
                .isEmpty();
    }

    @Test
    void aManagerWhoLooksUpTheAskerSaysWhyAndThatIsKept() {
        var request = ana.asksForHelp("Hulp met de belasting");
        var asker = mia.asks("POST", helpPath(request) + "/asker", Map.of("reason", "Er is zorg om haar"));
        assertThat(asker.must(200).body().path("name").asText()).isEqualTo("ana");
        assertThat(hub.ask("select reason from help_asker_view where request = '"
                        + request.path("id").asText() + "' and manager = '" + mia.id() + "'"))
                .containsExactly("Er is zorg om haar");
        mia.asks("POST", helpPath(request) + "/asker", Map.of("reason", "  ")).must(400);
    }

    @Test
    void whomAManagerAsksOnBehalfOfIsSeenByManagersAlone() {
        var body = Map.of(
                "need", "Meneer zoekt gezelschap",
                "category", "company",
                "onBehalf", Map.of("name", "Meneer Jansen", "contact", "030 123 45 67"));
        ana.asks("POST", HELP, body).must(403);
        var request = mia.asksForHelp(body);
        assertThat(ben.asks("GET", helpPath(request)).response().body()).doesNotContain("Jansen");
        mia.decides(ben.offers(request, "Ik schaak"), "accepted").must(204);
        var accepted = ben.asks("GET", helpPath(request));
        assertThat(accepted.body().at("/myOffer/asker/contact").asText()).isEqualTo("mia@example.org");
        assertThat(accepted.response().body()).doesNotContain("Jansen", "123 45 67");
        var looked = mia.asks("POST", helpPath(request) + "/asker", Map.of("reason", "Wie was het ook weer?"));
        assertThat(looked.must(200).body().path("contact").asText()).isEqualTo("030 123 45 67");
    }

    @Test
    void aPlaceOutsideTheEarthIsRefused() {
        ana.asks("POST", HELP, Map.of("need", "Waar?", "category", "other", "place", Map.of("lat", 91, "lon", 0)))
                .must(400);
        ana.asks(
                        "POST",
                        HELP,
                        Map.of(
                                "need", "Waar?",
                                "category", "other",
                                "urgent", Map.of("point", Map.of("lat", 0, "lon", 181))))
                .must(400);
    }

    @Test
    void whoLeavesAsksAndOffersNothingAnyMore() {
        var dora = hub.resident("dora");
        var theirs = dora.asksForHelp(Map.of("need", "Dozen dragen", "category", "chores", "anonymous", false));
        ben.offers(theirs, "Ik draag");
        var request = ana.asksForHelp("Hond uitlaten");
        var offer = dora.offers(request, "Ik loop");
        ana.decides(offer, "accepted").must(204);
        dora.asks("DELETE", "/hoods/noord/residency").must(204);
        ben.asks("GET", helpPath(theirs)).must(404);
        assertThat(state(request)).isEqualTo("open");
        dora.asks("GET", helpPath(request)).must(404);
        dora.asks("POST", helpPath(request) + "/offers", Map.of("text", "Toch")).must(404);
    }

    @Test
    void whoLeftHearsNothingNewOfWhatTheyOfferedTo() {
        var eva = hub.resident("eva");
        var request = ana.asksForHelp("Wie weet dit?");
        eva.offers(request, "Ik weet het");
        eva.asks("DELETE", "/hoods/noord/residency").must(204);
        ana.asks("PATCH", helpPath(request), Map.of("need", "Alleen voor buren"))
                .must(200);
        assertThat(hub.ask("select body from event where stream = 'person/" + eva.id() + "'"))
                .noneMatch(body -> body.contains("Alleen voor buren"));
    }

    private static String state(JsonNode request) {
        return ana.own(request).path("help").path("request").path("state").asText();
    }
}
