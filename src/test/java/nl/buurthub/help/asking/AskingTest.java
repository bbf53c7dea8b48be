package nl.buurthub.help.asking;

import static nl.buurthub.testing.Neighbour.helpPath;
import static nl.buurthub.testing.Neighbour.offerPath;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Asking for help, and changing what one asked. */
class AskingTest {

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
    void whoAsksIsToldWhereItIs() {
        var asked = ana.asks("POST", HELP, Map.of("need", "Wie rijdt mee?", "category", "transport"))
                .must(201);
        assertThat(asked.response().headers().firstValue("Location"))
                .contains("/api/v1" + HELP + "/"
                        + asked.body().path("request").path("id").asText());
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
    void aRequestOfSomebodyElseIsNotThereToChange() {
        var request = ana.asksForHelp("Plantjes water geven");
        var offer = ben.offers(request, "Ik giet");
        cor.asks("PATCH", helpPath(request), Map.of("need", "Anders")).must(404);
        cor.changesState(request, "withdrawn").must(404);
        cor.asks("GET", helpPath(request).replace("/help/", "/me/help/")).must(404);
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
        mia.decides(ben.offers(request, "Ik schaak"), "accepted").must(200);
        var accepted = ben.asks("GET", helpPath(request));
        assertThat(accepted.body().at("/myOffer/asker/contact").asText()).isEqualTo("mia@example.org");
        assertThat(accepted.response().body()).doesNotContain("Jansen", "123 45 67");
        var looked = mia.asks("POST", helpPath(request) + "/asker", Map.of("reason", "Wie was het ook weer?"));
        assertThat(looked.must(200).body().path("contact").asText()).isEqualTo("030 123 45 67");
    }

    @Test
    void whoAsksIsReachedAtAnAddressInItsOwnLetters() {
        var request = ana.asksForHelp("Wie leest een brief voor?");
        var offer = ben.offers(request, "Met plezier");
        ana.decides(offer, "accepted").must(200);
        hub.run("update person set email = 'ana@xn--caf-hoekje-d7a.nl' where id = '" + ana.id() + "'");
        try {
            var accepted = ben.asks("GET", helpPath(request)).must(200).body();
            assertThat(accepted.at("/myOffer/asker/contact").asText()).isEqualTo("ana@café-hoekje.nl");
            var looked = mia.asks("POST", helpPath(request) + "/asker", Map.of("reason", "Even bellen"));
            assertThat(looked.must(200).body().path("contact").asText()).isEqualTo("ana@café-hoekje.nl");
        } finally {
            hub.run("update person set email = 'ana@example.org' where id = '" + ana.id() + "'");
        }
    }

    @Test
    void aColleagueWhoLookedItUpTakesOverWhatWasAskedForSomebody() {
        var nel = hub.manager("nel");
        var request = mia.asksForHelp(Map.of(
                "need", "Mevrouw zoekt een tuinman",
                "category", "repairs",
                "onBehalf", Map.of("name", "Mevrouw Smit", "contact", "030 765 43 21")));
        var asker = helpPath(request) + "/asker";
        nel.asks("PUT", asker).must(404);
        ana.asks("PUT", asker).must(404);
        assertThat(nel.asks("POST", asker, Map.of("reason", "Mia is met vakantie"))
                        .must(200)
                        .body()
                        .path("onBehalf")
                        .asBoolean())
                .isTrue();
        try (var before = mia.listens("person/" + mia.id())) {
            assertThat(nel.asks("PUT", asker)
                            .must(200)
                            .body()
                            .at("/onBehalf/name")
                            .asText())
                    .isEqualTo("Mevrouw Smit");
            before.hearsEvent("helpTakenOver");
        }
        mia.asks("PUT", helpPath(request) + "/state", Map.of("state", "withdrawn"))
                .must(404);
        nel.asks("PUT", helpPath(request) + "/state", Map.of("state", "withdrawn"))
                .must(200);
    }

    @Test
    void whatSomebodyAskedForThemselvesNobodyTakesOver() {
        var request = ana.asksForHelp("Alleen van mij");
        var asker = helpPath(request) + "/asker";
        assertThat(mia.asks("POST", asker, Map.of("reason", "Even kijken"))
                        .must(200)
                        .body()
                        .path("onBehalf")
                        .asBoolean())
                .isFalse();
        mia.asks("PUT", asker).must(404);
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
}
