package nl.buurthub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.buurthub.testing.Neighbour.Answer;

/** What managers of noord do, as several tests need it. */
public final class AtTheDesk {

    public static final String DESK = "hood/noord/desk";
    public static final String RULE = "Geen reclame";

    private AtTheDesk() {}

    public static JsonNode only(Neighbour manager) {
        var tasks = tasks(manager);
        assertThat(tasks).hasSize(1);
        return tasks.getFirst();
    }

    public static boolean isIdle(Neighbour manager) {
        return tasks(manager).isEmpty();
    }

    public static List<JsonNode> tasks(Neighbour manager) {
        var tasks = manager.asks("GET", "/hoods/noord/desk").must(200).body().path("tasks");
        return StreamSupport.stream(tasks.spliterator(), false).toList();
    }

    /** Those about this thing. */
    public static List<JsonNode> about(Neighbour manager, JsonNode thing) {
        return tasks(manager).stream()
                .filter(task -> task.path("about").equals(thing.path("id")))
                .toList();
    }

    public static String path(JsonNode task) {
        return "/hoods/noord/tasks/" + task.path("id").asText();
    }

    /** All there is to know of a task. */
    public static JsonNode page(Neighbour manager, JsonNode task) {
        return manager.asks("GET", path(task)).must(200).body();
    }

    /** Which version of what a task is about a manager reads now. */
    public static String read(Neighbour manager, JsonNode task) {
        return page(manager, task).at("/content/edition").asText();
    }

    /** Nothing needs to be decided about it. */
    public static Answer finishes(Neighbour manager, JsonNode task, String words) {
        var edition = task.path("edition").asText();
        return manager.asks("PUT", path(task) + "/end", Map.of("words", words, "edition", edition));
    }

    public static Answer decides(
            Neighbour manager, String contentType, String about, String action, Map<String, ?> more) {
        var decision = new HashMap<String, Object>(more);
        decision.putAll(Map.of("contentType", contentType, "about", about, "action", action, "rule", RULE));
        return manager.asks("POST", "/hoods/noord/decisions", decision);
    }

    public static Answer decides(Neighbour manager, String contentType, JsonNode thing, String action) {
        return decides(manager, contentType, thing.path("id").asText(), action, Map.of());
    }

    public static Answer decides(Neighbour manager, JsonNode post, String action) {
        return decides(manager, "post", post.path("id").asText(), action, Map.of("words", "Zo gaat dat hier niet"));
    }

    /** Whom it concerns asks another manager to look again. */
    public static Answer appeals(Neighbour somebody, Answer decision) {
        return somebody.asks(
                "PUT",
                "/hoods/noord/me/decisions/" + decision.body().path("id").asText() + "/appeal",
                Map.of("words", "Dat klopt niet"));
    }

    /** What managers wrote down of a thing. */
    public static JsonNode logged(Neighbour reader, JsonNode thing) {
        var log =
                reader.asks("GET", "/hoods/noord/decisions?limit=100").must(200).body();
        return StreamSupport.stream(log.path("items").spliterator(), false)
                .filter(decision -> decision.path("about").equals(thing.path("id")))
                .findFirst()
                .orElseThrow();
    }
}
