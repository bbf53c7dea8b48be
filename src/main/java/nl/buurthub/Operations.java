package nl.buurthub;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.healthchecks.CheckResult;
import io.vertx.ext.healthchecks.HealthChecks;
import io.vertx.ext.healthchecks.Status;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicInteger;

/** What who runs the site asks of a node: is it alive, can it serve, how does it do. On a port of its own. */
final class Operations {

    private final Serving serving;
    private final PrometheusMeterRegistry meters;
    private final AtomicInteger port = new AtomicInteger();
    private volatile boolean ready;

    Operations(Serving serving, PrometheusMeterRegistry meters) {
        this.serving = serving;
        this.meters = meters;
    }

    void ready(boolean now) {
        ready = now;
    }

    int port() {
        return port.get();
    }

    Future<HttpServer> listen(Vertx vertx, String host, int wanted) {
        var live = HealthChecks.create(vertx);
        var serving = HealthChecks.create(vertx);
        serving.register("started", check -> check.complete(ready ? Status.OK() : Status.KO()));
        serving.register(
                "database",
                2_000,
                check -> this.serving
                        .db
                        .ask("select 1")
                        .onComplete(answer -> check.tryComplete(answer.succeeded() ? Status.OK() : Status.KO())));
        var router = Router.router(vertx);
        router.get("/health/live").handler(context -> tell(context, live));
        router.get("/health/ready").handler(context -> tell(context, serving));
        router.get("/metrics")
                .handler(context -> context.response()
                        .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                        .end(meters.scrape()));
        return vertx.createHttpServer()
                .requestHandler(router)
                .listen(wanted, host)
                .onSuccess(server -> port.set(server.actualPort()));
    }

    private static void tell(RoutingContext context, HealthChecks checks) {
        checks.checkStatus()
                .onSuccess(result -> context.response()
                        .setStatusCode(CheckResult.isUp(result) ? 200 : 503)
                        .putHeader("Content-Type", "application/json")
                        .end(result.toJson().toBuffer()))
                .onFailure(context::fail);
    }
}
