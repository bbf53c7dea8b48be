package nl.buurthub.platform.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL for a machine that has none, its data in a directory. Nodes on one machine that name the same directory share
 * it: the first starts it, the others find it running, also when that first node was killed.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final int PORT_LINE = 3;

    private final int port;
    private final @Nullable EmbeddedPostgres own;

    private LocalPostgres(int port, @Nullable EmbeddedPostgres own) {
        this.port = port;
        this.own = own;
    }

    public static LocalPostgres at(Path directory) {
        try {
            Files.createDirectories(directory);
            try (var lock = FileChannel.open(
                    directory.resolve("starting"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                var running = runningPort(directory.resolve("cluster"));
                return running > 0 ? new LocalPostgres(running, null) : start(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int runningPort(Path cluster) throws IOException {
        var file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) return 0;
        List<String> lines = Files.readAllLines(file);
        var alive = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                .isPresent();
        if (alive && lines.size() > PORT_LINE)
            return Integer.parseInt(lines.get(PORT_LINE).strip());
        Files.delete(file);
        return 0;
    }

    private static LocalPostgres start(Path directory) throws IOException {
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("cluster"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("max_connections", "300")
                .setServerConfig("synchronous_commit", "on")
                .start();
        return new LocalPostgres(server.getPort(), server);
    }

    public String url() {
        return url("postgres");
    }

    public String url(String database) {
        return "postgresql://postgres:postgres@localhost:" + port + "/" + database;
    }

    @Override
    public void close() {
        if (own == null) return;
        try {
            own.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
