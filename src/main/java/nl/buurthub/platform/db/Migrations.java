package nl.buurthub.platform.db;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema to this version, at start; nodes that start together wait for each other. */
public final class Migrations {

    private static final int OLDEST_POSTGRESQL = 18;
    private static final int WHILE_ANOTHER_DOES = -1;
    private static final String FORBIDDEN = "42501";

    private Migrations() {}

    /** @throws NoDatabase if there is none, or one in which we can't work */
    public static void run(DatabaseUrl url) {
        connect(url);
        try {
            Flyway.configure()
                    .dataSource(url.source())
                    .locations("classpath:migrations")
                    .validateMigrationNaming(true)
                    .lockRetryCount(WHILE_ANOTHER_DOES)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            if (e.getCause() instanceof SQLException refused && FORBIDDEN.equals(refused.getSQLState()))
                throw new NoDatabase(url, "its role has to own it: " + refused.getMessage(), e);
            throw e;
        }
    }

    /** What can't be connected to, Flyway would tell in many lines. */
    private static void connect(DatabaseUrl url) {
        try (var connection = url.source().getConnection()) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_POSTGRESQL)
                throw new NoDatabase(
                        url,
                        "it is PostgreSQL " + version + ", and " + OLDEST_POSTGRESQL + " is the oldest that does",
                        null);
        } catch (SQLException e) {
            throw new NoDatabase(url, e);
        }
    }
}
