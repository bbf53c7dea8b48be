package nl.buurthub.platform.web;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.base.Problem;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Every failure as RFC 9457 {@code application/problem+json}, in the reader's language; as a {@link FailurePage} for who
 * opened a page in a browser.
 */
public final class Problems {

    private static final Logger LOG = LogManager.getLogger();

    /** Seconds in which a database or a node is back, or the next asks for it. */
    private static final String SOON = "5";

    private static final String OURS = Problems.class.getName();

    private Problems() {}

    /** The failure handler of all routes. */
    public static void answer(RoutingContext context) {
        switch (context.failure()) {
            case Problem problem -> send(context, problem);
            case null -> refuse(context, context.statusCode());
            case Throwable failure -> unforeseen(context, failure);
        }
    }

    /** What HTTP itself has a word for. */
    static void refuse(RoutingContext context, int status) {
        send(context, status, "status." + status);
    }

    /** A request whose body has not been read yet, and is not to blame. */
    static void fail(RoutingContext context, Throwable failure) {
        context.put(OURS, true).fail(failure);
    }

    /** For what is no HTTP, or more of it than we read; who opened an address in a browser finds no page there. */
    public static void malformed(HttpServerRequest request) {
        var status = switch (request.decoderResult().cause()) {
            case TooLongHttpLineException _ -> 414;
            case TooLongHttpHeaderException _ -> 431;
            case null, default -> 400;
        };
        SecurityHeaders.add(request);
        var texts = Messages.in(language(request));
        var response = request.response().setStatusCode(status).putHeader("Connection", "close");
        // Of what is too long no header was read; programs ask for nothing of that length.
        var answered = status == 414 || FailurePage.isWanted(request)
                ? sendPage(request, texts, 404, texts.of("status.404"))
                : sendProblem(response, problem(texts, "status." + status, status));
        answered.onComplete(_ -> request.connection().close());
    }

    private static Future<Void> sendPage(HttpServerRequest request, Messages texts, int status, String detail) {
        return request.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .end(FailurePage.of(request, texts, status, detail));
    }

    private static Future<Void> sendProblem(HttpServerResponse response, Map<String, Object> problem) {
        return response.putHeader("Content-Type", "application/problem+json").end(Json.write(problem));
    }

    private static void send(RoutingContext context, Problem problem) {
        if (problem instanceof Problem.TooMany tooMany) {
            var wait = Math.max(1, tooMany.after().plusMillis(999).toSeconds());
            context.response().putHeader("Retry-After", Long.toString(wait));
            Api.tell(context.response(), new Limits.Allowance(tooMany.limit(), 0, Duration.ofSeconds(wait)));
        }
        if (problem instanceof Problem.Unavailable) context.response().putHeader("Retry-After", SOON);
        send(context, status(problem), "problem." + problem.key(), problem.values(), members(context, problem));
    }

    /** What a problem tells besides its words. */
    private static Map<String, Object> members(RoutingContext context, Problem problem) {
        return switch (problem) {
            case Problem.Invalid invalid ->
                Map.of("errors", errors(Messages.in(language(context.request())), invalid.faults()));
            case Problem.Conflict conflict when conflict.state() != null -> Map.of("state", conflict.state());
            case Problem.Stale stale -> Collections.singletonMap("current", stale.current());
            default -> Map.of();
        };
    }

    private static int status(Problem problem) {
        return switch (problem) {
            case Problem.Invalid _ -> 400;
            case Problem.SignInNeeded _ -> 401;
            case Problem.Refused _ -> 403;
            case Problem.NotFound _ -> 404;
            case Problem.Conflict _ -> 409;
            case Problem.Outdated _ -> 409;
            case Problem.Gone _ -> 410;
            case Problem.Changed _ -> 412;
            case Problem.TooLarge _ -> 413;
            case Problem.Unsupported _ -> 415;
            case Problem.Unprocessable _ -> 422;
            case Problem.TooMany _ -> 429;
            case Problem.Unavailable _ -> 503;
        };
    }

    private static void unforeseen(RoutingContext context, Throwable failure) {
        if (context.statusCode() >= 400 && context.statusCode() < 500) {
            refuse(context, context.statusCode());
            return;
        }
        if (!context.request().isEnded() && context.get(OURS) == null) {
            // Nothing of ours has run: what came of the body is no HTTP.
            refuse(context, 400);
            return;
        }
        var exchange = Exchange.of(context);
        LOG.error(RequestMessage.failed(exchange), failure);
        send(context, 500, "problem.unforeseen", new Object[] {exchange.id()}, Map.of("trace", exchange.id()));
    }

    private static void send(RoutingContext context, int status, String key) {
        send(context, status, key, new Object[0], Map.of());
    }

    private static void send(
            RoutingContext context, int status, String key, Object[] values, Map<String, Object> members) {
        var response = context.response();
        if (response.ended() || response.closed()) return;
        if (response.headWritten()) {
            context.request().connection().close();
            return;
        }
        var texts = Messages.in(language(context.request()));
        var problem = problem(texts, key, status, values);
        problem.putAll(members);
        response.setStatusCode(status).putHeader("Cache-Control", "no-store");
        if (FailurePage.isWanted(context.request()))
            sendPage(context.request(), texts, status, String.valueOf(problem.get("detail")));
        else sendProblem(response, problem);
        Uploads.discard(context.request());
    }

    private static Map<String, Object> problem(Messages texts, String key, int status, Object... values) {
        return Problem.told(key, texts.of(texts.has(key) ? key : "status.other", values), status);
    }

    private static List<Object> errors(Messages texts, List<Problem.Invalid.Fault> faults) {
        var errors = new ArrayList<Object>();
        for (var fault : faults) {
            var error = new LinkedHashMap<String, Object>();
            error.put("pointer", fault.pointer());
            error.put("code", fault.key());
            error.put("detail", texts.of("fault." + fault.key(), fault.values()));
            errors.add(error);
        }
        return errors;
    }

    private static Language language(HttpServerRequest request) {
        return Language.preferred(request.getHeader("Accept-Language"));
    }
}
