package nl.buurthub.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.buurthub.platform.base.Outage;

/** A server that runs, on the same port, as long as this is open. */
public final class LocalPostgres implements AutoCloseable {

    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final SharedDirectory directory;
    private final PostgresServer server;
    private final int port;
    private final String password;
    private final Outage outage = new Outage("the server of this installation's own database");
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread watching =
            Thread.ofPlatform().daemon().name("database").unstarted(this::watch);

    private LocalPostgres(SharedDirectory directory, PostgresServer server, int port, String password) {
        this.directory = directory;
        this.server = server;
        this.port = port;
        this.password = password;
    }

    public static LocalPostgres at(Path directory) {
        return at(directory, Map.of());
    }

    /** @param settings of the server, if it is this program that starts it */
    public static LocalPostgres at(Path directory, Map<String, String> settings) {
        try {
            var shared = SharedDirectory.of(directory);
            var opened = shared.inTurn(() -> open(shared, settings));
            opened.watching.start();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalPostgres open(SharedDirectory directory, Map<String, String> settings) throws IOException {
        var isFirst = directory.enter();
        try {
            var programs = PostgresPrograms.in(directory.path().resolve("programs"));
            var server = new PostgresServer(programs, directory.path(), settings);
            var cluster = new PostgresCluster(programs, directory.path());
            cluster.prepare(server);
            return new LocalPostgres(directory, server, server.start(!isFirst), cluster.password());
        } catch (IOException | RuntimeException e) {
            directory.leave();
            throw e;
        }
    }

    private void watch() {
        for (var pause = GLANCE; !isClosedWithin(pause); ) {
            try {
                if (!server.runs()) directory.inTurn(this::startAgain);
                outage.over();
                pause = GLANCE;
            } catch (IOException | RuntimeException e) {
                outage.failed(e);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private boolean isClosedWithin(Duration pause) {
        try {
            return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Unless another program did while this one waited for its turn. */
    private boolean startAgain() throws IOException {
        if (server.runs()) return false;
        outage.failed(new IOException("it ended, and nobody told it to"));
        server.start(true);
        return true;
    }

    public String url() {
        return url("postgres");
    }

    public String url(String database) {
        return "postgresql://postgres:" + password + "@localhost:" + port + "/" + database;
    }

    @Override
    public void close() {
        if (closed.getCount() == 0) return;
        closed.countDown();
        try {
            watching.join();
            directory.inTurn(this::leave);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean leave() throws IOException {
        var isLast = directory.leave();
        if (isLast) server.stop();
        return isLast;
    }
}
