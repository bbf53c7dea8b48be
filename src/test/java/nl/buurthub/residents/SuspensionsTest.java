package nl.buurthub.residents;

import static nl.buurthub.testing.AtTheDesk.DESK;
import static nl.buurthub.testing.AtTheDesk.appeals;
import static nl.buurthub.testing.AtTheDesk.decides;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What who is suspended still can, and when it is over. */
class SuspensionsTest {

    final MovableClock clock = new MovableClock();

    @AutoClose
    final TestHub hub = TestHub.start(Map.of(), clock);

    final Neighbour mo = hub.manager("mo");
    final Neighbour noor = hub.manager("noor");
    final Neighbour ana = hub.resident("ana");
    final Neighbour bram = hub.resident("bram");

    @Test
    void whoIsSuspendedReadsOnAndWritesAgainWhenItIsOver() {
        try (var own = bram.listens("person/" + bram.id())) {
            decides(mo, "person", bram.id().toString(), "suspend", Map.of("hours", 2))
                    .must(201);
            assertThat(own.hearsEvent("residencyChanged")
                            .at("/body/residency/suspended")
                            .isNull())
                    .isFalse();
            var post = ana.places("Dag");
            bram.asks("GET", Neighbour.path(post)).must(200);
            bram.asks("POST", "/hoods/noord/posts", Map.of("text", "Hoi")).must(403);
        }
        clock.forward(Duration.ofHours(3));
        await().until(() -> bram.signsInAgain()
                .asks("GET", "/hoods/noord")
                .body()
                .at("/residency/suspended")
                .isNull());
        bram.places("Daar ben ik weer");
    }

    @Test
    void whoIsSuspendedIsNotSuspendedAgainAndAManagerWhoIsHasNoDesk() {
        decides(mo, "person", bram.id().toString(), "suspend", Map.of()).must(201);
        decides(noor, "person", bram.id().toString(), "suspend", Map.of("hours", 2))
                .must(409);
        decides(noor, "person", bram.id().toString(), "lift", Map.of()).must(201);
        decides(noor, "person", bram.id().toString(), "lift", Map.of()).must(409);
        hub.run("update resident set suspended = '9999-12-31' where person = '" + noor.id() + "'");
        noor.asks("GET", "/hoods/noord/desk").must(404);
    }

    @Test
    void whoIsSuspendedGivesAPlaceUpAndGetsNone() {
        var kees = hub.resident("kees");
        var koffie = ana.plans("Koffie");
        var thee = ana.plans("Thee");
        kees.signsUp(koffie);
        decides(mo, "person", kees.id().toString(), "suspend", Map.of("hours", 2))
                .must(201);
        kees.signsUp(thee, 0).must(403);
        kees.cancels(koffie).must(204);
    }

    @Test
    void whoIsSuspendedCanLeaveAndComesBackNoSoonerThanItIsOver() {
        var home = Map.of("street", "Dorpsweg", "houseNumber", "7", "postcode", "1234 AB");
        decides(mo, "person", bram.id().toString(), "suspend", Map.of("hours", 2))
                .must(201);
        bram.asks("DELETE", "/hoods/noord/me/residency").must(204);
        bram.asks("PUT", "/hoods/noord/me/residency", home).must(403);
        clock.forward(Duration.ofHours(3));
        bram.signsInAgain().asks("PUT", "/hoods/noord/me/residency", home).must(200);
        assertThat(mo.signsInAgain()
                        .asks("GET", "/hoods/noord/barred")
                        .must(200)
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void whoLeftWhileSuspendedComesBackWhenTheirAppealIsGranted() {
        var suspended = decides(mo, "person", bram.id().toString(), "suspend", Map.of());
        appeals(bram, suspended).must(200);
        bram.asks("DELETE", "/hoods/noord/me/residency").must(204);
        var appealed = Map.of("appeal", suspended.body().path("id").asText());
        decides(noor, "person", bram.id().toString(), "lift", appealed).must(201);
        bram.arrives(TestHub.NOORD);
    }

    @Test
    void aManagerWhoIsSuspendedHearsNoMoreOfTheDesk() {
        var olga = hub.operator("olga");
        var pia = hub.manager("pia");
        hub.run("insert into resident (hood, person, role, street, house_number, postcode, since)" + " select id, '"
                + olga.id() + "', 'manager', 'Dorpsweg', '1', '1234 AB', now() from hood where slug = 'noord'");
        try (var desk = pia.listens(DESK)) {
            decides(olga.signsInAgain(), "person", pia.id().toString(), "suspend", Map.of("hours", 2))
                    .must(201);
            desk.hears(frame -> frame.path("op").asText().equals("refused"));
        }
        try (var again = pia.connects().hello(DESK)) {
            again.hears(frame -> frame.path("op").asText().equals("refused"));
        }
    }
}
