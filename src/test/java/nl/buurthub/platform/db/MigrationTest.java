package nl.buurthub.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.buurthub.platform.base.Json;
import nl.buurthub.testing.LiveClient.Position;
import nl.buurthub.testing.LiveContract;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was written under the ninth version of the schema is read under this one as it was. */
class MigrationTest {

    private static final MovableClock CLOCK = new MovableClock();

    private static TestHub hub;

    /** What SQL read before, by question. */
    private static final Map<String, List<String>> BEFORE = new HashMap<>();

    private static final String STREAMS =
            "select name || ' ' || history() || ' ' || head || ' ' || trimmed from stream order by 1";
    private static final String EVENTS = "select stream || ' ' || seq || ' ' || type from event order by stream, seq";
    private static final String POSTS =
            "select slug || '/posts/' || post.id || ' ' || title from post join hood on hood.id = hood where removed is null order by 1";
    private static final String COMMENTS =
            "select post || ' ' || count(*) from comment where removed is null group by post order by 1";
    private static final String REQUESTS =
            "select slug || '/help/' || request.id || ' ' || state || ' ' || need from help_request request"
                    + " join hood on hood.id = hood where taken is null and state <> 'withdrawn' order by 1";
    private static final String GATHERINGS =
            "select slug || '/gatherings/' || gathering.id || ' ' || taken || '+' || waiting"
                    + " || ' ' || title from gathering join hood on hood.id = hood where removed is null order by 1";
    private static final String ATTENDEES =
            "select coalesce(person.name, sign_up.name) || ' ' || state || ' ' || guests from sign_up"
                    + " left join person on person.id = person where gathering = (select id from gathering where title = '%s')"
                    + " and state in ('placed', 'waiting') order by nr";
    private static final String TASKS = "select task.id || ' ' || kind || ' ' || coalesce(subject, 'null') || ' '"
            + " || coalesce(person.name, 'null') from task left join person on person.id = holder"
            + " where closed is null and hood = (select id from hood where slug = '%s') order by kind = 'urgent' desc, opened, task.id";
    private static final String DECISIONS =
            "select id || ' ' || subject || ' ' || measure || ' ' || title from decision"
                    + " where hood = (select id from hood where slug = 'noord') order by at desc, id desc";

    /** What somebody may have said that looks as fields do. */
    private static final String WORDS = "{\"words\":\"\\\"taken\\\":null, \\\"subject\\\": \\\"held\\\"\",\"taken\":3}";

    @BeforeAll
    static void migrates() {
        CLOCK.forward(Duration.between(CLOCK.instant(), NinthVersion.MOMENT));
        hub = TestHub.on(NinthVersion.database(), Map.of("demo.enabled", "true"), CLOCK);
        hub.tells("kiosk/words", "said");
        hub.run("update event set body = '" + WORDS + "' where type = 'said'");
        for (var question : List.of(STREAMS, EVENTS, POSTS, COMMENTS, REQUESTS, GATHERINGS, DECISIONS))
            BEFORE.put(question, hub.ask(question));
        for (var title : List.of("Soep", "Straatfeest")) BEFORE.put(title, hub.ask(ATTENDEES.formatted(title)));
        for (var hood : List.of("noord", "bloemenbuurt")) BEFORE.put(hood, hub.ask(TASKS.formatted(hood)));
        hub.anotherNode();
        // Told again by the names of now.
        BEFORE.put(EVENTS, renamed(before(EVENTS)));
        // Before anybody does anything.
        BEFORE.forEach((question, answer) -> assertThat(answer).as(question).isNotEmpty());
        assertThat(hub.ask(STREAMS)).isEqualTo(before(STREAMS));
        assertThat(hub.ask(EVENTS)).isEqualTo(before(EVENTS));
    }

    private static List<String> renamed(List<String> events) {
        return events.stream()
                .map(line -> line.replaceFirst("Judged$", "Moderated")
                        .replaceFirst("(Placed|Planned|Asked)$", "Created")
                        .replaceFirst("Edited$", "Changed")
                        .replaceFirst("Withdrawn$", "Removed"))
                .toList();
    }

    private static List<String> before(String question) {
        return Objects.requireNonNull(BEFORE.get(question));
    }

    @AfterAll
    static void ends() {
        hub.close();
    }

    private static Neighbour persona(String key) {
        var visitor = hub.visitor();
        var session = visitor.asks("POST", "/demo/sessions", Map.of("persona", key));
        return visitor.withToken(session.must(201).body().path("accessToken").asText());
    }

    /** Who reads all there is in a hood: one of its managers, or whoever lives there. */
    private static Neighbour readerOf(String hood) {
        return switch (hood) {
            case TestHub.NOORD -> hub.stranger("mo");
            case "bloemenbuurt" -> persona("ada");
            default ->
                persona(hub.ask("select split_part(email::text, '@', 1) from person join resident on person = person.id"
                                + " join hood on hood.id = hood where slug = '" + hood + "' and role = 'manager'")
                        .getFirst());
        };
    }

    /** Each thing as the API shows it now, for the lines of a question that begin with its path. */
    private static Stream<JsonNode> shown(String question) {
        var readers = new HashMap<String, Neighbour>();
        return before(question).stream().map(line -> {
            var reader = readers.computeIfAbsent(line.replaceFirst("/.*", ""), MigrationTest::readerOf);
            return reader.asks("GET", "/hoods/" + line.replaceFirst(" .*", ""))
                    .must(200)
                    .body();
        });
    }

    private static String path(JsonNode thing, String kind) {
        return thing.path("hood").asText() + "/" + kind + "/" + thing.path("id").asText() + " ";
    }

    private static List<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    @Test
    void noExtensionThatNeedsASuperuserIsLeft() {
        assertThat(hub.ask("select extname from pg_extension order by 1"))
                .containsExactly("citext", "plpgsql", "unaccent");
    }

    @Test
    void everyEventIsOfTheContract() {
        var events = hub.ask(
                "select json_build_object('op', 'event', 'stream', stream, 'seq', seq, 'type', type, 'body', body)"
                        + " from event order by stream, seq");
        for (var event : events) LiveContract.WHOLE.check(Json.read(event, JsonNode.class));
        assertThat(hub.ask("select body from event where body::text ~ '\"(held|withheld|holder|subject|measure)\"'"
                        + " and type <> 'said'"))
                .isEmpty();
        assertThat(hub.ask("select distinct type from event")).contains("postModerated", "gatheringModerated");
        assertThat(hub.ask("select body from event where type = 'said'")).containsExactly(WORDS);
    }

    @Test
    void everyStreamGoesOnWhereItWas() {
        replays(hub.visitor(), "hood/bloemenbuurt/public", "hood/rivierenwijk/public", "hood/noord/public");
        replays(persona("ada"), "hood/bloemenbuurt/residents", "hood/bloemenbuurt/desk");
        replays(hub.stranger("mo"), "hood/noord/residents", "hood/noord/desk");
        for (var name : List.of("ana", "ben", "cor")) {
            var somebody = hub.stranger(name);
            replays(somebody, "person/" + somebody.id());
        }
    }

    private static void replays(Neighbour who, String... streams) {
        for (var stream : streams) {
            var before = before(STREAMS).stream()
                    .filter(line -> line.startsWith(stream + " "))
                    .findFirst()
                    .orElseThrow()
                    .split(" ");
            try (var client = who.resumes(List.of(new Position(stream, before[1], Long.parseLong(before[3]))))) {
                var head = Long.parseLong(before[2]);
                client.hears(frame -> frame.path("stream").asText().equals(stream)
                        && frame.path("seq").asLong() >= head);
                var told = before(EVENTS).stream()
                        .filter(line -> line.startsWith(stream + " "))
                        .map(line -> line.substring(stream.length() + 1));
                assertThat(client.journal(stream)).startsWith(told.toArray(String[]::new));
            }
        }
    }

    @Test
    void everyPostIsThereWithItsComments() {
        var comments = new ArrayList<String>();
        assertThat(shown(POSTS).map(page -> {
                    var some = items(page.path("comments")).stream()
                            .filter(comment -> !comment.path("author").isNull());
                    var count = some.count();
                    if (count > 0) comments.add(page.at("/post/id").asText() + " " + count);
                    return path(page.path("post"), "posts")
                            + page.at("/post/title").asText();
                }))
                .containsExactlyElementsOf(before(POSTS));
        assertThat(before(COMMENTS)).containsAll(comments);
    }

    @Test
    void whatManagersTookAwayIsStillItsAuthors() {
        assertThat(own("nina")).containsExactly("in_review");
        assertThat(own("cor")).containsExactlyInAnyOrder("hidden", "removed");
    }

    private static Stream<String> own(String name) {
        var posts = hub.stranger(name)
                .asks("GET", "/hoods/noord/me/posts")
                .must(200)
                .body();
        return items(posts.path("items")).stream()
                .map(post -> post.path("moderation").asText());
    }

    @Test
    void everyRequestIsThere() {
        assertThat(shown(REQUESTS)
                        .map(page -> page.path("request"))
                        .map(request ->
                                path(request, "help") + request.path("state").asText() + " "
                                        + request.path("need").asText()))
                .containsExactlyElementsOf(before(REQUESTS));
    }

    @Test
    void whoAskedSeesTheirOffers() {
        var ana = hub.stranger("ana");
        var lift = hub.ask("select id from help_request where need = 'Naar het ziekenhuis'")
                .getFirst();
        var own = ana.asks("GET", "/hoods/noord/me/help/" + lift).must(200).body();
        assertThat(items(own.path("offers")).stream()
                        .map(offer -> offer.path("state").asText()))
                .containsExactlyInAnyOrder("accepted", "declined");
    }

    @Test
    void everyGatheringIsThereWithItsPlaces() {
        assertThat(shown(GATHERINGS)
                        .map(page -> page.path("gathering"))
                        .map(gathering -> path(gathering, "gatherings")
                                + gathering.path("taken").asText() + "+"
                                + gathering.path("waiting").asText() + " "
                                + gathering.path("title").asText()))
                .containsExactlyElementsOf(before(GATHERINGS));
    }

    @Test
    void whoComesIsOnTheListInOrder() {
        for (var title : List.of("Soep", "Straatfeest")) {
            var list = "/hoods/noord/gatherings/"
                    + hub.ask("select id from gathering where title = '" + title + "'")
                            .getFirst() + "/attendees";
            assertThat(items(hub.stranger("ana")
                                    .asks("GET", list)
                                    .must(200)
                                    .body()
                                    .path("items"))
                            .stream()
                            .map(one -> one.path("name").asText() + " "
                                    + one.path("state").asText() + " "
                                    + one.path("guests").asText()))
                    .containsExactlyElementsOf(before(title));
        }
        var own = hub.stranger("ben").asks("GET", "/me/sign-ups").must(200).body();
        assertThat(items(own.path("items"))).hasSize(2);
    }

    @Test
    void theDeskHasItsTasks() {
        for (var hood : List.of("noord", "bloemenbuurt")) {
            var manager = readerOf(hood);
            var tasks = items(manager.asks("GET", "/hoods/" + hood + "/desk")
                    .must(200)
                    .body()
                    .path("tasks"));
            assertThat(tasks.stream()
                            .map(task -> task.path("id").asText() + " "
                                    + task.path("kind").asText() + " "
                                    + task.path("contentType").asText() + " "
                                    + task.at("/assignee/name").asText("null")))
                    .containsExactlyElementsOf(before(hood));
            for (var task : tasks)
                manager.asks(
                                "GET",
                                "/hoods/" + hood + "/tasks/" + task.path("id").asText())
                        .must(200);
        }
    }

    @Test
    void theLogHasItsDecisions() {
        var log = hub.stranger("mo")
                .asks("GET", "/hoods/noord/decisions?limit=100")
                .must(200)
                .body();
        assertThat(items(log.path("items")).stream()
                        .map(decision -> decision.path("id").asText() + " "
                                + decision.path("contentType").asText() + " "
                                + decision.path("action").asText() + " "
                                + decision.path("title").asText()))
                .containsExactlyElementsOf(before(DECISIONS));
        var own = hub.stranger("cor")
                .asks("GET", "/hoods/noord/me/decisions")
                .must(200)
                .body();
        assertThat(items(own.path("items")).stream()
                        .map(decision -> decision.at("/appeal/outcome").asText("null")))
                .contains("uphold", "null");
        var bram = hub.stranger("bram").asks("POST", "/hoods/noord/posts", Map.of("text", "Mag ik weer?"));
        assertThat(bram.status()).isEqualTo(403);
    }

    @Test
    void theScreenShowsWhatItShowed() {
        var screen = hub.visitor().withToken(NinthVersion.KIOSK_TOKEN);
        var content = screen.asks("GET", "/kiosk/content").must(200).body();
        assertThat(items(content.path("items"))).isNotEmpty();
    }

    @Test
    void managersFindTheirCoursesScreensAndCalendars() {
        var mo = hub.stranger("mo");
        assertThat(items(mo.asks("GET", "/hoods/noord/dispatches")
                        .must(200)
                        .body()
                        .path("items")))
                .hasSize(2);
        assertThat(items(mo.asks("GET", "/hoods/noord/responders")
                        .must(200)
                        .body()
                        .path("items")))
                .hasSize(1);
        assertThat(mo.asks("GET", "/hoods/noord/kiosks").must(200).body().findValuesAsText("name"))
                .contains("Hal");
        assertThat(mo.asks("GET", "/hoods/noord/calendar-sources")
                        .must(200)
                        .body()
                        .findValuesAsText("name"))
                .contains("Wijkcentrum");
    }
}
