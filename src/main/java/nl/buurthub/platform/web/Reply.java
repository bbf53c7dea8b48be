package nl.buurthub.platform.web;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.util.UUID;
import nl.buurthub.platform.base.Edition;
import nl.buurthub.platform.base.Json;

/** What a handler answers: a status, headers and bytes. */
public record Reply(int status, MultiMap headers, Buffer body) {

    public static Reply ok(Object body) {
        return json(200, body);
    }

    public static Reply created(Object body) {
        return json(201, body);
    }

    /** At an address of its own, below where it was asked for. */
    public static Reply created(Object body, Request request, UUID id) {
        return created(body).with("Location", request.address(id));
    }

    /** Taken in; what follows from it comes later. */
    public static Reply accepted() {
        return new Reply(202, HttpHeaders.headers(), Buffer.buffer());
    }

    public static Reply done() {
        return new Reply(204, HttpHeaders.headers(), Buffer.buffer());
    }

    public static Reply html(int status, String page) {
        return new Reply(status, HttpHeaders.headers(), Buffer.buffer(page))
                .with("Content-Type", "text/html; charset=utf-8");
    }

    private static Reply json(int status, Object body) {
        return new Reply(status, HttpHeaders.headers(), Buffer.buffer(Json.write(body)))
                .with("Content-Type", "application/json");
    }

    /** Of which version it is, so that an edit can say what it is of. */
    public Reply of(Edition version) {
        return with("ETag", version.tag());
    }

    /** Whether a browser that has it asks each time if it is still the same. */
    boolean isRevalidated() {
        return status == 200 && headers.contains("Cache-Control", "no-cache", false);
    }

    public Reply with(String header, String value) {
        headers.add(header, value);
        return this;
    }
}
