package nl.buurthub.platform.web;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

    public void mount(Router router) {
        for (var operation : operations()) {
            if (operation.file() == null) mount(router, operation, this::handle);
        }
        // Pages come after: what is no operation is no page either.
        router.route("/api/*").handler(context -> context.fail(404));
    }

    /** The operations that take a file: before bodies are read. */
    public void mountUploads(Router router) {
        for (var operation : operations()) {
            if (operation.file() != null) mount(router, operation, this::receive);
        }
    }

    /** Of two paths that fit, the first is meant: the one that says more of it. */
    private List<Operation> operations() {
        return contract.operations().values().stream()
                .sorted(Comparator.comparingInt(Operation::fixedLength).reversed())
                .toList();
    }

    public PeriodicJob sweeping() {
        return Uploads.sweeping();
    }

    private interface Handler {
        void handle(Operation operation, Handling handling, RoutingContext context);
    }

    private void mount(Router router, Operation operation, Handler handler) {
        var handling = handlers.get(operation.id());
        if (handling == null) throw new IllegalStateException("nobody handles " + operation.id());
        var method = HttpMethod.valueOf(operation.method().toUpperCase(Locale.ROOT));
        Exchange.named(router.route(method, operation.route()), operation.id())
                .handler(context -> handler.handle(operation, handling, context));
    }

    private void handle(Operation operation, Handling handling, RoutingContext context) {
        tell(context.response(), limits.address(Request.address(context)));
        Validation.check(operation, context);
        answer(
                context,
                working(context, () -> handling.handle(new Request(context, caller(operation, context), null))));
    }

    /** How much may be asked yet, and in how many seconds all of it. */
    static void tell(HttpServerResponse response, Limits.Allowance allowance) {
        response.putHeader("RateLimit-Limit", Long.toString(allowance.limit()))
                .putHeader("RateLimit-Remaining", Long.toString(allowance.remaining()))
                .putHeader("RateLimit-Reset", Long.toString(allowance.whole().toSeconds()));
    }

    /** Who sends a file is known before it is read. */
    private void receive(Operation operation, Handling handling, RoutingContext context) {
        context.request().pause();
        var reply = working(context, () -> sender(operation, context))
                .compose(sender -> uploads.receive(
                        context,
                        sender.id(),
                        Objects.requireNonNull(operation.file()),
                        file -> working(context, () -> handling.handle(new Request(context, sender, file)))));
        answer(context, reply.onFailure(_ -> Uploads.discard(context.request())));
    }

    private Caller.Person sender(Operation operation, RoutingContext context) {
        tell(context.response(), limits.address(Request.address(context)));
        var sender = caller(operation, context).person();
        limits.upload(sender.id());
        Validation.check(operation, context);
        return sender;
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

    private Caller caller(Operation operation, RoutingContext context) {
        var header = context.request().getHeader("Authorization");
        if (header == null) {
            if (operation.secured()) throw new Problem.SignInNeeded();
            return Caller.VISITOR;
        }
        if (!header.startsWith(BEARER)) throw new Problem.SignInNeeded();
        var caller = authenticator.identify(header.substring(BEARER.length())).caller();
        if (caller instanceof Caller.Person person && !operation.method().equals("get")) limits.account(person.id());
        return caller;
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
