package nl.buurthub.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;

/**
 * A copy of all that a PostgreSQL server keeps, made while it works, by the low-level API of its manual ("Making a Base
 * Backup").
 */
public final class PhysicalBackup {

    private final Path directory;

    private PhysicalBackup(Path directory) {
        this.directory = directory;
    }

    /** @param directory where it is kept; not there yet */
    public static PhysicalBackup of(TestDatabase database, Path directory) {
        try (var session = database.connect();
                var sql = session.createStatement()) {
            var cluster =
                    sql.executeQuery("select current_setting('data_directory') from pg_backup_start('test', true)");
            cluster.next();
            var from = Path.of(cluster.getString(1));
            copy(from, directory);
            var stopped = sql.executeQuery("select labelfile from pg_backup_stop(false)");
            stopped.next();
            Files.writeString(directory.resolve("backup_label"), stopped.getString(1));
            // What was written meanwhile, without which the copy is no moment's.
            copy(from.resolve("pg_wal"), directory.resolve("pg_wal"));
            for (var own : new String[] {"postmaster.pid", "postmaster.opts"})
                Files.deleteIfExists(directory.resolve(own));
            return new PhysicalBackup(directory);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All below it. */
    public static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file) && Files.isDirectory(target)) continue;
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** A server on it. */
    public OwnPostgres start() {
        return OwnPostgres.on(directory);
    }

    /** A server on it that takes over all that another writes, and may not write itself. */
    public OwnPostgres follows(OwnPostgres primary) {
        try {
            Files.createFile(directory.resolve("standby.signal"));
            Files.writeString(
                    directory.resolve("postgresql.auto.conf"),
                    "primary_conninfo = 'host=localhost user=postgres port=" + primary.port() + "'\n",
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return start();
    }
}
