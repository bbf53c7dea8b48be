package nl.buurthub.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Edition;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.PageCursor;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.RequestKey;
import org.jspecify.annotations.Nullable;

/** What was asked, already checked against the contract. */
public final class Request {

    private static final int USUAL_LIMIT = 20;

    private final RoutingContext context;
    private final Caller caller;
    private final @Nullable JsonNode body;
    private final @Nullable Path file;

    Request(RoutingContext context, Caller caller, @Nullable JsonNode body) {
        this(context, caller, body, null);
    }

    /** @param file what the body is in, of an operation that takes a file */
    Request(RoutingContext context, Caller caller, Path file) {
        this(context, caller, null, file);
    }

    private Request(RoutingContext context, Caller caller, @Nullable JsonNode body, @Nullable Path file) {
        this.context = context;
        this.caller = caller;
        this.body = body;
        this.file = file;
    }

    public Caller caller() {
        return caller;
    }

    public String path(String name) {
        return context.pathParam(name);
    }

    public UUID id(String name) {
        return UUID.fromString(path(name));
    }

    /** Of what is made here. */
    String address(UUID made) {
        return context.normalizedPath() + "/" + made;
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(context.queryParams().get(name));
    }

    /** Where to go on in a list, from the {@code next} of the page before. */
    public Optional<UUID> cursor() {
        try {
            return query("cursor").map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            throw new Problem.Invalid("?cursor", "cursor");
        }
    }

    /** The same for a list that goes by time. */
    public Optional<PageCursor> after() {
        return query("cursor").map(PageCursor::parse);
    }

    public int limit() {
        return query("limit").map(Integer::parseInt).orElse(USUAL_LIMIT);
    }

    public @Nullable RequestKey idempotencyKey() {
        var key = header("Idempotency-Key");
        return key == null
                ? null
                : new RequestKey(
                        UUID.fromString(key),
                        context.normalizedPath() + " " + context.body().asString());
    }

    /** Which version it is an edit of. */
    public Edition.Read read() {
        return new Edition.Read(header("If-Match"));
    }

    /** The body as a record; a record that does not accept its values says so. */
    public <T> T body(Class<T> type) {
        try {
            return Json.MAPPER.treeToValue(Objects.requireNonNull(body), type);
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof Problem problem) throw problem;
            throw new Problem.Invalid("", "json");
        }
    }

    /** The body, of an operation that takes a file. It is gone once the request is answered. */
    public Path file() {
        return Objects.requireNonNull(file);
    }

    public Language language() {
        return Language.preferred(header("Accept-Language"));
    }

    public @Nullable String header(String name) {
        return context.request().getHeader(name);
    }

    public @Nullable String cookie(String name) {
        return cookie(context.request(), name);
    }

    public static @Nullable String cookie(HttpServerRequest request, String name) {
        var cookie = request.getCookie(name);
        return cookie == null ? null : cookie.getValue();
    }

    /** The address a request came from, for limits. */
    public static String address(RoutingContext context) {
        var from = context.request().remoteAddress();
        // A proxy can name one that is no address.
        return from.hostAddress() == null ? String.valueOf(from.host()) : from.hostAddress();
    }

    /** The address it came from, for limits. */
    public String address() {
        return address(context);
    }

    /** The host that was asked, as whoever asks says: see {@link HostNames}. */
    public @Nullable HostAndPort authority() {
        return context.request().authority();
    }
}
