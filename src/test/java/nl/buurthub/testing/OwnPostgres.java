package nl.buurthub.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;

/** A PostgreSQL server of a test's own, which it may stop, start again on the same port, and freeze. */
public final class OwnPostgres implements AutoCloseable {

    static {
        Configurator.setLevel("io.zonky", Level.WARN);
    }

    private final Path cluster;
    private final int port = Ports.free();
    private final Map<String, String> settings;
    private final Map<String, String> entry;
    private EmbeddedPostgres server;

    public OwnPostgres() {
        this(Map.of(), Map.of());
    }

    /**
     * @param settings of the server
     * @param entry what the driver has to be told to come in as {@code postgres}
     */
    OwnPostgres(Map<String, String> settings, Map<String, String> entry) {
        this(fresh(), settings, entry);
    }

    private static Path fresh() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "own-pg")
                    .resolve("cluster");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On what another kept. */
    public static OwnPostgres on(Path cluster) {
        return new OwnPostgres(cluster, Map.of(), Map.of());
    }

    private OwnPostgres(Path cluster, Map<String, String> settings, Map<String, String> entry) {
        this.cluster = cluster;
        this.settings = settings;
        this.entry = entry;
        server = starts();
    }

    /** Its library has it not wait for the disk: what a test keeps may go when the power does. */
    private EmbeddedPostgres starts() {
        try {
            var builder = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(true)
                    .setPGStartupWait(Duration.ofSeconds(60));
            settings.forEach(builder::setServerConfig);
            entry.forEach(builder::setConnectConfig);
            return builder.start();
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

    /** From now on it takes whom this line of {@code pg_hba.conf} takes, after what the SQL changed, and nobody else. */
    void takes(String line, String... sql) {
        try (var connection = server.getPostgresDatabase(entry).getConnection();
                var statement = connection.createStatement()) {
            Files.writeString(cluster.resolve("pg_hba.conf"), line + "\n");
            for (var command : sql) statement.execute(command);
            statement.execute("select pg_reload_conf()");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
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
        var postmaster = Processes.postmaster(cluster).orElseThrow();
        // First the one that makes others.
        Processes.signal(signal, postmaster);
        postmaster.descendants().forEach(process -> Processes.signal(signal, process));
    }

    int port() {
        return port;
    }

    public String url() {
        return "postgresql://postgres:postgres@localhost:" + port + "/postgres";
    }

    @Override
    public void close() {
        stop();
    }
}
