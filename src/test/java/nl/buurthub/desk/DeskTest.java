package nl.buurthub.desk;

import static nl.buurthub.desk.AtTheDesk.DESK;
import static nl.buurthub.desk.AtTheDesk.RULE;
import static nl.buurthub.desk.AtTheDesk.decides;
import static nl.buurthub.desk.AtTheDesk.isIdle;
import static nl.buurthub.desk.AtTheDesk.only;
import static nl.buurthub.desk.AtTheDesk.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurthub.testing.Meanwhile;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.Neighbour.Answer;
import nl.buurthub.testing.Pictures;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class DeskTest {

    /** Nobody has a task yet. */
    private static final Map<String, ?> NOBODYS = java.util.Collections.singletonMap("from", null);

    final MovableClock clock = new MovableClock();

    @AutoClose
    final TestHub hub = TestHub.start(Map.of(), clock);

    final Neighbour mo = hub.manager("mo");
    final Neighbour noor = hub.manager("noor");
    final Neighbour ana = hub.resident("ana");
    final Neighbour bram = hub.resident("bram");

    private JsonNode open() {
        var post = ana.places("Fiets te koop");
        bram.reports(post, "fraud").must(204);
        return only(mo);
    }

    // Tasks

    @Test
    void severalReportsOfOneThingAreOneTask() {
        var post = ana.places("Fiets te koop, bel mij");
        try (var desk = mo.listens(DESK)) {
            bram.reports(post, "fraud", "Ken ik niet").must(204);
            bram.reports(post, "unkind").must(204);
            noor.reports(post, "fraud").must(204);
            desk.hears(frame -> frame.at("/body/task/times").asInt() == 2);
            assertThat(desk.events("taskChanged")).hasSize(2);
        }
        var task = only(mo);
        assertThat(task.path("title").asText()).isEqualTo("Fiets te koop, bel mij");
        var page = mo.asks("GET", path(task)).must(200).body();
        assertThat(page.at("/reports")).hasSize(2);
        assertThat(page.at("/reports/0/words").asText()).isEqualTo("Ken ik niet");
        assertThat(page.at("/content/text").asText()).isEqualTo("Fiets te koop, bel mij");
    }

    @Test
    void aVisitorReportsWithAnAddressWhatAnyoneSees() {
        var open = ana.places(TestHub.NOORD, Map.of("text", "Voor allen", "audience", "public"));
        var closed = ana.places("Voor ons");
        var report = new HashMap<String, Object>(
                Map.of("contentType", "post", "about", open.path("id").asText(), "category", "private"));
        hub.visitor().asks("POST", "/hoods/noord/reports", report).must(400);
        report.put("email", "Wie@Example.org");
        hub.visitor().asks("POST", "/hoods/noord/reports", report).must(204);
        assertThat(mo.asks("GET", path(only(mo))).body().at("/reports/0/email").asText())
                .isEqualTo("wie@example.org");
        report.put("about", closed.path("id").asText());
        hub.visitor().asks("POST", "/hoods/noord/reports", report).must(404);
    }

    @Test
    void ofTwoWhoClaimAtOnceOneWinsAndTheOtherIsToldWho() {
        var task = open();
        var answers = Stream.of(mo, noor)
                .map(manager -> Meanwhile.asks(() -> manager.asks("PUT", path(task) + "/assignee", NOBODYS)))
                .toList()
                .stream()
                .map(java.util.concurrent.CompletableFuture::join)
                .sorted(Comparator.comparing(Answer::status))
                .toList();
        assertThat(answers.stream().map(Answer::status)).containsExactly(200, 409);
        var winner = answers.getFirst().body().at("/assignee/name").asText();
        assertThat(answers.getLast().body().path("detail").asText()).contains(winner);
    }

    @Test
    void aClaimedTaskIsReleasedHandedOverSnoozedAndDoneByItsAssigneeAlone() {
        var task = open();
        mo.asks("PUT", path(task) + "/assignee", NOBODYS).must(200);
        var nap = Map.of("until", clock.instant().plus(Duration.ofHours(1)));
        for (var what : Stream.of("snooze", "end").toList())
            noor.asks("PUT", path(task) + "/" + what, what.equals("end") ? Map.of("words", "") : nap)
                    .must(409);
        noor.asks("DELETE", path(task) + "/assignee").must(409);
        mo.asks("PUT", path(task) + "/assignee", Map.of("from", mo.id(), "to", ana.id()))
                .must(400);
        mo.asks("PUT", path(task) + "/assignee", Map.of("from", mo.id(), "to", noor.id()))
                .must(200);
        noor.asks("PUT", path(task) + "/snooze", nap).must(200);
        noor.asks("DELETE", path(task) + "/assignee").must(200);
        mo.asks("PUT", path(task) + "/end", Map.of("words", "Gebeld")).must(200);
        mo.asks("PUT", path(task) + "/end", Map.of("words", "")).must(409);
        assertThat(isIdle(mo)).isTrue();
        assertThat(mo.asks("GET", path(task)).body().path("steps").findValuesAsText("step"))
                .containsExactly("opened", "claimed", "handed", "snoozed", "released", "done");
    }

    @Test
    void aSnoozedTaskWakesByItself() {
        var task = open();
        mo.asks("PUT", path(task) + "/snooze", Map.of("until", clock.instant().plus(Duration.ofMinutes(20))))
                .must(200);
        assertThat(only(mo).path("snoozed").isNull()).isFalse();
        clock.forward(Duration.ofMinutes(21));
        await().until(() -> only(mo.signsInAgain()).path("snoozed").isNull());
    }

    @Test
    void theTasksOfAManagerWhoLeavesAreNobodys() {
        var task = open();
        noor.asks("PUT", path(task) + "/assignee", NOBODYS).must(200);
        noor.asks("DELETE", "/hoods/noord/residency").must(204);
        assertThat(only(mo).path("assignee").isNull()).isTrue();
    }

    @Test
    void colleaguesSeeWhoIsAtTheDesk() {
        try (var desk = mo.listens(DESK)) {
            noor.asks("PUT", "/hoods/noord/desk/presence").must(204);
            assertThat(desk.hearsEvent("colleaguesChanged")
                            .at("/body/colleagues/0/name")
                            .asText())
                    .isEqualTo("noor");
            noor.asks("PUT", "/hoods/noord/desk/presence").must(204);
            noor.asks("DELETE", "/hoods/noord/desk/presence").must(204);
            desk.hears(frame ->
                    frame.at("/body/colleagues").isEmpty() && frame.at("/body").has("colleagues"));
            assertThat(desk.events("colleaguesChanged")).hasSize(2);
        }
    }

    // Decisions

    @Test
    void theFirstPostOfANewResidentWaitsForAManager() {
        var eva = hub.stranger("eva").arrives(TestHub.NOORD);
        try (var square = bram.listens("hood/noord/residents");
                var own = eva.listens("person/" + eva.id())) {
            var post = eva.places("Ik stel me voor");
            assertThat(post.path("moderation").asText()).isEqualTo("in_review");
            own.hearsEvent("postModerated");
            bram.asks("GET", Neighbour.path(post)).must(404);
            assertThat(eva.asks("GET", Neighbour.path(post))
                            .must(200)
                            .body()
                            .at("/post/moderation")
                            .asText())
                    .isEqualTo("in_review");
            var task = only(mo);
            assertThat(task.path("kind").asText()).isEqualTo("first_post");
            decides(
                            mo,
                            "post",
                            post.path("id").asText(),
                            "approve",
                            Map.of("task", task.path("id").asText()))
                    .must(201);
            square.hearsEvent("postPlaced");
            assertThat(square.events("postPlaced")).hasSize(1);
            own.hearsEvent("decided");
            bram.asks("GET", Neighbour.path(post)).must(200);
        }
        assertThat(eva.places("Nog een").path("moderation").isNull()).isTrue();
        assertThat(isIdle(mo)).isTrue();
    }

    @Test
    void aPostInReviewThatItsAuthorRemovesIsNoTaskAndNeverPlaced() {
        var eva = hub.stranger("eva").arrives(TestHub.NOORD);
        var post = eva.places("Toch maar niet");
        eva.asks("PATCH", Neighbour.path(post), Map.of("text", "Anders")).must(404);
        eva.asks("DELETE", Neighbour.path(post)).must(204);
        eva.asks("POST", Neighbour.path(post) + "/restore").must(404);
        assertThat(isIdle(mo)).isTrue();
        decides(mo, post, "approve").must(404);
        assertThat(hub.journal("hood/noord/residents")).noneMatch(event -> event.endsWith("postPlaced"));
    }

    @Test
    void aHiddenPostLeavesEveryStreamAndComesBackWithItsComments() {
        var post = ana.places("Mijn winkel heeft korting");
        bram.comments(post, "Waar dan?");
        try (var square = bram.listens("hood/noord/residents")) {
            decides(mo, post, "hide").must(201);
            square.hearsEvent("postRemoved");
            bram.asks("GET", Neighbour.path(post)).must(404);
            ana.asks("POST", Neighbour.path(post) + "/restore").must(404);
            decides(mo, post, "hide").must(409);
            decides(mo, post, "restore").must(201);
            square.hearsEvent("postPlaced");
        }
        assertThat(bram.asks("GET", Neighbour.path(post)).must(200).body().path("comments"))
                .hasSize(1);
    }

    @Test
    void aRemovedCommentIsGoneAndCounted() {
        var post = ana.places("Dag");
        var comment = bram.comments(post, "Stom");
        decides(mo, "comment", comment.path("id").asText(), "remove", Map.of()).must(201);
        var page = ana.asks("GET", Neighbour.path(post)).must(200).body();
        assertThat(page.path("comments")).isEmpty();
        assertThat(page.at("/post/comments").asInt()).isZero();
        decides(mo, "comment", comment.path("id").asText(), "restore", Map.of()).must(201);
        assertThat(ana.asks("GET", Neighbour.path(post))
                        .body()
                        .at("/comments/0/rich")
                        .toString())
                .contains("Stom");
    }

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
    void nobodyDecidesOnWhatIsTheirOwnOrOnAnotherManager() {
        decides(mo, mo.places("Van mij"), "hide").must(403);
        decides(mo, "person", noor.id().toString(), "suspend", Map.of()).must(403);
        decides(mo, "person", bram.id().toString(), "hide", Map.of()).must(400);
        assertThat(mo.asks(
                                "POST",
                                "/hoods/noord/decisions",
                                Map.of(
                                        "contentType",
                                        "person",
                                        "about",
                                        bram.id(),
                                        "action",
                                        "warn",
                                        "rule",
                                        "Omdat ik het zeg"))
                        .must(400)
                        .body()
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/rule");
    }

    @Test
    void aCommentModeratedUnderAHiddenPostIsCountedRight() {
        var post = ana.places("Dag");
        var comment = bram.comments(post, "Hoi").path("id").asText();
        decides(mo, "comment", comment, "hide", Map.of()).must(201);
        decides(mo, post, "hide").must(201);
        decides(mo, "comment", comment, "restore", Map.of()).must(201);
        decides(mo, "comment", comment, "restore", Map.of()).must(409);
        decides(mo, post, "restore").must(201);
        assertThat(ana.asks("GET", Neighbour.path(post))
                        .body()
                        .at("/post/comments")
                        .asInt())
                .isEqualTo(1);
        bram.asks("DELETE", Neighbour.path(post) + "/comments/" + comment).must(204);
    }

    @Test
    void nobodyIsShownThePhotosOfWhatWasTakenAway() {
        var photo = ana.uploads(Pictures.jpeg(40, 30));
        var post = ana.places(
                TestHub.NOORD,
                Map.of(
                        "text",
                        "Kijk",
                        "photos",
                        List.of(Map.of("id", photo.path("id").asText()))));
        var file = "/photos/" + photo.path("name").asText() + "-400.jpg";
        assertThat(bram.sends("GET", file, null).status()).isEqualTo(200);
        decides(mo, post, "remove").must(201);
        assertThat(bram.sends("GET", file, null).status()).isEqualTo(404);
        decides(mo, post, "restore").must(201);
        assertThat(bram.sends("GET", file, null).status()).isEqualTo(200);
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

    // Appeals and the log

    @Test
    void anAppealIsAnsweredAndNeitherPutAwayNorMadeWorse() {
        var post = ana.places("Kast te koop");
        var decision = decides(mo, post, "hide").must(201).body().path("id").asText();
        ana.asks("PUT", "/hoods/noord/own-decisions/" + decision + "/appeal", Map.of("words", "Het is een kast"))
                .must(200);
        var task = only(mo);
        mo.asks("PUT", path(task) + "/end", Map.of("words", "")).must(409);
        decides(
                        noor,
                        "person",
                        bram.id().toString(),
                        "warn",
                        Map.of("task", task.path("id").asText()))
                .must(400);
        var answer = Map.of("appeal", decision, "task", task.path("id").asText());
        decides(noor, "post", post.path("id").asText(), "remove", answer).must(400);
        decides(noor, "post", post.path("id").asText(), "uphold", answer).must(201);
    }

    @Test
    void anAppealGoesToAnotherManagerThanTheDecider() {
        var post = ana.places("Bakfiets te koop");
        var decision = decides(mo, post, "remove").must(201).body().path("id").asText();
        var own = ana.asks("GET", "/hoods/noord/own-decisions").must(200).body().at("/items/0");
        assertThat(own.path("manager").isNull()).isTrue();
        assertThat(own.path("text").asText()).isEqualTo("Bakfiets te koop");
        bram.asks("PUT", "/hoods/noord/own-decisions/" + decision + "/appeal", Map.of("words", "Nee"))
                .must(404);
        ana.asks("PUT", "/hoods/noord/own-decisions/" + decision + "/appeal", Map.of("words", "Het is geen reclame"))
                .must(200);
        ana.asks("PUT", "/hoods/noord/own-decisions/" + decision + "/appeal", Map.of("words", "Echt niet"))
                .must(409);
        var task = only(noor);
        assertThat(noor.asks("GET", path(task))
                        .must(200)
                        .body()
                        .at("/content/text")
                        .asText())
                .isEqualTo("Bakfiets te koop");
        var answer = Map.of("appeal", decision, "task", task.path("id").asText());
        var about = post.path("id").asText();
        decides(mo, "post", about, "restore", answer).must(403);
        decides(noor, "post", about, "restore", answer).must(201);
        decides(noor, "post", about, "uphold", answer).must(409);
        bram.asks("GET", Neighbour.path(post)).must(200);
        assertThat(ana.asks("GET", "/hoods/noord/own-decisions")
                        .body()
                        .at("/items/1/appeal/outcome")
                        .asText())
                .isEqualTo("restore");
    }

    @Test
    void theLogIsReadAndExportedAndNeverChanged() {
        var post = ana.places("=SOM(A1)");
        decides(mo, post, "hide").must(201);
        var olga = hub.operator("olga");
        for (var reader : Stream.of(mo, olga).toList()) {
            assertThat(reader.asks("GET", "/hoods/noord/decisions")
                            .must(200)
                            .body()
                            .path("items"))
                    .hasSize(1);
            assertThat(reader.asks("GET", "/hoods/noord/decisions.csv")
                            .must(200)
                            .response()
                            .body())
                    .contains("'=SOM(A1)", RULE);
        }
        assertThat(catchThrowable(() -> hub.run("delete from decision")))
                .hasStackTraceContaining("decisions are kept as they are");
    }
}
