package nl.buurthub.platform.db;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import nl.buurthub.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * A database as the ninth version of the schema had it: the demo's six weeks, and a hood noord where each feature was used.
 * Of its photos there are no files.
 */
final class NinthVersion {

    /** When that was. */
    static final Instant MOMENT = Instant.parse("2026-05-01T10:06:00Z");

    /** Of its screen. */
    static final String KIOSK_TOKEN = "kiosk.VKIRdRCSGc9w5LbM1V7XZQ-yezw4feUo7YdX8R6S-zE";

    private static final String DATA = "ninth-version.sql.gz";

    private static final String EXTENSIONS = """
            create extension if not exists cube;
            create extension if not exists earthdistance;

            """;

    private NinthVersion() {}

    static TestDatabase database() {
        var database = TestDatabase.empty();
        Flyway.configure()
                .dataSource(DatabaseUrl.of(database.url()).source())
                .locations("filesystem:" + migrations())
                .target("9")
                .load()
                .migrate();
        try (var connection = database.connect()) {
            load(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return database;
    }

    /** As they were: the fourth needed a superuser. */
    private static Path migrations() {
        try (var files = Files.newDirectoryStream(Path.of("src/main/resources/migrations"), "V*.sql")) {
            var directory = Files.createDirectories(Path.of("target/migrations-before"));
            for (var file : files) {
                var name = file.getFileName().toString();
                var before = name.equals("V4__help.sql") ? EXTENSIONS : "";
                Files.writeString(directory.resolve(name), before + Files.readString(file));
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows come table by table, those they refer to maybe later. */
    private static void load(Connection connection) throws SQLException, IOException {
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        try (var statement = connection.createStatement();
                var lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Objects.requireNonNull(NinthVersion.class.getResourceAsStream(DATA))),
                        StandardCharsets.UTF_8))) {
            statement.execute("set session_replication_role = replica");
            statement.execute("truncate epoch, installation");
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("copy ")) copy(copies, line, lines);
                else statement.execute(line);
            }
        }
    }

    private static void copy(CopyManager copies, String command, BufferedReader lines)
            throws SQLException, IOException {
        var rows = new StringBuilder();
        for (var line = lines.readLine(); !line.equals("\\."); line = lines.readLine())
            rows.append(line).append('\n');
        copies.copyIn(command, new StringReader(rows.toString()));
    }
}
