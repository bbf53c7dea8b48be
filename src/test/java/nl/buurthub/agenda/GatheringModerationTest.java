package nl.buurthub.agenda;

import static nl.buurthub.testing.AtTheDesk.about;
import static nl.buurthub.testing.AtTheDesk.decides;
import static nl.buurthub.testing.AtTheDesk.page;
import static nl.buurthub.testing.Neighbour.gatheringPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import nl.buurthub.testing.AtTheDesk;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Gatherings as managers moderate them. */
class GatheringModerationTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    static final Neighbour mo = hub.manager("mo");
    static final Neighbour ana = hub.resident("ana");
    static final Neighbour bram = hub.resident("bram");
    static final Neighbour carla = hub.resident("carla");

    private static boolean isMailed(String name, String template, JsonNode gathering) {
        return !hub.ask("select id from mail where template = '" + template + "' and recipient = '" + name
                        + "@example.org' and content ->> 'title' = '"
                        + gathering.path("title").asText() + "'")
                .isEmpty();
    }

    private static String calendar() {
        return hub.visitor()
                .asks("GET", "/hoods/noord/agenda.ics")
                .must(200)
                .response()
                .body();
    }

    private static List<String> titles(Neighbour reader, String path) {
        return reader.asks("GET", path).must(200).body().path("items").findValuesAsText("title");
    }

    private static Neighbour.Answer reports(Neighbour reader, String gathering) {
        return reader.asks(
                "POST",
                "/hoods/noord/reports",
                Map.of("contentType", "gathering", "about", gathering, "category", "fraud"));
    }

    /** The task about it. */
    private static JsonNode of(JsonNode thing) {
        return AtTheDesk.tasks(mo).stream()
                .filter(task -> task.path("about").equals(thing))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ofASeriesThatIsTakenAwayAndGivenBackOneHearsOnceEach() {
        var first = ana.plans("Elke week goud", Map.of("repeats", "FREQ=WEEKLY;COUNT=3"));
        bram.signsUpForAll(first);
        decides(mo, "gathering", first.path("series").asText(), "remove", Map.of())
                .must(201);
        var dates = "select regexp_count(content ->> 'when', ':') from mail where recipient = 'bram@example.org'"
                + " and content ->> 'title' = 'Elke week goud' and template = ";
        await().until(() -> hub.ask(dates + "'gatheringCancelled'").equals(List.of("3")));
        decides(mo, "gathering", first.path("series").asText(), "restore", Map.of())
                .must(201);
        await().until(() -> hub.ask(dates + "'gatheringBack'").equals(List.of("3")));
    }

    @Test
    void aSeriesIsJudgedByTheWordsOfAllItsDatesWhicheverWasReported() {
        var first = ana.plans(
                "Goud", Map.of("repeats", "FREQ=WEEKLY;COUNT=3", "details", "Breng goud", "audience", "public"));
        var last = ana.sees(first).path("dates").get(1);
        var lastPath = "/hoods/noord/gatherings/" + last.path("id").asText();
        ana.asks("PATCH", lastPath, Map.of("details", "Breng sukkels")).must(200);
        reports(bram, last.path("id").asText()).must(204);
        var task = of(first.path("series"));
        var page = page(mo, task);
        assertThat(page.at("/content/text").asText()).isEqualTo("Breng goud\n\nGoud\nBreng sukkels");
        assertThat(page.at("/content/edition"))
                .isEqualTo(task.path("edition"))
                .isEqualTo(page.at("/versions/0/edition"));
    }

    @Test
    void whatIsTakenAwayIsOffForWhoComesAndOnAgainWhenItIsBack() {
        var gathering = ana.plans("Gouden kansen", Map.of("audience", "public"));
        var own = bram.signsUp(gathering);
        try (var square = carla.listens("hood/noord/public");
                var organiser = ana.listens("person/" + ana.id())) {
            decides(mo, "gathering", gathering, "remove").must(201);
            square.hearsEvent("gatheringRemoved");
            assertThat(organiser
                            .hearsEvent("gatheringModerated")
                            .at("/body/gathering/moderation")
                            .asText())
                    .isEqualTo("removed");
        }
        await().until(() -> isMailed("bram", "gatheringCancelled", gathering));
        carla.asks("GET", gatheringPath(gathering)).must(404);
        carla.asks("GET", gatheringPath(gathering) + ".ics").must(404);
        bram.cancels(gathering).must(404);
        carla.signsUp(gathering, 0).must(404);
        ana.asks("GET", gatheringPath(gathering) + "/attendees").must(404);
        assertThat(calendar()).doesNotContain("Gouden kansen");
        assertThat(titles(carla, "/hoods/noord/gatherings?limit=100")).doesNotContain("Gouden kansen");
        assertThat(titles(bram, "/me/sign-ups?limit=100")).doesNotContain("Gouden kansen");
        assertThat(hub.ask("select body from event where stream like 'hood/%' and body::text like '%Gouden%'"
                        + " and stream not like '%/desk'"))
                .isEmpty();

        var page = ana.asks("GET", gatheringPath(gathering)).must(200).body();
        assertThat(page.at("/gathering/moderation").asText()).isEqualTo("removed");
        assertThat(page.path("mayManage").asBoolean()).isFalse();
        assertThat(titles(ana, "/me/gatherings?limit=100")).contains("Gouden kansen");
        ana.asks("PATCH", gatheringPath(gathering), Map.of("title", "Anders")).must(404);

        try (var square = carla.listens("hood/noord/public")) {
            decides(mo, "gathering", gathering, "restore").must(201);
            square.hearsEvent("gatheringCreated");
        }
        assertThat(bram.sees(gathering).path("own")).isEqualTo(own);
        await().until(() -> isMailed("bram", "gatheringBack", gathering));
        assertThat(calendar()).contains("Gouden kansen");
    }

    @Test
    void whatWasOrganisedByWhoLeftStaysOff() {
        var lot = hub.resident("lot");
        var gathering = lot.plans("Samen zingen");
        bram.signsUp(gathering);
        decides(mo, "gathering", gathering, "hide").must(201);
        lot.asks("DELETE", "/hoods/noord/me/residency").must(204);
        decides(mo, "gathering", gathering, "restore").must(201);
        var card = bram.sees(gathering).path("gathering");
        assertThat(card.path("state").asText()).isEqualTo("cancelled");
        assertThat(card.path("reason").asText()).contains("woont niet meer");
        assertThat(hub.ask("select kind from gathering_message where gathering = '"
                        + gathering.path("id").asText() + "'"))
                .containsExactly("cancelled");
    }

    @Test
    void theLinkInAMailSaysKindlyThatItIsNotThere() {
        var gathering = ana.plans("Snel rijk", Map.of("audience", "public", "signing", "anyone"));
        hub.visitor()
                .asks(
                        "POST",
                        gatheringPath(gathering) + "/sign-ups",
                        Map.of("name", "Gast", "email", "gast@example.org"))
                .must(202);
        var link = hub.ask("select content ->> 'manage' from mail where recipient = 'gast@example.org'")
                .getFirst();
        var token = Map.of("token", link.substring(link.indexOf("#t=") + 3));
        decides(mo, "gathering", gathering, "hide").must(201);
        for (var what : List.of("show", "confirm", "cancel"))
            hub.visitor().asks("POST", "/sign-ups/" + what, token).must(410);
    }

    @Test
    void ofASeriesAllDatesAreTakenAwayAndGivenBack() {
        var first = ana.plans("Elke week winst", Map.of("repeats", "FREQ=WEEKLY;COUNT=4"));
        var dates = ana.sees(first).path("dates");
        assertThat(dates).hasSize(3);
        decides(mo, "gathering", dates.get(1), "hide").must(201);
        assertThat(titles(carla, "/hoods/noord/gatherings?limit=100")).doesNotContain("Elke week winst");
        carla.asks("GET", gatheringPath(first)).must(404);
        decides(mo, "gathering", first, "restore").must(201);
        assertThat(carla.sees(first).path("dates")).hasSize(3);
    }

    @Test
    void aSeriesIsModeratedAsOneWhicheverDateIsMeant() {
        var first = ana.plans("Elke dag prijzen", Map.of("repeats", "FREQ=WEEKLY;COUNT=3"));
        var dates = ana.sees(first).path("dates");
        bram.reports("gathering", first, "fraud").must(204);
        for (var date : dates) reports(carla, date.path("id").asText()).must(204);
        var task = of(first.path("series"));
        assertThat(task.path("times").asInt()).isEqualTo(2);
        assertThat(task.path("about")).isEqualTo(first.path("series"));
        assertThat(page(mo, task).path("reports")).hasSize(2);
        ana.asks("DELETE", gatheringPath(first)).must(204);
        assertThat(page(mo, task).at("/content/title").asText()).isEqualTo("Elke dag prijzen");

        decides(mo, "gathering", dates.get(0), "hide").must(201);
        assertThat(AtTheDesk.tasks(mo)).doesNotContain(task);
        assertThat(page(mo, task).at("/earlier/0/about")).isEqualTo(first.path("series"));
        var own = ana.asks("GET", "/hoods/noord/me/decisions").must(200).body().at("/items/0/about");
        assertThat(own).isEqualTo(first.path("series"));
        decides(mo, "gathering", first.path("series").asText(), "restore", Map.of())
                .must(201);
        assertThat(titles(carla, "/hoods/noord/gatherings?limit=100")).contains("Elke dag prijzen");
    }

    @Test
    void aReportOfOneIsATaskWithItsWords() {
        var gathering = ana.plans("Verkoopavond", Map.of("details", "Neem geld mee"));
        bram.reports("gathering", gathering, "fraud").must(204);
        var task = about(mo, gathering).getFirst();
        assertThat(page(mo, task).at("/content/text").asText()).isEqualTo("Neem geld mee");
        ana.asks("PATCH", gatheringPath(gathering), Map.of("title", "Gezellige avond"))
                .must(200);
        assertThat(about(mo, gathering).getFirst().path("title").asText()).isEqualTo("Gezellige avond");
        ana.asks("DELETE", gatheringPath(gathering)).must(204);
        assertThat(page(mo, task).path("gone").asBoolean()).isTrue();
        assertThat(page(mo, task).at("/content/title").asText()).isEqualTo("Verkoopavond");
    }

    @Test
    void whatACalendarBroughtIsTakenAwayAndNobodyIsToldOfIt() {
        var id = hub.ask("with source as (insert into calendar_source (hood, name, url, due, added)"
                        + " select id, 'De Zaal', 'https://10.0.0.2/', 'infinity', now() from hood where slug = 'noord' returning id, hood)"
                        + " insert into gathering (hood, source, uid, occurs, kind, title, starts, ends, venue, audience, signing, planned)"
                        + " select hood, id, 'a', now() + interval '1 day', 'other', 'Uit een agenda', now() + interval '1 day',"
                        + " now() + interval '2 days', 'De Zaal', 'public', 'none', now() from source returning id")
                .getFirst();
        reports(carla, id).must(204);
        assertThat(page(mo, of(TextNode.valueOf(id))).at("/content/told").asBoolean(true))
                .isFalse();
        decides(mo, "gathering", id, "hide", Map.of()).must(201);
        carla.asks("GET", "/hoods/noord/gatherings/" + id).must(404);
        decides(mo, "gathering", id, "restore", Map.of()).must(201);
        carla.asks("GET", "/hoods/noord/gatherings/" + id).must(200);
    }
}
