package nl.buurthub.help.upkeep;

import static nl.buurthub.testing.AtTheDesk.about;
import static nl.buurthub.testing.AtTheDesk.appeals;
import static nl.buurthub.testing.AtTheDesk.decides;
import static nl.buurthub.testing.AtTheDesk.logged;
import static nl.buurthub.testing.AtTheDesk.page;
import static nl.buurthub.testing.Neighbour.helpPath;
import static nl.buurthub.testing.Neighbour.offerPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurthub.testing.AtTheDesk;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Requests for help as managers moderate them. */
class HelpModerationTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    static final Neighbour mo = hub.manager("mo");
    static final Neighbour noor = hub.manager("noor");
    static final Neighbour ana = hub.resident("ana");
    static final Neighbour bram = hub.resident("bram");
    static final Neighbour carla = hub.resident("carla");

    private static JsonNode ownOffer(Neighbour helper, JsonNode offer) {
        for (var one :
                helper.asks("GET", "/hoods/noord/me/offers").must(200).body().path("items"))
            if (one.path("id").equals(offer.path("id"))) return one;
        throw new AssertionError("no such offer");
    }

    private static boolean isListed(Neighbour reader, String need) {
        return reader.asks("GET", "/hoods/noord/help?limit=100")
                .must(200)
                .body()
                .path("items")
                .findValuesAsText("need")
                .contains(need);
    }

    @Test
    void aTaskIsCalledAsTheRequestIsNow() {
        var request = bram.asksForHelp("Wie sjouwt er mee?");
        carla.reports("help", request, "other").must(204);
        bram.asks("PATCH", helpPath(request), Map.of("need", "Wie tilt er mee?"))
                .must(200);
        assertThat(about(mo, request).getFirst().path("title").asText()).isEqualTo("Wie tilt er mee?");
    }

    @Test
    void whoMadeASheetIsNotToldByADecisionAboutSomebodyUnnamed() {
        var request = noor.asksForHelp("Wie belt mij op?");
        decides(mo, "help", request, "warn").must(201);
        for (var reader : List.of(mo, noor))
            assertThat(reader.asks("GET", "/hoods/noord/decisions.csv")
                            .must(200)
                            .response()
                            .body()
                            .lines())
                    .filteredOn(line -> line.contains("Wie belt mij op?"))
                    .singleElement()
                    .asString()
                    .matches("[^,]+,,,[^,]+,.*");
    }

    @Test
    void whatIsTakenAwayIsThereForItsAskerAlone() {
        var need = "Wie koopt mijn loten?";
        var request = ana.asksForHelp(need);
        try (var square = carla.listens("hood/noord/residents");
                var own = ana.listens("person/" + ana.id())) {
            decides(mo, "help", request, "hide").must(201);
            square.hearsEvent("helpRemoved");
            assertThat(own.hearsEvent("ownHelpChanged")
                            .at("/body/help/moderation")
                            .asText())
                    .isEqualTo("hidden");
            own.hearsEvent("decided");
        }
        carla.asks("GET", helpPath(request)).must(404);
        carla.reports("help", request, "fraud").must(404);
        assertThat(isListed(carla, need)).isFalse();
        assertThat(hub.ask(
                        "select body from event where stream = 'hood/noord/residents' and body::text like '%loten%'"))
                .isEmpty();
        assertThat(ana.own(request).at("/help/moderation").asText()).isEqualTo("hidden");
        assertThat(hub.ask(
                        "select content ->> 'title' from mail where template = 'decided' and recipient like 'ana@%'"))
                .contains(need);
        ana.changesState(request, "withdrawn").must(409);
        ana.asks("PATCH", helpPath(request), Map.of("need", "Anders")).must(409);
        decides(noor, "help", request, "hide").must(409);
        try (var square = carla.listens("hood/noord/residents")) {
            decides(noor, "help", request, "restore").must(201);
            square.hearsEvent("helpCreated");
        }
        assertThat(isListed(carla, need)).isTrue();
        assertThat(ana.own(request).at("/help/moderation").isNull()).isTrue();
        ana.changesState(request, "withdrawn").must(200);
        decides(mo, "help", request, "hide").must(404);
    }

    @Test
    void whoOfferedReadsNoMoreOfItAndFindsTheOfferAsItWasWhenItIsBack() {
        var request = ana.asksForHelp("Wie leent mij geld?");
        var offer = bram.offers(request, "Ik misschien");
        ana.decides(offer, "accepted").must(200);
        var before = ownOffer(bram, offer);
        try (var helper = bram.listens("person/" + bram.id())) {
            decides(mo, "help", request, "remove").must(201);
            var told = helper.hearsEvent("myOfferChanged").at("/body/offer");
            assertThat(told.path("need").asText()).isEmpty();
            assertThat(told.path("messages")).isEmpty();
        }
        assertThat(hub.ask("select body from event where stream = 'person/" + bram.id()
                        + "' and body::text like '%geld%'"))
                .isEmpty();
        assertThat(ownOffer(bram, offer).path("asker").isNull()).isTrue();
        assertThat(hub.ask("select id from mail where template = 'helpDeclined' and recipient like 'bram@%'"))
                .hasSize(1);
        var refusal = bram.asks("POST", offerPath(offer) + "/messages", Map.of("text", "Hallo?"))
                .must(409);
        assertThat(refusal.body().path("detail").asText())
                .isEqualTo("Deze vraag is er nu niet. Je hoeft niets te doen.");
        bram.decides(offer, "withdrawn").must(409);
        carla.asks("POST", helpPath(request) + "/offers", Map.of("text", "Ik")).must(404);
        decides(mo, "help", request, "restore").must(201);
        assertThat(ownOffer(bram, offer)).isEqualTo(before);
        assertThat(hub.ask("select id from mail where template = 'helpBack' and recipient like 'bram@%'"))
                .hasSize(1);
    }

    @Test
    void whatIsHiddenAndThenTakenAwayLeavesTheSquareOnce() {
        var request = ana.asksForHelp("Wie wil van mij winnen?");
        decides(mo, "help", request, "hide").must(201);
        var before = hub.journal("hood/noord/residents");
        try (var own = ana.listens("person/" + ana.id())) {
            decides(mo, "help", request, "remove").must(201);
            assertThat(own.hearsEvent("ownHelpChanged")
                            .at("/body/help/moderation")
                            .asText())
                    .isEqualTo("removed");
        }
        assertThat(hub.journal("hood/noord/residents")).isEqualTo(before);
    }

    @Test
    void whoHelpedIsNotMailedThatTheirHelpIsNotNeeded() {
        var request = ana.asksForHelp("Wie helpt mij met de heg?");
        var dora = hub.resident("dora");
        var offer = dora.offers(request, "Ik kom");
        ana.decides(offer, "accepted").must(200);
        ana.changesState(request, "helped").must(200);
        decides(mo, "help", request, "hide").must(201);
        decides(mo, "help", request, "restore").must(201);
        assertThat(hub.ask("select template from mail where recipient like 'dora@%' and template <> 'signIn'"))
                .containsExactly("helpAccepted");
    }

    @Test
    void noDeadlineRunsWhileItIsAway() {
        var clock = new MovableClock();
        try (var later = TestHub.start(Map.of(), clock)) {
            var manager = later.manager("mo");
            var asker = later.resident("ana");
            var request = asker.asksForHelp("Wie helpt mij aan een pakje?");
            decides(manager, "help", request, "hide").must(201);
            clock.forward(Duration.ofDays(40));
            // Of another request the job did what was due.
            var other = asker.signsInAgain().asksForHelp("Wie wacht met mij?");
            clock.forward(Duration.ofHours(25));
            await().until(() -> !about(manager.signsInAgain(), other).isEmpty());
            assertThat(about(manager, request)).isEmpty();
            assertThat(asker.signsInAgain()
                            .own(request)
                            .at("/help/request/state")
                            .asText())
                    .isEqualTo("open");
            decides(manager, "help", request, "restore").must(201);
            assertThat(isListed(asker, "Wie helpt mij aan een pakje?")).isTrue();
        }
    }

    @Test
    void nobodyLearnsAtTheDeskWhoAskedWithoutAName() {
        var request = ana.asksForHelp("Wie brengt mij weg?");
        var who = ana.id().toString();
        bram.reports("help", request, "fraud").must(204);
        var page = page(mo, about(mo, request).getFirst());
        assertThat(page.at("/content/text").isMissingNode()).isFalse();
        assertThat(page.at("/content/author").isNull()).isTrue();
        assertThat(page.toString()).doesNotContain(who);
        var warning = decides(mo, "help", request, "warn").must(201);
        assertThat(warning.body().toString()).doesNotContain(who);
        assertThat(logged(noor, request).toString()).doesNotContain(who);
        assertThat(mo.asks("GET", "/hoods/noord/decisions.csv")
                        .must(200)
                        .response()
                        .body())
                .doesNotContain("ana");
        assertThat(ana.asks("GET", "/hoods/noord/me/decisions").must(200).body().toString())
                .contains(request.path("id").asText());
        appeals(bram, warning).must(404);
        appeals(ana, warning).must(200);
        var appeal = AtTheDesk.tasks(noor).stream()
                .filter(task -> task.path("about").equals(warning.body().path("id")))
                .findFirst()
                .orElseThrow();
        assertThat(appeal.path("title").asText()).isEqualTo("Wie brengt mij weg?");
        assertThat(page(noor, appeal).toString()).doesNotContain(who);

        // What is known of ana by name doesn't lead to it either.
        var post = ana.places("Dag allemaal");
        bram.reports(post, "unkind").must(204);
        assertThat(page(mo, about(mo, post).getFirst()).path("earlier").findValuesAsText("about"))
                .doesNotContain(request.path("id").asText());
    }

    @Test
    void ofWhatSomebodyAskedByNameTheNameStandsThere() {
        var request =
                ana.asksForHelp(Map.of("need", "Wie kent een klusser?", "category", "repairs", "anonymous", false));
        bram.reports("help", request, "other").must(204);
        assertThat(page(mo, about(mo, request).getFirst())
                        .at("/content/author/id")
                        .asText())
                .isEqualTo(ana.id().toString());
    }

    @Test
    void anUrgentOneIsTakenAwayOnceNobodyIsCalledToItAnyMore() {
        var request = ana.asksForHelp(Map.of(
                "need",
                "Wie komt nu?",
                "category",
                "care",
                "urgent",
                Map.of("point", Map.of("lat", 52.1, "lon", 5.1))));
        decides(mo, "help", request, "hide").must(409);
        var dispatch = ana.own(request).at("/help/dispatch").asText();
        mo.asks("PUT", "/hoods/noord/dispatches/" + dispatch + "/closing", Map.of("words", "Onzin"))
                .must(200);
        decides(mo, "help", request, "hide").must(201);
        carla.asks("GET", helpPath(request)).must(404);
    }

    @Test
    void aVisitorReportsWhatAnyoneSees() {
        var open = ana.asksForHelp(Map.of("need", "Wie rijdt mee?", "category", "transport", "audience", "public"));
        var closed = ana.asksForHelp("Wie loopt mee?");
        var report = new HashMap<String, Object>(Map.of(
                "contentType",
                "help",
                "about",
                open.path("id").asText(),
                "category",
                "private",
                "email",
                "wie@example.org"));
        hub.visitor().asks("POST", "/hoods/noord/reports", report).must(204);
        assertThat(about(mo, open)).hasSize(1);
        report.put("about", closed.path("id").asText());
        hub.visitor().asks("POST", "/hoods/noord/reports", report).must(404);
    }
}
