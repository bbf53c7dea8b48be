package nl.buurthub.residents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who lives in a hood, as its managers see it. */
class RegisterTest {

    private static final String RESIDENTS = "/hoods/noord/residents";

    @AutoClose
    static final TestHub hub = TestHub.start();

    static Neighbour mira;
    static Neighbour omar;

    @BeforeAll
    static void neighbours() {
        mira = hub.manager("mira");
        omar = hub.manager("omar");
        lives("José Çelik", "Tulpplein", "3", "3551 AH");
        lives("Anna de Wit", "Rozenstraat", "12a", "3551 AB");
    }

    private static Neighbour lives(String name, String street, String houseNumber, String postcode) {
        var who = hub.stranger("wie" + UUID.randomUUID());
        who.asks("PATCH", "/me", Map.of("name", name)).must(200);
        who.asks(
                        "PUT",
                        "/hoods/noord/me/residency",
                        Map.of("street", street, "houseNumber", houseNumber, "postcode", postcode))
                .must(200);
        return who;
    }

    private static String entry(Neighbour who) {
        return RESIDENTS + "/" + who.id();
    }

    private static List<String> names(Neighbour who, String query) {
        return who.asks("GET", RESIDENTS + "?limit=100&" + query)
                .must(200)
                .body()
                .path("items")
                .findValuesAsText("name");
    }

    private static List<String> found(String words) {
        return names(mira, "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private static List<String> notes(Neighbour who, Neighbour about) {
        return who.asks("GET", entry(about)).must(200).body().path("notes").findValuesAsText("words");
    }

    private static JsonNode notes(Neighbour who, Neighbour about, String words) {
        return who.asks("POST", entry(about) + "/notes", Map.of("words", words))
                .must(201)
                .body();
    }

    // Searching

    @ParameterizedTest
    @ValueSource(strings = {"jose celik", "JOSÉ", "çelik tulp", "tulpplein 3", "3551ah", "3551 AH", " celik  jo "})
    void aResidentIsFoundByNameStreetOrPostcodeHoweverItIsTyped(String words) {
        assertThat(found(words)).containsExactly("José Çelik");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "josé rozenstraat"})
    void whatFitsNobodyFindsNobody(String words) {
        assertThat(found(words)).isEmpty();
    }

    @Test
    void theListIsOfThoseWhoNeedSomethingIfOneWants() {
        var sus = hub.resident("sus");
        assertThat(names(mira, "filter=unverified"))
                .contains("José Çelik", "Anna de Wit")
                .doesNotContain("sus", "mira");
        assertThat(names(mira, "filter=managers")).contains("omar", "mira").doesNotContain("sus");
        assertThat(names(mira, "filter=suspended")).isEmpty();
        var decision = Map.of("contentType", "person", "about", sus.id(), "action", "suspend", "rule", "Geen reclame");
        mira.asks("POST", "/hoods/noord/decisions", decision).must(201);
        assertThat(names(mira, "filter=suspended")).containsExactly("sus");
        assertThat(names(mira, "filter=suspended&q=anna")).isEmpty();
    }

    @Test
    void whoRunsAllSeesTheListAndOneOfAnotherHoodDoesNot() {
        var anna = hub.resident("anne");
        assertThat(names(hub.operator("baas"), "q=anne")).containsExactly("anne");
        var elsewhere = hub.resident("zus", TestHub.ZUID);
        hub.run("update resident set role = 'manager' where person = '" + elsewhere.id() + "'");
        for (var who : List.of(elsewhere, hub.resident("rob"), anna)) {
            who.asks("GET", RESIDENTS + "?q=anna").must(404);
            who.asks("GET", entry(anna)).must(404);
            who.asks("GET", "/hoods/noord/barred").must(404);
        }
        mira.asks("GET", entry(elsewhere)).must(404);
    }

    @Test
    void whoWasSentAwayIsListedUntilTheyMayComeBack() {
        var bo = hub.resident("bo");
        try (var desk = mira.listens("hood/noord/desk")) {
            mira.asks("DELETE", entry(bo)).must(204);
            desk.hears(
                    frame -> frame.at("/body/people/0").asText().equals(bo.id().toString()));
            var barred =
                    mira.asks("GET", "/hoods/noord/barred").must(200).body().path("items");
            assertThat(barred.findValuesAsText("name")).containsExactly("bo");
            mira.asks("DELETE", "/hoods/noord/barred/" + bo.id()).must(204);
            assertThat(mira.asks("GET", "/hoods/noord/barred").body().path("items"))
                    .isEmpty();
            desk.hears(frame -> desk.events("residentsChanged").size() == 2);
        }
    }

    @Test
    void theDeskHearsWhoMoved() {
        var kim = hub.resident("kim");
        hearsOf(kim, () -> kim.arrives(TestHub.NOORD));
    }

    @Test
    void theDeskHearsWhoGotARole() {
        var kees = hub.resident("kees");
        var operator = hub.operator("bazin");
        hearsOf(
                kees,
                () -> operator.asks("PUT", entry(kees) + "/role", Map.of("role", "manager"))
                        .must(204));
    }

    @Test
    void theDeskHearsWhoIsCalledOtherwise() {
        var kaat = hub.resident("kaat");
        hearsOf(kaat, () -> kaat.asks("PATCH", "/me", Map.of("name", "Kaatje")).must(200));
    }

    private static void hearsOf(Neighbour who, Runnable happens) {
        try (var desk = mira.listens("hood/noord/desk")) {
            happens.run();
            assertThat(desk.hearsEvent("residentsChanged").path("body").toString())
                    .isEqualTo("{\"people\":[\"" + who.id() + "\"]}");
        }
    }

    // Notes

    @Test
    void managersReadEachOthersNotesAndNobodyElseDoes() {
        var lies = hub.resident("lies");
        try (var desk = omar.listens("hood/noord/desk")) {
            notes(mira, lies, " Belt liever.\u0007 ");
            assertThat(desk.hearsEvent("residentsChanged").toString())
                    .contains(lies.id().toString())
                    .doesNotContain("Belt");
        }
        var note = omar.asks("GET", entry(lies)).must(200).body().at("/notes/0");
        assertThat(note.path("words").asText()).isEqualTo("Belt liever.");
        assertThat(note.at("/author/name").asText()).isEqualTo("mira");
        assertThat(notes(hub.operator("chef"), lies)).isEmpty();
        lies.asks("POST", entry(lies) + "/notes", Map.of("words", "Ik?")).must(404);
    }

    @Test
    void onlyWhoWroteANoteTakesItBack() {
        var loes = hub.resident("loes");
        var note = entry(loes) + "/notes/"
                + notes(mira, loes, "Slecht ter been").path("id").asText();
        omar.asks("DELETE", note).must(403);
        mira.asks("DELETE", note).must(204);
        assertThat(notes(omar, loes)).isEmpty();
        mira.asks("DELETE", note).must(404);
    }

    @Test
    void whomItIsAboutReadsAndWritesNoNotesAlsoNotAsAManager() {
        var note = entry(omar) + "/notes/"
                + notes(mira, omar, "Vraagt om vakantie").path("id").asText();
        assertThat(notes(omar, omar)).isEmpty();
        omar.asks("DELETE", note).must(404);
        omar.asks("POST", entry(omar) + "/notes", Map.of("words", "Ikzelf")).must(403);
    }

    @Test
    void notesGoWhenTheResidentLeaves() {
        var lou = hub.resident("lou");
        notes(mira, lou, "Heeft een trap");
        lou.asks("DELETE", "/hoods/noord/me/residency").must(204);
        mira.asks("POST", entry(lou) + "/notes", Map.of("words", "Weg?")).must(404);
        assertThat(notes(mira, lou.joins(TestHub.NOORD))).isEmpty();
    }

    @Test
    void aNoteOfNothingIsRefused() {
        var answer = mira.asks("POST", entry(omar) + "/notes", Map.of("words", " \u200b "))
                .must(400);
        assertThat(answer.body().at("/errors/0/pointer").asText()).isEqualTo("/words");
    }
}
