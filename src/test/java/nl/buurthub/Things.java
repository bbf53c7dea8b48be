package nl.buurthub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.Pictures;
import nl.buurthub.testing.TestHub;
import org.jspecify.annotations.Nullable;

/**
 * What there is in noord of another resident, by the name that the contract has for it; made when it is first asked for. A new
 * kind of thing says here how it comes about: as the contract's own example does it, if that can be.
 */
public final class Things implements UnaryOperator<String> {

    private final TestHub hub;
    private final Map<String, DescribedOperation> operations;
    private final String name;
    private final Map<String, String> made = new HashMap<>();
    private @Nullable Neighbour author;
    private @Nullable Neighbour manager;

    /** @param name for whom it belongs to; nobody else's */
    public Things(TestHub hub, List<DescribedOperation> operations, String name) {
        this.hub = hub;
        this.operations =
                operations.stream().collect(Collectors.toMap(DescribedOperation::toString, Function.identity()));
        this.name = name;
    }

    @Override
    public String apply(String kind) {
        if (!made.containsKey(kind)) made.put(kind, make(kind));
        return Objects.requireNonNull(made.get(kind));
    }

    private String make(String kind) {
        return switch (kind) {
            case "slug" -> TestHub.NOORD;
            case "person" -> author().id().toString();
            case "session" ->
                hub.ask("select id from session where person = '" + apply("person") + "'")
                        .getFirst();
            case "newcomer" -> ofAuthor("update resident set verified = null", "person");
            case "barred" -> ofAuthor("insert into barred select hood, person, now() from resident", "person");
            case "responder" ->
                ofAuthor(
                        "insert into responder (hood, person, vetted) select hood, person, now() from resident",
                        "person");
            case "note" -> by(manager(), "writeNote");
            case "post" -> by(author(), "placePost");
            case "comment" -> by(author(), "comment");
            case "hiddenPost" -> hiddenPost();
            case "hiddenFile" -> fileOf(apply("hiddenPost"));
            case "photo" -> by(author(), "uploadPhoto");
            case "request" -> by(author(), "askForHelp");
            case "offer" -> by(hub.resident("helper-" + name), "offerHelp");
            // Nobody was called for it: managers are where no responder is.
            case "dispatch" -> ofAuthor("""
                    insert into dispatch (hood, drill, need, needed, opened, opened_by)
                    select hood, true, 'Oefening', 1, now(), person from resident
                    """, "id");
            case "gathering" -> by(author(), "planGathering");
            case "signUp" -> by(author(), "signUp");
            case "source" -> ofAuthor("""
                    insert into calendar_source (hood, name, url, due, added)
                    select hood, 'Wijkcentrum', 'https://192.0.2.1/' || gen_random_uuid(), 'infinity', now() from resident
                    """, "id");
            case "task" -> ofAuthor("""
                    insert into task (hood, kind, about, title, path, opened)
                    select hood, 'mail', person, 'Post', 'desk', now() from resident
                    """, "id");
            case "decision" -> ofAuthor("""
                    insert into decision (hood, manager, person, content_type, about, action, rule, at)
                    select hood, person, person, 'person', person, 'warn', 'Wees aardig', now() from resident
                    """, "id");
            case "kiosk" -> ofAuthor("""
                    insert into kiosk (hood, name, renewed, paired, heard)
                    select hood, 'Hal', now(), now(), now() from resident
                    """, "id");
            case "takeover" -> by(manager(), "takeOver");
            // Of which it matters to nobody whether there is one.
            case "pairing" -> UUID.randomUUID().toString();
            case "item" -> id(author().places(TestHub.NOORD, Map.of("text", "Op het scherm", "audience", "public")));
            default -> throw new AssertionError("{" + kind + "}: say in Things how one comes about");
        };
    }

    private Neighbour author() {
        if (author == null) author = hub.resident("author-" + name);
        return author;
    }

    private Neighbour manager() {
        if (manager == null) manager = hub.manager("keeper-" + name);
        return manager;
    }

    /** What somebody made as the example does. */
    private String by(Neighbour somebody, String operation) {
        var answer = operation(operation).asked(somebody, this);
        assertThat(answer.status())
                .as(operation + ": " + answer.response().body())
                .isIn(200, 201);
        return id(answer.body());
    }

    private DescribedOperation operation(String id) {
        return Objects.requireNonNull(operations.get(id), id);
    }

    private static String id(JsonNode thing) {
        return thing.path("id").asText(thing.path("request").path("id").asText());
    }

    /** A row about the author's residency. */
    private String ofAuthor(String sql, String column) {
        return hub.ask(sql + " where person = '" + apply("person") + "' returning " + column)
                .getFirst();
    }

    /** With a photo, and taken away by a manager. */
    private String hiddenPost() {
        var photo = author().uploads(Pictures.jpeg(40, 30));
        var post =
                id(author().places(TestHub.NOORD, Map.of("text", "Kijk", "photos", List.of(Map.of("id", id(photo))))));
        operation("decide")
                .asked(manager(), kind -> kind.equals("post") ? post : apply(kind))
                .must(201);
        return post;
    }

    /** The small one of its photo. */
    private String fileOf(String post) {
        return hub.ask("select name || '-400.jpg' from photo where subject = '" + post + "'")
                .getFirst();
    }
}
