package nl.buurthub.residents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import nl.buurthub.testing.LiveClient;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coming to live in a hood, leaving it, and who runs it. */
class ResidencyTest {

    private static final String RESIDENCY = "/hoods/noord/me/residency";

    @AutoClose
    static final TestHub hub = TestHub.start();

    static Neighbour mira;

    @BeforeAll
    static void start() {
        mira = hub.manager("mira");
    }

    private static String entry(Neighbour who) {
        return "/hoods/noord/residents/" + who.id();
    }

    private static Map<String, String> address(String street, String houseNumber, String postcode) {
        return Map.of("street", street, "houseNumber", houseNumber, "postcode", postcode);
    }

    private static List<String> live(Neighbour who) {
        var streams = new ArrayList<String>();
        who.asks("GET", "/hoods/noord").must(200).body().path("live").forEach(stream -> streams.add(stream.asText()));
        return streams;
    }

    private static void hearsNoMore(LiveClient screen, String words) {
        screen.hears(frame -> frame.path("op").asText().equals("refused"));
        assertThat(screen.events().toString()).doesNotContain(words);
    }

    @Test
    void whoJoinsIsAResidentAtOnce() {
        var ana = hub.stranger("ana");
        assertThat(live(ana)).containsExactly("hood/noord/public");
        ana.joins(TestHub.NOORD);
        assertThat(live(ana)).containsExactly("hood/noord/public", "hood/noord/residents");
        ana.places("Dag");
    }

    @Test
    void joiningAgainTellsTheDeskNothingNew() {
        var bram = hub.stranger("bram");
        try (var desk = mira.listens("hood/noord/desk")) {
            bram.joins(TestHub.NOORD).joins(TestHub.NOORD);
            hub.stranger("later").joins(TestHub.NOORD).places("Dag");
            desk.hears(frame ->
                    frame.toString().contains("\"later\"") || frame.toString().contains(":\"\""));
            assertThat(desk.events("residentJoined").stream()
                            .filter(event -> event.toString().contains(bram.id().toString())))
                    .hasSize(1);
        }
    }

    @Test
    void anotherAddressIsNoLongerVerified() {
        var carla = hub.resident("carla");
        hub.run("update resident set verified = now() where person = '" + carla.id() + "'");
        var same = carla.asks("PUT", RESIDENCY, address("Dorpsweg", "7", "1234 ab"));
        assertThat(same.body().path("verified").asBoolean()).isTrue();
        var other = carla.asks("PUT", RESIDENCY, address("Dorpsweg", "8", "1234 AB"));
        assertThat(other.body().path("verified").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'a ', 7, 1234AB, /street",
        "Dorpsweg, zeven, 1234AB, /houseNumber",
        "Dorpsweg, 7, '    ', /postcode",
        "Dorpsweg, '', 1234AB, /houseNumber"
    })
    void anAddressThatIsNoneIsRefusedWithItsPointer(
            String street, String houseNumber, String postcode, String pointer) {
        var answer = mira.asks("PUT", RESIDENCY, address(street, houseNumber, postcode))
                .must(400);
        assertThat(answer.body().at("/errors/0/pointer").asText()).isEqualTo(pointer);
    }

    @Test
    void whoLeavesSeesAndHearsNothingForResidentsAnyMore() {
        var dirk = hub.resident("dirk");
        var post = mira.places("Voor ons");
        try (var screen = dirk.listens("hood/noord/residents")) {
            dirk.asks("DELETE", RESIDENCY).must(204);
            mira.places("Na het vertrek");
            hearsNoMore(screen, "Na het vertrek");
        }
        dirk.asks("GET", Neighbour.path(post)).must(404);
        dirk.asks("DELETE", RESIDENCY).must(403);
    }

    @Test
    void whoIsRemovedByAManagerSeesAndHearsNothingForResidentsAnyMore() {
        var eva = hub.resident("eva");
        try (var screen = eva.listens("hood/noord/residents")) {
            mira.asks("DELETE", entry(eva)).must(204);
            mira.places("Na de verwijdering");
            hearsNoMore(screen, "Na de verwijdering");
        }
        eva.asks("POST", "/hoods/noord/posts", Map.of("text", "Dag")).must(403);
        var refused =
                eva.asks("PUT", RESIDENCY, address("Dorpsweg", "7", "1234 AB")).must(403);
        assertThat(refused.body().path("code").asText()).isEqualTo("barred");
        mira.asks("DELETE", entry(eva)).must(404);
    }

    @Test
    void whoWasRemovedMayJoinAgainOnceAManagerLetsThem() {
        var ella = hub.resident("ella");
        var bar = "/hoods/noord/barred/" + ella.id();
        mira.asks("DELETE", bar).must(404);
        mira.asks("DELETE", entry(ella)).must(204);
        ella.asks("DELETE", bar).must(404);
        mira.asks("DELETE", "/hoods/zuid/barred/" + ella.id()).must(404);
        mira.asks("DELETE", bar).must(204);
        assertThat(live(ella.joins(TestHub.NOORD))).contains("hood/noord/residents");
    }

    @Test
    void aManagerDoesNotRemoveAnother() {
        var nadia = hub.manager("nadia");
        mira.asks("DELETE", entry(nadia)).must(403);
        assertThat(live(nadia)).contains("hood/noord/desk");
        hub.run("update person set operator = true where id = '" + nadia.id() + "'");
        var omar = hub.manager("omar");
        nadia.asks("DELETE", entry(omar)).must(204);
    }

    @Test
    void whatNobodySeesIsNoPartOfAnAddress() {
        var nils = hub.stranger("nils");
        nils.asks("PUT", RESIDENCY, address("Dorps\u0001weg", "12\u0001", "1234\u0007AB"))
                .must(200);
        assertThat(hub.ask("select street || ' ' || house_number || ' ' || postcode from resident where person = '"
                        + nils.id() + "'"))
                .containsExactly("Dorpsweg 12 1234AB");
    }

    @Test
    void anAddressIsShownToManagersAndToNobodyElse() {
        var frans = hub.stranger("frans");
        var grace = hub.resident("grace");
        var seen = new ArrayList<String>();
        try (var own = frans.listens("person/" + frans.id());
                var desk = mira.listens("hood/noord/desk", "hood/noord/residents");
                var screen = grace.listens("hood/noord/public", "hood/noord/residents")) {
            var joined = frans.asks("PUT", RESIDENCY, address("Kerklaan", "7531 zwart", "9876 QZ"));
            seen.add(joined.must(200).response().body());
            hub.run("update resident set verified = now() where person = '" + frans.id() + "'");
            var post = frans.places(TestHub.NOORD, Map.of("text", "Ik woon hier", "audience", "public"));
            frans.comments(post, "Al lang");
            for (var who : List.of(hub.visitor(), frans, grace)) {
                for (var path : List.of(
                        "/hoods",
                        "/hoods/noord",
                        "/hoods/noord/posts",
                        "/hoods/noord/me/posts",
                        "/hoods/noord/residents",
                        "/sessions",
                        "/me",
                        Neighbour.path(post)))
                    seen.add(who.asks("GET", path).response().body());
                seen.add(who.sends("GET", "/b/noord", null).response().body());
            }
            assertThat(mira.asks("GET", "/hoods/noord/residents").response().body())
                    .contains("7531 zwart", "9876 QZ");
            mira.asks("DELETE", entry(frans)).must(204);
            grace.places("Klaar");
            for (var listener : List.of(screen, desk)) {
                listener.hears(frame -> frame.toString().contains("Klaar"));
                listener.events().forEach(event -> seen.add(event.toString()));
            }
            own.hears(frame -> frame.toString().contains("residencyChanged"));
            own.events().forEach(event -> seen.add(event.toString()));
        }
        assertThat(String.join("\n", seen)).contains("Kerklaan").doesNotContain("7531 zwart", "9876 QZ", "9876QZ");
    }

    @Test
    void theManagersListIsCompleteAlsoWhenTheLastOfAPageLeavesMeanwhile() {
        for (var i = 0; i < 6; i++) hub.resident("veel" + i);
        var all = hub.ask("select person from resident join hood on hood.id = hood where slug = 'noord'");
        var read = new LinkedHashSet<String>();
        var next = "";
        do {
            var list = mira.asks("GET", "/hoods/noord/residents?limit=3" + next)
                    .must(200)
                    .body();
            var last = "";
            for (var item : list.path("items")) {
                last = item.path("person").asText();
                assertThat(read.add(last)).isTrue();
            }
            next = list.path("next").isNull()
                    ? ""
                    : "&cursor=" + list.path("next").asText();
            hub.run("delete from resident where person = '" + last + "' and role = 'resident'");
        } while (!next.isEmpty());
        assertThat(read).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void theListOfOneHoodIsNotForTheManagerOfAnother() {
        mira.asks("GET", "/hoods/zuid/residents").must(404);
        var ida = hub.resident("ida", TestHub.ZUID);
        mira.asks("DELETE", "/hoods/zuid/residents/" + ida.id()).must(404);
        mira.asks("DELETE", entry(ida)).must(404);
    }

    @Test
    void onlyTheOperatorMakesAManagerAndUnmakesOne() {
        var jan = hub.resident("jan");
        var operator = hub.operator("beheer");
        var role = entry(jan) + "/role";
        mira.asks("PUT", role, Map.of("role", "manager")).must(404);
        jan.asks("PUT", role, Map.of("role", "manager")).must(404);
        operator.asks("PUT", role, Map.of("role", "manager")).must(204);
        assertThat(live(jan)).contains("hood/noord/desk");
        try (var desk = jan.listens("hood/noord/desk")) {
            operator.asks("PUT", role, Map.of("role", "resident")).must(204);
            var later = hub.resident("na-jan");
            hearsNoMore(desk, later.id().toString());
        }
        jan.asks("GET", "/hoods/noord/residents").must(404);
    }

    @Test
    void everybodyHearsAtOnceWhoRunsTheHood() {
        var jet = hub.resident("jet");
        var operator = hub.operator("bestuur");
        try (var visitor = hub.visitor().listens("hood/noord/public")) {
            operator.asks("PUT", entry(jet) + "/role", Map.of("role", "manager"))
                    .must(204);
            assertThat(managers().toString()).contains(jet.id().toString());
            hearsWhoRunsIt(visitor);
            jet.asks("DELETE", "/hoods/noord/me/residency").must(204);
            assertThat(managers().toString()).doesNotContain(jet.id().toString());
            hearsWhoRunsIt(visitor);
        }
    }

    private static void hearsWhoRunsIt(LiveClient visitor) {
        var now = managers();
        visitor.hears(frame -> frame.path("type").asText().equals("managersChanged")
                && frame.at("/body/managers").equals(now));
    }

    private static JsonNode managers() {
        return hub.visitor().asks("GET", "/hoods/noord").must(200).body().path("managers");
    }

    @Test
    void theOperatorMakesNobodyManagerWhoDoesNotLiveThere() {
        var karel = hub.stranger("karel");
        hub.operator("baas")
                .asks("PUT", entry(karel) + "/role", Map.of("role", "manager"))
                .must(404);
    }
}
