package nl.buurthub.testing;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.buurthub.platform.base.Json;
import org.jspecify.annotations.Nullable;

/** A client of {@code /live}. Every frame is checked against the contract, and every stream against gaps. */
public final class LiveClient implements WebSocket.Listener, AutoCloseable {

    private static final LiveContract CONTRACT = LiveContract.WHOLE;

    /** How far a client got in a stream. */
    public record Position(String stream, String epoch, long seq) {}

    private final @Nullable String token;
    private final StringBuilder part = new StringBuilder();
    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final Positions positions = new Positions();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private @Nullable WebSocket socket;

    private LiveClient(@Nullable String token) {
        this.token = token;
    }

    /**
     * @param browser what it is opened with, which says whose certificates are believed
     * @param headers of the handshake, each name before its value
     */
    public static LiveClient connect(HttpClient browser, URI uri, @Nullable String token, List<String> headers) {
        var client = new LiveClient(token);
        var handshake = browser.newWebSocketBuilder();
        for (var i = 0; i < headers.size(); i += 2) handshake.header(headers.get(i), headers.get(i + 1));
        client.socket = handshake.buildAsync(uri, client).join();
        return client;
    }

    /** Starts at the heads of the streams, and waits until the server is ready. */
    public LiveClient hello(String... streams) {
        return greet(Arrays.stream(streams)
                .<Map<String, Object>>map(stream -> Map.of("stream", stream))
                .toList());
    }

    /** Goes on where a client before was. */
    public LiveClient hello(List<Position> from) {
        from.forEach(positions::begin);
        return greet(from.stream()
                .<Map<String, Object>>map(position ->
                        Map.of("stream", position.stream(), "epoch", position.epoch(), "seq", position.seq()))
                .toList());
    }

    /** {@code seq type} of each event of a stream, as {@link TestHub#journal}. */
    public List<String> journal(String stream) {
        return journal(events(), stream);
    }

    static List<String> journal(List<JsonNode> events, String stream) {
        return events.stream()
                .filter(event -> event.path("stream").asText().equals(stream))
                .map(event ->
                        event.path("seq").asText() + " " + event.path("type").asText())
                .toList();
    }

    private LiveClient greet(List<Map<String, Object>> wanted) {
        var hello = new LinkedHashMap<String, Object>(Map.of("op", "hello", "streams", wanted));
        if (token != null) hello.put("token", token);
        says(hello);
        await().until(() -> closed.isDone() || heard("ready").findAny().isPresent());
        return this;
    }

    public LiveClient says(Object message) {
        return saysText(Json.write(message));
    }

    public LiveClient saysText(String text) {
        Objects.requireNonNull(socket).sendText(text, true).join();
        return this;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            var frame = Json.read(part.toString(), JsonNode.class);
            part.setLength(0);
            CONTRACT.check(frame);
            positions.note(frame);
            frames.add(frame);
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        closed.complete(status);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        if (error instanceof AssertionError) positions.wrong(String.valueOf(error.getMessage()));
        closed.complete(1006);
    }

    /** How far this client got in each stream; nothing was missed or came twice on the way. */
    public List<Position> positions() {
        return positions.all();
    }

    public Stream<JsonNode> heard(String op) {
        return frames.stream().filter(frame -> frame.path("op").asText().equals(op));
    }

    public List<JsonNode> events() {
        positions.requireNoGap();
        return heard("event").toList();
    }

    public List<JsonNode> events(String type) {
        return events().stream()
                .filter(event -> event.path("type").asText().equals(type))
                .toList();
    }

    /** Waits for a frame. */
    public JsonNode hears(Predicate<JsonNode> wanted) {
        return await().until(() -> frames.stream().filter(wanted).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    public JsonNode hearsEvent(String type) {
        return hears(frame -> frame.path("type").asText().equals(type));
    }

    /** That it has to fetch a stream anew. */
    public JsonNode hearsReset() {
        return hears(frame -> frame.path("op").asText().equals("reset"));
    }

    /** Behind which the server closes with the code of this reason. */
    public JsonNode hearsBye(String reason) {
        var bye = hears(frame -> frame.path("op").asText().equals("bye")
                && frame.path("reason").asText().equals(reason));
        assertThat(closed()).isEqualTo(CONTRACT.code(reason));
        return bye;
    }

    /** The status the server closed with; waits for it. */
    public int closed() {
        return closed.orTimeout(15, SECONDS).join();
    }

    /** At once if it is closed already. */
    public void onClosed(Runnable then) {
        closed.whenComplete((_, _) -> then.run());
    }

    public boolean isOpen() {
        return !closed.isDone();
    }

    /** Is gone without a word, as a phone in a tunnel. */
    public void drops() {
        Objects.requireNonNull(socket).abort();
        closed.complete(1006);
    }

    @Override
    public void close() {
        drops();
    }
}
