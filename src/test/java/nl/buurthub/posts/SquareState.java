package nl.buurthub.posts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The square as a client knows it that heard every event from the first. */
final class SquareState {

    /** By id, and so from old to new. */
    final Map<String, ObjectNode> posts = new TreeMap<>();

    private final Map<String, JsonNode> comments = new TreeMap<>();
    final Map<String, JsonNode> mine = new TreeMap<>();

    static SquareState of(List<JsonNode> events) {
        var state = new SquareState();
        events.forEach(event -> state.hear(event));
        return state;
    }

    private void hear(JsonNode event) {
        var body = event.path("body");
        switch (event.path("type").asText()) {
            case "postCreated", "postChanged" ->
                posts.put(
                        body.path("post").path("id").asText(), body.path("post").deepCopy());
            case "postRemoved" -> posts.remove(body.path("id").asText());
            case "commentCreated", "commentChanged" -> {
                keep(body.path("comment"));
                count(body.path("comment").path("post").asText(), body);
            }
            case "commentRemoved" -> {
                var comment = comments.remove(body.path("id").asText());
                if (!body.path("comment").isNull()) keep(body.path("comment"));
                else if (comment != null) dropEmpty(comment.path("parent").asText());
                count(body.path("post").asText(), body);
            }
            case "reactionsCounted" -> {
                var post = posts.get(body.path("post").asText());
                if (post != null) post.set("reactions", body.path("reactions"));
            }
            case "reactionSet" -> {
                if (body.path("mine").isEmpty()) mine.remove(body.path("post").asText());
                else mine.put(body.path("post").asText(), body.path("mine"));
            }
            case "authorRenamed" -> rename(event.path("stream").asText(), body.path("author"));
            case "erased", "meChanged" -> {}
            default -> throw new IllegalStateException(event.toString());
        }
    }

    /** Over all they wrote in this stream. */
    private void rename(String stream, JsonNode author) {
        posts.values().stream()
                .filter(post -> stream.endsWith("/" + post.path("audience").asText()))
                .forEach(post -> {
                    sign(post, author);
                    comments(post.path("id").asText()).forEach(comment -> sign((ObjectNode) comment, author));
                });
    }

    private static void sign(ObjectNode written, JsonNode author) {
        if (written.path("author").path("id").equals(author.path("id"))) written.set("author", author);
    }

    private void keep(JsonNode comment) {
        comments.put(comment.path("id").asText(), comment.deepCopy());
    }

    /** A removed comment stays for its replies' sake only. */
    private void dropEmpty(String id) {
        var comment = comments.get(id);
        if (comment != null
                && comment.path("removed").asBoolean()
                && comments.values().stream()
                        .noneMatch(other -> other.path("parent").asText().equals(id))) comments.remove(id);
    }

    private void count(String id, JsonNode body) {
        var post = posts.get(id);
        if (post != null && body.has("comments")) post.set("comments", body.path("comments"));
    }

    List<JsonNode> comments(String post) {
        var found = new ArrayList<JsonNode>();
        for (var comment : comments.values()) if (comment.path("post").asText().equals(post)) found.add(comment);
        return found;
    }
}
