package nl.buurthub.platform.web;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.contract.Operation;

/**
 * Bodies that are files. Each goes to disk as it comes in, so that none stands in memory as a whole. So many at once, of
 * which nobody has more than a share.
 */
final class Uploads {

    private static final int MOST_AT_ONCE = 64;
    private static final int MOST_OF_ONE = 8;
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final int LONGEST_SECONDS = 120;
    private static final String NAME = "buurthub-upload-";
    private static final Duration LEFT = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final long MOST_DISCARDED = 32 * 1024 * 1024;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Limits.AtOnce<UUID> placesOf = new Limits.AtOnce<>(MOST_OF_ONE);

    /** Receives the body and uses it. The file is gone when that is done. */
    <T> Future<T> receive(RoutingContext context, UUID sender, Operation.File kind, Function<Path, Future<T>> use) {
        if (!placesOf.take(sender)) return Future.failedFuture(new Problem.TooMany(SOON));
        if (!places.tryAcquire()) {
            placesOf.leave(sender);
            return Future.failedFuture(new Problem.Unavailable());
        }
        var files = context.vertx().fileSystem();
        return files.createTempFile(NAME, "")
                // No room for it, or nowhere.
                .recover(_ -> Future.failedFuture(new Problem.Unavailable()))
                .compose(path -> files.open(path, new OpenOptions().setRead(false))
                        .compose(file -> new Receiving(context.request(), file, kind)
                                .whole()
                                .eventually(file::close))
                        .compose(_ -> use.apply(Path.of(path)))
                        .eventually(() -> files.delete(path)))
                .eventually(() -> {
                    places.release();
                    placesOf.leave(sender);
                    return Future.succeededFuture();
                });
    }

    /** Clears away what a node left that was killed: now, and every so often. */
    static PeriodicJob sweeping() {
        sweep();
        return new PeriodicJob("sweeping uploads", () -> PAUSE, () -> {
            sweep();
            return false;
        });
    }

    /** What is older than any upload gets, by the clock that files have their times of. */
    static void sweep() {
        var before = System.currentTimeMillis() - LEFT.toMillis();
        var old = new File(System.getProperty("java.io.tmpdir"))
                .listFiles(file -> file.getName().startsWith(NAME) && file.lastModified() < before);
        // One that can't be is another's, or was swept by another.
        if (old != null) for (var file : old) file.delete();
    }

    /** Lets what still comes go by, so that whoever sends it gets to reading the answer. */
    static void discard(HttpServerRequest request) {
        if (request.isEnded()) return;
        var left = new Object() {
            long bytes = MOST_DISCARDED;
        };
        request.exceptionHandler(_ -> {})
                .endHandler(_ -> {})
                .handler(chunk -> {
                    left.bytes -= chunk.length();
                    if (left.bytes < 0) request.connection().close();
                })
                .resume();
    }

    /** A body on its way to its file. */
    private static final class Receiving {

        private final HttpServerRequest request;
        private final AsyncFile file;
        private final Operation.File kind;
        private final Promise<Void> whole = Promise.promise();
        private long bytes;

        Receiving(HttpServerRequest request, AsyncFile file, Operation.File kind) {
            this.request = request;
            this.file = file;
            this.kind = kind;
        }

        Future<Void> whole() {
            file.exceptionHandler(_ -> whole.tryFail(new Problem.Unavailable())).drainHandler(_ -> request.resume());
            request.exceptionHandler(whole::tryFail)
                    .endHandler(_ -> whole.tryComplete())
                    .handler(this::write)
                    .resume();
            return whole.future().timeout(LONGEST_SECONDS, TimeUnit.SECONDS);
        }

        private void write(Buffer chunk) {
            if (whole.future().isComplete()) return;
            bytes += chunk.length();
            if (bytes > kind.most()) {
                request.pause();
                whole.tryFail(new Problem.TooLarge("fileSize", kind.megabytes()));
                return;
            }
            file.write(chunk);
            if (file.writeQueueFull()) request.pause();
        }
    }
}
