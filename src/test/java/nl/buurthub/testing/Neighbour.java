package nl.buurthub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.buurthub.Node;
import nl.buurthub.platform.base.Json;
import org.jspecify.annotations.Nullable;

/** Somebody who uses a node over HTTP. Every answer is checked against the contract. */
public final class Neighbour {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ContractCheck CONTRACT = new ContractCheck();
    /** What only a proxy in front answers, which knows nothing of the contract. */
    private static final Set<Integer> OF_A_PROXY = Set.of(502, 504);

    private final TestHub hub;
    private final String site;
    private HttpClient browser = CLIENT;
    private @Nullable String token;
    private @Nullable String cookie;
    private @Nullable UUID id;
    private final List<String> headers = new ArrayList<>();

    Neighbour(TestHub hub, String site) {
        this.hub = hub;
        this.site = site;
    }

    /** The same person, through another node. */
    public Neighbour at(Node node) {
        return at(TestHub.site(node));
    }

    public Neighbour at(String site) {
        var same = new Neighbour(hub, site);
        same.browser = browser;
        same.token = token;
        same.cookie = cookie;
        same.id = id;
        return same;
    }

    public Neighbour signsIn(String name) {
        var email = name + "@example.org";
        asks("POST", "/sign-in", Map.of("email", email)).must(202);
        return signsIn(
                name,
                hub.ask("select content ->> 'code' from mail where template = 'signIn' and recipient = '" + email
                                + "' order by id desc")
                        .getFirst());
    }

    /** With a code that was mailed. */
    public Neighbour signsIn(String name, String code) {
        var answer = asks("POST", "/sessions", Map.of("email", name + "@example.org", "code", code))
                .must(201);
        token = answer.body().path("accessToken").asText();
        cookie = answer.cookie();
        id = UUID.fromString(answer.body().path("me").path("id").asText());
        asks("PATCH", "/me", Map.of("name", name)).must(200);
        return this;
    }

    /** Has an account, and is signed in: what signing in comes to, without asking for it. */
    Neighbour isKnownAs(String name) {
        id = UUID.fromString(hub.ask("""
                        insert into person (email, name, joined) values ('%1$s@example.org', '%1$s', '%2$s')
                        on conflict (email) do update set name = excluded.name
                        returning id
                        """.formatted(name, hub.now())).getFirst());
        return signsInAgain();
    }

    /** With a fresh token, for when the clock was moved. */
    public Neighbour signsInAgain() {
        var session = hub.ask("""
                        insert into session (person, refresh_hash, salt, rotated, started, used)
                        values ('%1$s', uuid_send(gen_random_uuid()), '', '%2$s', '%2$s', '%2$s')
                        returning id
                        """.formatted(id(), hub.now())).getFirst();
        token = hub.token(id(), UUID.fromString(session));
        return this;
    }

    /** Is a resident whom the managers know. */
    Neighbour lives(String hood) {
        hub.run("""
                insert into resident (hood, person, street, house_number, postcode, since, verified)
                select id, '%2$s', 'Dorpsweg', '7', '1234 AB', '%3$s', '%3$s' from hood where slug = '%1$s'
                on conflict (hood, person) do update set verified = coalesce(resident.verified, excluded.verified)
                """.formatted(hood, id(), hub.now()));
        return this;
    }

    /** Comes to live in a hood, and a manager vouches for them. */
    public Neighbour joins(String hood) {
        arrives(hood);
        hub.run("update resident set verified = '" + hub.now() + "' where person = '" + id() + "'");
        return this;
    }

    /** As one whom nobody vouched for yet. */
    public Neighbour arrives(String hood) {
        asks(
                        "PUT",
                        "/hoods/" + hood + "/me/residency",
                        Map.of("street", "Dorpsweg", "houseNumber", "7", "postcode", "1234 AB"))
                .must(200);
        return this;
    }

    /** A post for residents of noord. */
    public JsonNode places(String text) {
        return places(TestHub.NOORD, Map.of("text", text));
    }

    public JsonNode places(String hood, Map<String, ?> post) {
        return asks("POST", "/hoods/" + hood + "/posts", post).must(201).body();
    }

    /** A photo that goes with nothing yet. */
    public JsonNode uploads(byte[] photo) {
        return uploads("image/jpeg", photo).must(201).body();
    }

    public Answer uploads(String type, byte[] file) {
        return with("Content-Type", type).sends("POST", "/api/v1/photos", file);
    }

    public JsonNode comments(JsonNode post, String text) {
        return asks("POST", path(post) + "/comments", Map.of("text", text))
                .must(201)
                .body();
    }

    /** Where a post is in the API. */
    public static String path(JsonNode post) {
        return "/hoods/" + post.path("hood").asText() + "/posts/"
                + post.path("id").asText();
    }

    /** Tells the managers that something is wrong with a post. */
    public Answer reports(JsonNode post, String category) {
        return reports(post, category, "");
    }

    public Answer reports(JsonNode post, String category, String words) {
        var report =
                Map.of("contentType", "post", "about", post.path("id").asText(), "category", category, "words", words);
        return asks("POST", "/hoods/" + post.path("hood").asText() + "/reports", report);
    }

    /** The same of a request or a gathering: {@code help}, {@code gathering}. */
    public Answer reports(String contentType, JsonNode thing, String category) {
        return asks(
                "POST",
                "/hoods/" + thing.path("hood").asText() + "/reports",
                Map.of("contentType", contentType, "about", thing.path("id").asText(), "category", category));
    }

    /** A request of nobody in particular for residents of noord; as everybody sees it. */
    public JsonNode asksForHelp(String need) {
        return asksForHelp(Map.of("need", need, "category", "transport"));
    }

    public JsonNode asksForHelp(Map<String, ?> body) {
        return asks("POST", "/hoods/noord/help", body).must(201).body().path("request");
    }

    public JsonNode offers(JsonNode request, String text) {
        return asks("POST", helpPath(request) + "/offers", Map.of("text", text))
                .must(201)
                .body();
    }

    /** Accepts, declines or withdraws an offer. */
    public Answer decides(JsonNode offer, String state) {
        return asks("PUT", offerPath(offer) + "/state", Map.of("state", state));
    }

    /** Says what became of a request. */
    public Answer changesState(JsonNode request, String state) {
        return asks("PUT", helpPath(request) + "/state", Map.of("state", state));
    }

    /** Where a request is in the API. */
    public static String helpPath(JsonNode request) {
        return "/hoods/" + request.path("hood").asText() + "/help/"
                + request.path("id").asText();
    }

    /** Where an offer in noord is. */
    public static String offerPath(JsonNode offer) {
        return "/hoods/noord/help/" + offer.path("request").asText() + "/offers/"
                + offer.path("id").asText();
    }

    /** A request as its asker sees it now, with its offers. */
    public JsonNode own(JsonNode request) {
        return asks(
                        "GET",
                        "/hoods/" + request.path("hood").asText() + "/me/help/"
                                + request.path("id").asText())
                .must(200)
                .body();
    }

    /** A gathering of two hours, in a week, for residents who have an account. */
    public static Map<String, Object> plan(String title) {
        var starts = Instant.now().plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.MINUTES);
        return Map.of(
                "kind",
                "food",
                "title",
                title,
                "starts",
                starts.toString(),
                "ends",
                starts.plus(Duration.ofHours(2)).toString(),
                "venue",
                "De Schakel",
                "signing",
                "account");
    }

    /** In noord. */
    public JsonNode plans(String title) {
        return plans(title, Map.of());
    }

    /** @param more over the usual {@link #plan} */
    public JsonNode plans(String title, Map<String, ?> more) {
        var plan = new HashMap<String, Object>(plan(title));
        plan.putAll(more);
        return asks("POST", "/hoods/noord/gatherings", plan).must(201).body();
    }

    public JsonNode signsUp(JsonNode gathering) {
        return signsUp(gathering, 0).must(200).body();
    }

    public Answer signsUp(JsonNode gathering, int guests) {
        return asks("PUT", gatheringPath(gathering) + "/sign-up", Map.of("guests", guests));
    }

    /** For a date of a series, and the others that are to come. */
    public void signsUpForAll(JsonNode date) {
        signsUp(date);
        for (var other : sees(date).path("dates"))
            asks("PUT", "/hoods/noord/gatherings/" + other.path("id").asText() + "/sign-up", Map.of("guests", 0))
                    .must(200);
    }

    /** Gives the place up. */
    public Answer cancels(JsonNode gathering) {
        return asks("DELETE", gatheringPath(gathering) + "/sign-up");
    }

    /** A gathering as it is now. */
    public JsonNode sees(JsonNode gathering) {
        return asks("GET", gatheringPath(gathering)).must(200).body();
    }

    /** Where a gathering is in the API. */
    public static String gatheringPath(JsonNode gathering) {
        return "/hoods/" + gathering.path("hood").asText() + "/gatherings/"
                + gathering.path("id").asText();
    }

    public Answer asks(String method, String path) {
        return asks(method, path, null);
    }

    /** @param path after {@code /api/v1} */
    public Answer asks(String method, String path, @Nullable Object body) {
        return sends(
                method, "/api/v1" + path, body == null ? null : Json.write(body).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * All of a list, page after page.
     *
     * @param path with a query
     */
    public List<JsonNode> all(String path) {
        var all = new ArrayList<JsonNode>();
        var next = "";
        do {
            var page = asks("GET", path + next).must(200).body();
            page.path("items").forEach(all::add);
            next = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : "";
        } while (!next.isEmpty());
        return all;
    }

    /** Bytes as they are, well formed or not. */
    public Answer sends(String method, String path, byte @Nullable [] body) {
        var response = fetches(method, path, body, BodyHandlers.ofString());
        if (OF_A_PROXY.contains(response.statusCode()))
            throw new UncheckedIOException(new IOException("the proxy reached no node: " + response.statusCode()));
        var answer = new Answer(method + " " + path, response);
        CONTRACT.check(method, path.replaceFirst("\\?.*", ""), response);
        return answer;
    }

    /** A file that isn't text. {@code path}: after {@code /api/v1} */
    public byte[] downloads(String method, String path) {
        var response = fetches(method, "/api/v1" + path, null, BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private <T> HttpResponse<T> fetches(
            String method, String path, byte @Nullable [] body, HttpResponse.BodyHandler<T> reading) {
        var request = HttpRequest.newBuilder(URI.create(site + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (body != null) request.header("Content-Type", "application/json");
        if (token != null) request.header("Authorization", "Bearer " + token);
        for (var i = 0; i < headers.size(); i += 2) request.setHeader(headers.get(i), headers.get(i + 1));
        try {
            return browser.send(request.build(), reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With a browser that believes others than most do. */
    public Neighbour using(HttpClient other) {
        browser = other;
        return this;
    }

    /** The same person, whose requests have one more header. */
    public Neighbour with(String header, String value) {
        var same = at(site);
        same.headers.addAll(headers);
        same.headers.addAll(List.of(header, value));
        return same;
    }

    public Neighbour withToken(String other) {
        token = other;
        return this;
    }

    public LiveClient listens(String... streams) {
        return connects().hello(streams);
    }

    /** Goes on where a client before was. */
    public LiveClient resumes(List<LiveClient.Position> from) {
        return connects().hello(from);
    }

    /** Hears the same without a socket, from the heads on. */
    public AskingClient asksFor(String... streams) {
        return new AskingClient(this, streams);
    }

    /** The same from where a client before was. */
    public AskingClient asksFor(List<LiveClient.Position> from) {
        return new AskingClient(this, from);
    }

    /** A socket on which nothing was said yet. */
    public LiveClient connects() {
        return LiveClient.connect(browser, URI.create(site.replaceFirst("^http", "ws") + "/live"), token, headers);
    }

    public UUID id() {
        return Objects.requireNonNull(id);
    }

    public @Nullable String token() {
        return token;
    }

    public @Nullable String cookie() {
        return cookie;
    }

    /** What came back. */
    public record Answer(String asked, HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public Answer must(int status) {
            assertThat(response.statusCode()).as(asked + ": " + response.body()).isEqualTo(status);
            return this;
        }

        public JsonNode body() {
            return response.body().isEmpty() ? Json.MAPPER.nullNode() : Json.read(response.body(), JsonNode.class);
        }

        /** The refresh cookie as it is sent back: {@code name=value}. */
        public @Nullable String cookie() {
            return response.headers()
                    .firstValue("Set-Cookie")
                    .map(header -> header.substring(0, header.indexOf(';')))
                    .orElse(null);
        }
    }
}
