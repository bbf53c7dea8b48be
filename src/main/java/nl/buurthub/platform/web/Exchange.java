package nl.buurthub.platform.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.Set;

/**
 * A request and its answer, as who runs the site hears of them: by an id, and by the name of a route. What stands in a path
 * may be a secret (of a calendar, of a mail's link, a photo's name), so of a path only that is told which is the same for
 * all.
 */
public final class Exchange {

    private static final String KEY = Exchange.class.getName();
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);
    /** nginx's, for who didn't stay for the answer. */
    private static final int GONE = 499;

    private final String id;
    private final String method;
    private final HttpServerResponse response;
    private final long began = System.nanoTime();
    private String operation = "none";
    private String path = "-";

    Exchange(String id, RoutingContext context) {
        var asked = context.request().method();
        this.id = id;
        // A stranger makes up any.
        this.method = METHODS.contains(asked) ? asked.name() : "other";
        this.response = context.response();
        context.put(KEY, this);
    }

    static Exchange of(RoutingContext context) {
        return Objects.requireNonNull(context.get(KEY));
    }

    /** Has all that comes by this route go by this name; what can be read, of that the head can be asked for alone. */
    public static Route named(Route route, String operation) {
        if (route.methods().contains(HttpMethod.GET)) route.method(HttpMethod.HEAD);
        var path = String.valueOf(route.getPath()).replaceAll(":(\\w+)", "{$1}");
        return route.setName(operation).handler(context -> {
            var exchange = of(context);
            exchange.operation = operation;
            exchange.path = path;
            context.next();
        });
    }

    String id() {
        return id;
    }

    String method() {
        return method;
    }

    String operation() {
        return operation;
    }

    String path() {
        return path;
    }

    int status() {
        return response.ended() ? response.getStatusCode() : GONE;
    }

    long bytes() {
        return response.bytesWritten();
    }

    long nanos() {
        return System.nanoTime() - began;
    }
}
