package nl.buurthub.platform.assets;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Assets;
import nl.buurthub.platform.web.Exchange;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/** Keeps the files of this node's version for the other nodes, and for after the next upgrade; and serves what they kept. */
public final class KeptVersions {

    private static final Duration KEPT = Duration.ofDays(7);

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 4 * 1024 * 1024;

    private final Db db;
    private final Assets assets;
    private final Limits limits;
    private final Clock clock;
    private final String version;
    private final Cache<KeptFile, Buffer> remembered = Caffeine.newBuilder()
            .maximumWeight(MOST_REMEMBERED)
            .<KeptFile, Buffer>weigher((_, content) -> content.length())
            .build();

    public KeptVersions(Db db, Assets assets, Limits limits, Clock clock) {
        this.db = db;
        this.assets = assets;
        this.limits = limits;
        this.clock = clock;
        // Not of every file that somebody saves who works on them.
        this.version = assets.version();
    }

    /** Awaits. Before a page of this version is sent, every other node can find its files; of long ago nobody asks any more. */
    public void keep() {
        var now = clock.instant();
        db.tx(tx -> {
            if (KeptVersionsSql.seen(tx, version, now)) KeptVersionsSql.keep(tx, version, assets.files());
            return KeptVersionsSql.forget(tx, now.minus(KEPT));
        });
    }

    public PeriodicJob job() {
        return new PeriodicJob("keeping versions of the web client", () -> PAUSE, () -> {
            keep();
            return false;
        });
    }

    /** After those of the version that this node runs. */
    public void mount(Router router, Api api) {
        Exchange.named(router.get(Assets.PREFIX + ":version/*"), "asset")
                .handler(context -> KeptFile.of(context.normalizedPath())
                        .ifPresentOrElse(
                                file -> api.serve(context, () -> reply(context, file)), () -> context.fail(404)));
    }

    private Reply reply(RoutingContext context, KeptFile file) {
        var content = remembered.getIfPresent(file);
        if (content == null) {
            content = read(context, file);
            remembered.put(file, content);
        }
        return new Reply(200, HttpHeaders.headers(), content)
                .with("Content-Type", Assets.type(file.path()))
                .with("Cache-Control", Assets.FOR_EVER);
    }

    /** Whoever makes up versions has the database looked into no oftener than whoever opens pages. */
    private Buffer read(RoutingContext context, KeptFile file) {
        limits.address(Request.address(context));
        return KeptVersionsSql.content(db, file).orElseThrow(Problem.NotFound::new);
    }
}
