package nl.buurthub.platform.db;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.buurthub.platform.base.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL for a machine that has none, its data in a directory. Nodes on one machine that name the same directory share
 * it: the first starts it, the others find it running. Whoever finds it running after that first node was killed is to stop
 * it in its place.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final int PORT_LINE = 3;

    private final int port;
    private final @Nullable Server own;

    /** What stops a server. */
    private interface Server {
        void stop() throws IOException;
    }

    private LocalPostgres(int port, @Nullable Server own) {
        this.port = port;
        this.own = own;
    }

    public static LocalPostgres at(Path directory) {
        try {
            Files.createDirectories(directory);
            try (var lock = FileChannel.open(
                    directory.resolve("starting"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                var owner = directory.resolve("owner");
                var running = running(directory.resolve("cluster"));
                if (running.isPresent() && isAlive(owner))
                    return new LocalPostgres(running.get().port(), null);
                Files.writeString(owner, Long.toString(ProcessHandle.current().pid()));
                if (running.isEmpty()) return start(directory);
                return new LocalPostgres(
                        running.get().port(), () -> stop(running.get().process()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Running(int port, ProcessHandle process) {}

    private static Optional<Running> running(Path cluster) throws IOException {
        var file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) return Optional.empty();
        List<String> lines = Files.readAllLines(file);
        var server = process(lines.getFirst(), "postgres");
        if (server.isPresent() && lines.size() > PORT_LINE)
            return server.map(
                    process -> new Running(Integer.parseInt(lines.get(PORT_LINE).strip()), process));
        Files.delete(file);
        return Optional.empty();
    }

    private static Optional<ProcessHandle> process(String pid, String program) {
        return ProcessHandle.of(Long.parseLong(pid.strip()))
                .filter(process -> process.info().command().orElse("").endsWith(program));
    }

    private static boolean isAlive(Path owner) throws IOException {
        return Files.exists(owner) && process(Files.readString(owner), "java").isPresent();
    }

    /** Once nobody is connected any more. */
    private static void stop(ProcessHandle server) {
        server.destroy();
        server.onExit()
                .orTimeout(10, TimeUnit.SECONDS)
                .exceptionally(_ -> server)
                .join();
    }

    private static LocalPostgres start(Path directory) throws IOException {
        var server = EmbeddedPostgres.builder()
                .setPgBinaryResolver(LocalPostgres::program)
                .setDataDirectory(directory.resolve("cluster"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("max_connections", "300")
                .setServerConfig("synchronous_commit", "on")
                .start();
        return new LocalPostgres(server.getPort(), server::close);
    }

    private static InputStream program(String system, String machine) throws IOException {
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
        } catch (IllegalStateException none) {
            throw new Refusal("database.url: needed, as this installation has no PostgreSQL of its own for " + system
                    + " " + machine);
        }
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
            own.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
