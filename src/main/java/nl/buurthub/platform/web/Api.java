package nl.buurthub.platform.web;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.buurthub.platform.base.Authenticator;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.VirtualThreads;
import nl.buurthub.platform.contract.Contract;
import nl.buurthub.platform.contract.Operation;
import nl.buurthub.platform.contract.Validation;

/**
 * Joins the contract's operations to their handlers. Each request is checked on its event loop, handled on a virtual
 * thread, and answered on its event loop again. A problem that is thrown there is the router's to answer.
 */
public final class Api {

    /** What a feature does with a request. */
    @FunctionalInterface
    public interface Handling {
        Reply handle(Request request);
    }

    private static final String BEARER = "Bearer ";
    private static final String CALLER = Caller.class.getName();

    private final Contract contract;
    private final VirtualThreads threads;
    private final Authenticator authenticator;
    private final Limits limits;
    private final Uploads uploads = new Uploads();
    private final Map<String, Handling> handlers = new HashMap<>();

    public Api(Contract contract, VirtualThreads threads, Authenticator authenticator, Limits limits) {
        this.contract = contract;
        this.threads = threads;
        this.authenticator = authenticator;
        this.limits = limits;
    }

    public Api on(String operationId, Handling handling) {
        if (!contract.operations().containsKey(operationId))
            throw new IllegalArgumentException("no operation " + operationId + " in the contract");
        if (handlers.put(operationId, handling) != null)
            throw new IllegalArgumentException("two handle " + operationId);
        return this;
    }

    /** Before bodies are read. Of two paths that fit, the first is meant: the one that says more of it. */
    public void mount(Router router) {
        contract.operations().values().stream()
                .sorted(Comparator.comparingInt(Operation::fixedLength).reversed())
                .forEach(operation -> mount(router, operation));
    }

    public PeriodicJob sweeping() {
        return Uploads.sweeping();
    }

    private void mount(Router router, Operation operation) {
        var handling = handlers.get(operation.id());
        if (handling == null) throw new IllegalStateException("nobody handles " + operation.id());
        var method = HttpMethod.valueOf(operation.method().toUpperCase(Locale.ROOT));
        var route = Exchange.named(router.route(method, operation.route()), operation.id())
                .handler(context -> admit(operation, context));
        var file = operation.file();
        if (file != null) {
            route.handler(context -> receive(file, handling, context));
        } else {
            // Not as what it is: the router wants those before all others of a route.
            var body = BodyHandler.create(false).setBodyLimit(operation.mostBytes());
            route.handler(context -> body.handle(context)).handler(context -> handle(operation, handling, context));
        }
    }

    /** Who may not ask, or not like this, is refused before anything of the body is read. */
    private void admit(Operation operation, RoutingContext context) {
        var address = Request.address(context);
        tell(context.response(), operation.polled() ? limits.polling(address) : limits.address(address));
        var token = token(context.request());
        if (token.isEmpty() && operation.secured()) throw new Problem.SignInNeeded();
        Validation.checkHead(operation, context);
        if (token.isEmpty()) {
            admit(Caller.VISITOR, context);
        } else {
            if (!context.request().isEnded()) context.request().pause();
            working(context, () -> caller(operation, token.get()))
                    .onSuccess(caller -> admit(caller, context))
                    .onFailure(failure -> Problems.fail(context, failure));
        }
    }

    /** How much may be asked yet, and in how many seconds all of it. */
    static void tell(HttpServerResponse response, Limits.Allowance allowance) {
        response.putHeader("RateLimit-Limit", Long.toString(allowance.limit()))
                .putHeader("RateLimit-Remaining", Long.toString(allowance.remaining()))
                .putHeader("RateLimit-Reset", Long.toString(allowance.whole().toSeconds()));
    }

    /** @throws Problem.SignInNeeded for what says who asks in another way, or twice */
    private static Optional<String> token(HttpServerRequest request) {
        var headers = request.headers().getAll("Authorization");
        if (headers.isEmpty()) return Optional.empty();
        var header = headers.getFirst();
        if (headers.size() > 1 || !header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            throw new Problem.SignInNeeded();
        return Optional.of(header.substring(BEARER.length()));
    }

    private Caller caller(Operation operation, String token) {
        var caller = authenticator.identify(token).caller();
        if (caller instanceof Caller.Person person && !operation.method().equals("get")) limits.account(person.id());
        return caller;
    }

    private static void admit(Caller caller, RoutingContext context) {
        context.put(CALLER, caller).next();
    }

    private void handle(Operation operation, Handling handling, RoutingContext context) {
        var body = operation.body() == null ? null : Validation.body(operation.body(), context);
        answer(context, working(context, () -> handling.handle(new Request(context, context.get(CALLER), body))));
    }

    private void receive(Operation.File kind, Handling handling, RoutingContext context) {
        var sender = context.<Caller>get(CALLER).person();
        limits.upload(sender.id());
        answer(
                context,
                uploads.receive(
                        context,
                        sender.id(),
                        kind,
                        file -> working(context, () -> handling.handle(new Request(context, sender, file)))));
    }

    /** Works on a virtual thread and sends what comes of it: for what is not in the contract. */
    public void respond(RoutingContext context, Supplier<Reply> work) {
        limits.address(Request.address(context));
        serve(context, work);
    }

    /** The same for files, of which a page may have any number. */
    public void serve(RoutingContext context, Supplier<Reply> work) {
        answer(context, working(context, work));
    }

    /** Works on a virtual thread, and tells on the request's event loop what comes of it. */
    private <T> Future<T> working(RoutingContext context, Supplier<T> work) {
        Promise<T> result = Promise.promise();
        Promise<T> told = Promise.promise();
        threads.run(work, result);
        var loop = context.vertx().getOrCreateContext();
        result.future().onComplete(came -> loop.runOnContext(_ -> told.complete(came.result(), came.cause())));
        return told.future();
    }

    private static void answer(RoutingContext context, Future<Reply> reply) {
        reply.onSuccess(answer -> send(context, answer)).onFailure(context::fail);
    }

    /** @throws Problem.SignInNeeded for a token that is no good; who brings none is a visitor */
    public Caller caller(RoutingContext context) {
        return token(context.request())
                .map(token -> authenticator.identify(token).caller())
                .orElse(Caller.VISITOR);
    }

    private static void send(RoutingContext context, Reply reply) {
        var response = context.response();
        if (response.ended() || response.closed()) return;
        response.setStatusCode(reply.status());
        reply.headers().forEach((name, value) -> response.headers().set(name, value));
        if (!response.headers().contains("Cache-Control")) response.putHeader("Cache-Control", "no-store");
        if (reply.isRevalidated()) EntityTag.end(context, reply.body());
        else response.end(reply.body());
    }

    public Contract contract() {
        return contract;
    }
}
