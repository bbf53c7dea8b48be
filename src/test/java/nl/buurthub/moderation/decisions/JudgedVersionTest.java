package nl.buurthub.moderation.decisions;

import static nl.buurthub.testing.AtTheDesk.DESK;
import static nl.buurthub.testing.AtTheDesk.about;
import static nl.buurthub.testing.AtTheDesk.appeals;
import static nl.buurthub.testing.AtTheDesk.decides;
import static nl.buurthub.testing.AtTheDesk.finishes;
import static nl.buurthub.testing.AtTheDesk.page;
import static nl.buurthub.testing.AtTheDesk.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.Neighbour.Answer;
import nl.buurthub.testing.Pictures;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A judgement is of the words that were read: those that were reported, and those that are there now. */
class JudgedVersionTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    static final Neighbour mo = hub.manager("mo");
    static final Neighbour noor = hub.manager("noor");
    static final Neighbour ana = hub.resident("ana");
    static final Neighbour bram = hub.resident("bram");
    static final Neighbour cor = hub.resident("cor");

    /** What ana writes and edits. */
    enum Written {
        POST,
        COMMENT,
        HELP,
        GATHERING;

        String contentType() {
            return name().toLowerCase(Locale.ROOT);
        }

        JsonNode by(Neighbour author, String text) {
            return switch (this) {
                case POST -> author.places(text);
                case COMMENT -> author.comments(bram.places("Waarover?"), text);
                case HELP -> author.asksForHelp(Map.of("need", "Wie komt er?", "text", text, "category", "other"));
                case GATHERING -> author.plans("Avond", Map.of("details", text));
            };
        }

        Answer edits(Neighbour author, JsonNode thing, String text) {
            return switch (this) {
                case POST -> author.asks("PATCH", Neighbour.path(thing), Map.of("text", text));
                case COMMENT -> author.asks("PATCH", commentPath(thing), Map.of("text", text));
                case HELP -> author.asks("PATCH", Neighbour.helpPath(thing), Map.of("text", text));
                case GATHERING -> author.asks("PATCH", Neighbour.gatheringPath(thing), Map.of("details", text));
            };
        }

        Answer removes(Neighbour author, JsonNode thing) {
            return switch (this) {
                case POST -> author.asks("DELETE", Neighbour.path(thing));
                case COMMENT -> author.asks("DELETE", commentPath(thing));
                case HELP -> author.changesState(thing, "withdrawn");
                case GATHERING -> author.asks("DELETE", Neighbour.gatheringPath(thing));
            };
        }

        private static String commentPath(JsonNode comment) {
            return "/hoods/noord/posts/" + comment.path("post").asText() + "/comments/" + id(comment);
        }

        JsonNode reported(JsonNode thing) {
            reports(bram, thing);
            return about(mo, thing).stream()
                    .filter(task -> task.path("kind").asText().equals("report"))
                    .findFirst()
                    .orElseThrow();
        }

        void reports(Neighbour somebody, JsonNode thing) {
            var report = Map.of("contentType", contentType(), "about", id(thing), "category", "unkind");
            somebody.asks("POST", "/hoods/noord/reports", report).must(204);
        }
    }

    private static String id(JsonNode thing) {
        return thing.path("id").asText();
    }

    private static Answer answers(Neighbour manager, JsonNode task, String action, String edition) {
        var more = Map.of("task", id(task), "edition", edition);
        return decides(
                manager, task.path("contentType").asText(), task.path("about").asText(), action, more);
    }

    private static String edition(JsonNode page) {
        return page.at("/content/edition").asText();
    }

    @ParameterizedTest
    @EnumSource
    void aDecisionIsOfTheVersionThatWasReadAndBothAreShown(Written kind) {
        var thing = kind.by(ana, "Jullie zijn dom");
        var task = kind.reported(thing);
        var read = page(mo, task);
        assertThat(read.at("/versions/0/edition").asText()).isEqualTo(edition(read));
        try (var desk = mo.listens(DESK)) {
            kind.edits(ana, thing, "Wat een fijne buurt").must(200);
            assertThat(desk.hearsEvent("taskChanged").at("/body/task/edition").asText())
                    .isNotEqualTo(edition(read));
        }

        var refused = answers(mo, task, "hide", edition(read)).must(409).body();
        assertThat(refused.path("code").asText()).isEqualTo("editedMeanwhile");
        assertThat(refused.at("/current/text").asText()).isEqualTo("Wat een fijne buurt");
        var page = page(mo, task);
        assertThat(page.at("/versions")).hasSize(1);
        assertThat(page.at("/versions/0/text").asText()).isEqualTo("Jullie zijn dom");
        assertThat(page.at("/reports/0/edition")).isEqualTo(page.at("/versions/0/edition"));
        assertThat(page.at("/content/text").asText()).isEqualTo("Wat een fijne buurt");
        assertThat(page.at("/steps").findValuesAsText("step")).containsExactly("opened", "edited");
        answers(mo, task, "hide", edition(page)).must(201);
        assertThat(page(mo, task).at("/versions")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatItsAuthorRemovedIsJudgedByTheWordsThatWereReported(Written kind) {
        var thing = kind.by(ana, "Jullie zijn dom");
        var task = kind.reported(thing);
        kind.edits(ana, thing, "Wat een fijne buurt").must(200);
        assertThat(kind.removes(ana, thing).status()).isIn(200, 204);
        var page = page(mo, task);
        assertThat(page.path("gone").asBoolean()).isTrue();
        assertThat(page.at("/content/text").asText()).isEqualTo("Jullie zijn dom");
        var refused = answers(mo, task, "hide", edition(page)).must(409).body();
        assertThat(refused.path("code").asText()).isEqualTo("removedMeanwhile");
        assertThat(refused.path("current").isNull()).isTrue();
        var warned = answers(mo, task, "warn", edition(page)).must(201).body();
        assertThat(warned.path("text").asText()).isEqualTo("Jullie zijn dom");
        assertThat(page(mo, task).path("content").isNull()).isTrue();
        assertThat(hub.ask("select title from task where id = '" + id(task) + "'"))
                .containsExactly("");
    }

    @Test
    void whoReportedWhatWasEditedSinceReportsTheNewWordsToo() {
        var post = ana.places("Eerst");
        var task = Written.POST.reported(post);
        Written.POST.edits(ana, post, "Daarna").must(200);
        Written.POST.reports(bram, post);
        Written.POST.reports(bram, post);
        Written.POST.reports(cor, post);
        var page = page(mo, task);
        assertThat(page.at("/versions").findValuesAsText("text")).containsExactly("Eerst", "Daarna");
        var versions = page.at("/versions").findValuesAsText("edition");
        assertThat(page.at("/reports").findValuesAsText("edition"))
                .containsExactly(versions.get(0), versions.get(1), versions.get(1));
    }

    @Test
    void ofManyVersionsTheFirstAndTheLatestAreKept() {
        var post = ana.places("Versie 0");
        var task = Written.POST.reported(post);
        for (var nr = 1; nr <= 13; nr++) {
            Written.POST.edits(ana, post, "Versie " + nr).must(200);
            // As others report it, each after the edit.
            hub.run("delete from report where about = '" + id(post) + "'");
            Written.POST.reports(bram, post);
        }
        var page = page(mo, task);
        assertThat(page.at("/versions").findValuesAsText("text"))
                .hasSize(11)
                .startsWith("Versie 0", "Versie 4")
                .endsWith("Versie 13");
        try (var own = ana.listens("person/" + ana.id())) {
            var decided = answers(mo, task, "warn", edition(page)).must(201).body();
            assertThat(decided.path("versions")).hasSize(10);
            assertThat(own.hearsEvent("decided").at("/body/decision/versions").findValuesAsText("text"))
                    .containsExactly("Versie 0");
        }
    }

    @Test
    void theWordsOfATaskThatAnEarlierVersionClosedGoToo() {
        var task = Written.POST.reported(ana.places("Blijft niet"));
        hub.run("update task set closed = now() where id = '" + id(task) + "'");
        await().untilAsserted(() -> assertThat(page(mo, task).at("/versions")).isEmpty());
    }

    @Test
    void anEditThatChangesNothingIsNone() {
        var post = ana.places("Zo is het");
        var task = Written.POST.reported(post);
        Written.POST.edits(ana, post, "Zo is het").must(200);
        assertThat(page(mo, task).at("/steps").findValuesAsText("step")).containsExactly("opened");
    }

    @Test
    void thatNothingIsWrongIsSaidOfTheVersionThatWasReadToo() {
        var post = ana.places("Dag buren");
        var task = Written.POST.reported(post);
        var read = task.path("edition").asText();
        Written.POST.edits(ana, post, "Dag sukkels").must(200);
        mo.asks("PUT", path(task) + "/end", Map.of("words", "")).must(409);
        var refused = mo.asks("PUT", path(task) + "/end", Map.of("words", "", "edition", read));
        assertThat(refused.must(409).body().at("/current/text").asText()).isEqualTo("Dag sukkels");
        finishes(mo, about(mo, post).getFirst(), "").must(200);
    }

    @Test
    void whoIsSuspendedForWhatTheyWroteIsSoForTheVersionThatWasRead() {
        var dirk = hub.resident("dirk");
        var post = dirk.places("Rot op");
        var task = Written.POST.reported(post);
        var read = task.path("edition").asText();
        Written.POST.edits(dirk, post, "Welkom").must(200);
        var more = new HashMap<String, Object>(Map.of("task", id(task), "hours", 2));
        decides(mo, "person", dirk.id().toString(), "suspend", more).must(409);
        more.put("edition", read);
        decides(mo, "person", dirk.id().toString(), "suspend", more).must(409);
        more.put("edition", page(mo, task).at("/content/edition").asText());
        decides(mo, "person", dirk.id().toString(), "suspend", more).must(201);
    }

    @Test
    void anAppealShowsTheWordsThatWereDecidedOnBesideThoseOfNow() {
        var post = ana.places("Jij bent gek");
        var decision = decides(mo, post, "warn");
        Written.POST.edits(ana, post, "Jij bent lief").must(200);
        appeals(ana, decision).must(200);
        var task = about(noor, decision.body()).getFirst();
        var read = page(noor, task);
        assertThat(read.at("/versions/0/text").asText()).isEqualTo("Jij bent gek");
        assertThat(read.at("/content/text").asText()).isEqualTo("Jij bent lief");
        Written.POST.edits(ana, post, "Jij bent dom").must(200);
        var answer = new HashMap<String, Object>(Map.of("task", id(task), "appeal", id(decision.body())));
        answer.put("edition", edition(read));
        decides(noor, "post", id(post), "uphold", answer).must(409);
        answer.put("edition", edition(page(noor, task)));
        decides(noor, "post", id(post), "uphold", answer).must(201);
    }

    @Test
    void aReportedPhotoStaysForManagersUntilItIsJudged() {
        var photo = ana.uploads(Pictures.jpeg(70, 30));
        var post = ana.places(TestHub.NOORD, Map.of("text", "Kijk", "photos", List.of(Map.of("id", photo.path("id")))));
        var task = Written.POST.reported(post);
        ana.asks("PATCH", Neighbour.path(post), Map.of("photos", List.of())).must(200);
        ana.asks("DELETE", "/photos/" + photo.path("id").asText()).must(204);
        var page = page(mo, task);
        assertThat(page.at("/content/photos")).isEmpty();
        assertThat(page.at("/versions/0/photos/0/name")).isEqualTo(photo.path("name"));
        var file = "/hoods/noord/moderated/post/" + id(post) + "/"
                + photo.path("name").asText() + "-400.jpg";
        mo.asks("GET", file).must(200);
        ana.asks("GET", file).must(404);
        bram.asks("GET", file).must(404);
        answers(mo, task, "warn", edition(page)).must(201);
        mo.asks("GET", file).must(404);
    }

    @Test
    void theWordsGoWithWhoWroteThem() {
        var eva = hub.resident("eva");
        var task = Written.POST.reported(eva.places("Van Eva"));
        hub.run("delete from person where id = '" + eva.id() + "'");
        assertThat(page(mo, task).at("/versions")).isEmpty();
    }
}
