package nl.buurthub.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import nl.buurthub.platform.db.NoDatabase;

/** A server on what a directory keeps. It is started and stopped in turn. */
final class PostgresServer {

    private static final long GLANCE_NANOS = 20_000_000;
    private static final String SECONDS = "60";
    private static final int MOST_LOG = 1_000_000;

    /** Nobody comes in from another machine, or by a file. What failed, who asked for it tells, without people's words. */
    private static final String SETTINGS =
            "-c listen_addresses=localhost -c unix_socket_directories= -c max_connections=300 -c log_min_messages=log";

    private final PostgresPrograms programs;
    private final Path cluster;
    private final Path portFile;
    private final Path log;
    private final String settings;

    PostgresServer(PostgresPrograms programs, Path directory, Map<String, String> more) {
        this.programs = programs;
        cluster = directory.resolve("cluster");
        portFile = directory.resolve("port");
        log = directory.resolve("server.log");
        settings = more.entrySet().stream()
                .map(setting -> " -c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining("", SETTINGS, ""));
    }

    boolean runs() throws IOException {
        return Postmaster.of(cluster).isPresent();
    }

    /**
     * Unless it runs already. Lets in who comes when this returns.
     *
     * @param isKnown whether others know it by the port that it had; else it takes another where that is taken
     * @return its port
     */
    int start(boolean isKnown) throws IOException {
        var running = Postmaster.of(cluster);
        while (running.isPresent()) {
            if (running.get().ready()) return running.get().port();
            LockSupport.parkNanos(GLANCE_NANOS);
            running = Postmaster.of(cluster);
        }
        var port = port(isKnown);
        if (Files.exists(log) && Files.size(log) > MOST_LOG) Files.delete(log);
        try {
            programs.run(
                    "pg_ctl",
                    List.of(
                            "-D",
                            "" + cluster,
                            "-l",
                            "" + log,
                            "-w",
                            "-t",
                            SECONDS,
                            "-o",
                            "-p " + port + " " + settings,
                            "start"));
        } catch (NoDatabase failed) {
            throw new NoDatabase(lastComplaint().orElseThrow(() -> failed));
        }
        return port;
    }

    private Optional<String> lastComplaint() throws IOException {
        if (!Files.exists(log)) return Optional.empty();
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("FATAL:") || line.contains("could not"))
                    .reduce((_, later) -> later);
        }
    }

    private int port(boolean isKnown) throws IOException {
        if (Files.exists(portFile)) {
            var port = Integer.parseInt(Files.readString(portFile).strip());
            if (isKnown || isFree(port)) return port;
        }
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(portFile, Integer.toString(free.getLocalPort()));
            return free.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Whoever is still connected is cut off. */
    void stop() throws IOException {
        if (runs()) programs.run("pg_ctl", List.of("-D", "" + cluster, "-m", "fast", "-w", "-t", SECONDS, "stop"));
    }
}
