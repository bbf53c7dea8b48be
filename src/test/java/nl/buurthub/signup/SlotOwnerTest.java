package nl.buurthub.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestDatabase;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Beside the agenda something else has slots: the same is done with them, at paths and by names of its own. */
class SlotOwnerTest {

    @AutoClose
    static final TestHub hub = TestHub.withoutNodes(TestDatabase.fresh(), Map.of(), Clock.systemUTC());

    static Neighbour mo;
    static Neighbour ana;
    static Neighbour ben;

    @BeforeAll
    static void neighbours() {
        hub.run(ShiftsFeature.SCHEMA);
        hub.anotherNode(Map.of(), platform -> List.of(new ShiftsFeature(platform)));
        mo = hub.manager("mo");
        ana = hub.resident("ana");
        ben = hub.resident("ben");
    }

    /** For one, whom mo organises. @return its path */
    private static String shift() {
        var id = hub.ask("insert into slot (capacity) values (1) returning id").getFirst();
        hub.run("insert into shift select '" + id + "', id, '" + mo.id() + "' from hood where slug = 'noord'");
        return "/hoods/noord/shifts/" + id;
    }

    @Test
    void whoIsLateWaitsAndMovesUpByItself() {
        var shift = shift();
        assertThat(takes(ana, shift)).isEqualTo("placed");
        assertThat(takes(ben, shift)).isEqualTo("waiting");
        ana.asks("DELETE", shift + "/sign-up").must(204);
        assertThat(takes(ben, shift)).isEqualTo("placed");
    }

    private static String takes(Neighbour who, String shift) {
        return who.asks("PUT", shift + "/sign-up", Map.of("guests", 0))
                .must(200)
                .body()
                .path("state")
                .asText();
    }

    @Test
    void aLinkIsOpenedByWhomItIsOf() {
        var shift = shift();
        var visitor = hub.visitor();
        visitor.asks("POST", shift + "/sign-ups", Map.of("name", "Gast", "email", "gast@example.org", "guests", 0))
                .must(202);
        var link = hub.ask("select content ->> 'manage' from mail where recipient = 'gast@example.org'")
                .getFirst()
                .split("#t=");
        assertThat(link[0]).endsWith("/shifts/sign-up");
        var token = Map.of("token", link[1]);
        visitor.asks("POST", "/sign-ups/confirm", token).must(410);
        var confirmed = visitor.asks("POST", "/shifts/sign-ups/confirm", token)
                .must(200)
                .body();
        assertThat(confirmed.at("/signUp/state").asText()).isEqualTo("placed");
        assertThat(confirmed.path("title").asText()).isEqualTo("Soep scheppen");
    }

    @Test
    void theOrganiserChecksInWhoComes() {
        var shift = shift();
        takes(ana, shift);
        ben.asks("GET", shift + "/attendees").must(404);
        var attendee = mo.asks("GET", shift + "/attendees").must(200).body().at("/items/0");
        assertThat(attendee.path("name").asText()).isEqualTo("ana");
        mo.asks("PUT", shift + "/attendees/" + attendee.path("id").asText() + "/check-in")
                .must(200);
        assertThat(mo.asks("GET", shift + "/attendees")
                        .must(200)
                        .body()
                        .path("came")
                        .asInt())
                .isEqualTo(1);
    }
}
