package nl.buurthub;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.function.BiFunction;
import nl.buurthub.platform.base.VirtualThreads;
import nl.buurthub.platform.db.DatabaseUrl;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.LocalPostgres;
import org.jspecify.annotations.Nullable;

/** The database that the settings name; where they name none, one of our own, which runs as long as this is open. */
record Database(DatabaseUrl url, @Nullable LocalPostgres own) implements AutoCloseable {

    static Database of(Config config) {
        var url = config.databaseUrl();
        if (url != null) return new Database(url, null);
        var own = LocalPostgres.at(config.dataDir().resolve("postgres"));
        return new Database(DatabaseUrl.of(own.url()), own);
    }

    /** Does one piece of work that needs no node. It may await. */
    <T> T with(BiFunction<Vertx, Db, T> work) {
        // In the little memory that is left beside a node.
        var vertx = Vertx.vertx(
                new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1).setInternalBlockingPoolSize(1));
        try {
            Promise<T> done = Promise.promise();
            VirtualThreads.on(vertx).run(() -> work.apply(vertx, new Db(vertx, url, "command", 2, 10).connected()), done);
            return done.future().await();
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @Override
    public void close() {
        if (own != null) own.close();
    }
}
