package nl.buurthub;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.healthchecks.CheckResult;
import io.vertx.ext.healthchecks.HealthChecks;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicInteger;

/** What who runs the site asks of a node: is it alive, can it serve, how does it do. On a port of its own. */
final class Operations {

    private final NodeHealth health;
    private final PrometheusMeterRegistry meters;
    private final AtomicInteger port = new AtomicInteger();

    Operations(NodeHealth health, PrometheusMeterRegistry meters) {
        this.health = health;
        this.meters = meters;
    }

    void ready(boolean now) {
        health.started(now);
    }

    int port() {
        return port.get();
    }

    Future<HttpServer> listen(Vertx vertx, String host, int wanted) {
        var alive = HealthChecks.create(vertx);
        var ready = health.checks(vertx);
        var router = Router.router(vertx);
        router.get("/health/live").handler(context -> tell(context, alive));
        router.get("/health/ready").handler(context -> tell(context, ready));
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
