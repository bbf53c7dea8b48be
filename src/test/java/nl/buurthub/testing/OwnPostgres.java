package nl.buurthub.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** A PostgreSQL server of a test's own, which it may stop, start again on the same port, and freeze. */
public final class OwnPostgres implements AutoCloseable {

    private final Path directory;
    private final int port = freePort();
    private EmbeddedPostgres server;

    public OwnPostgres() {
        try {
            directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "own-pg");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = starts();
    }

    /** Below those that systems give to connections: it is still free when a process that begins takes it. */
    public static int freePort() {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // Another one, then.
            }
        }
    }

    private EmbeddedPostgres starts() {
        try {
            return EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(directory.resolve("cluster"))
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(true)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void start() {
        server = starts();
    }

    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of its processes stand still; connections stay open. */
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    private void signal(String signal) {
        try {
            var pid = Long.parseLong(Files.readAllLines(directory.resolve("cluster/postmaster.pid"))
                    .getFirst()
                    .strip());
            var postmaster = ProcessHandle.of(pid).orElseThrow();
            // First the one that makes others.
            kill(signal, Long.toString(pid));
            postmaster.descendants().forEach(process -> kill(signal, Long.toString(process.pid())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void kill(String signal, String process) {
        try {
            new ProcessBuilder("kill", "-" + signal, process).start().onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "postgresql://postgres:postgres@localhost:" + port + "/postgres";
    }

    @Override
    public void close() {
        stop();
    }
}
