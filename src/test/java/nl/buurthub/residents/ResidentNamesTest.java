package nl.buurthub.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call themselves what, in a hood with somebody who runs it and an organisation. */
class ResidentNamesTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    private static final Map<String, String> HOME =
            Map.of("street", "Dorpsweg", "houseNumber", "7", "postcode", "1234 AB");

    static Neighbour ada;

    @BeforeAll
    static void start() {
        ada = hub.manager("ada");
        calls(ada, "Ada K.").must(200);
        hub.run("insert into calendar_source (hood, name, url, due, added)"
                + " select id, 'De Schakel', 'https://example.org/s.ics', now(), now() from hood where slug = 'noord'");
    }

    private static Neighbour.Answer calls(Neighbour who, String name) {
        return who.asks("PATCH", "/me", Map.of("name", name));
    }

    private static String name(Neighbour who) {
        return who.asks("GET", "/me").must(200).body().path("name").asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada K.", "Аda K", "de schakel", "Jan (buurtverbinder)", "Community  Manager Jan"})
    void aResidentDoesNotTakeANameThatOthersAreKnownBy(String name) {
        var bram = hub.resident("bram");
        var refused = calls(bram, name).must(400).body();
        assertThat(refused.at("/errors/0/pointer").asText()).isEqualTo("/name");
        assertThat(refused.at("/errors/0/code").asText()).isEqualTo("takenName");
    }

    @Test
    void whoHasSuchANameComesToLiveThereUnderAnother() {
        var carla = hub.stranger("carla");
        calls(carla, "Ada K.").must(200);
        assertThat(carla.asks("PUT", "/hoods/noord/me/residency", HOME)
                        .must(403)
                        .body()
                        .path("code")
                        .asText())
                .isEqualTo("takenName");
        carla.arrives(TestHub.ZUID);
        calls(carla, "Carla").must(200);
        carla.arrives(TestHub.NOORD);
    }

    @Test
    void whoHasNoNameYetComesToLiveWhereAManagerHasNoneEither() {
        var nameless = List.of(hub.manager("fay"), hub.stranger("gus"));
        for (var person : nameless) hub.run("update person set name = '' where id = '" + person.id() + "'");
        nameless.getLast().arrives(TestHub.NOORD);
    }

    @Test
    void whoRunsTheHoodGoesByTheirOwnNameHoweverTheyWriteIt() {
        calls(ada, "Buurtverbinder Ada").must(200);
        calls(ada, "Ada K.").must(200);
    }

    @Test
    void whoHadTheNameBeforeKeepsItAndChangesTheRest() {
        var dirk = hub.resident("dirk");
        calls(dirk, "Eva").must(200);
        var eva = hub.resident("eva");
        hub.run("update person set name = 'Eva' where id = '" + eva.id() + "'");
        hub.run("update resident set role = 'manager' where person = '" + eva.id() + "'");
        dirk.asks("PATCH", "/me", Map.of("name", "Eva", "about", "Ik tuinier graag"))
                .must(200);
        dirk.arrives(TestHub.NOORD);
        assertThat(name(dirk)).isEqualTo("Eva");
        calls(dirk, "Eva.").must(400);
    }
}
