package nl.buurthub.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import nl.buurthub.platform.db.DatabaseUrl;
import nl.buurthub.platform.db.Migrations;
import nl.buurthub.platform.postgres.LocalPostgres;
import org.flywaydb.core.Flyway;

/** A fresh, migrated database, cloned from one that was migrated once for all tests of this JVM. */
public final class TestDatabase implements AutoCloseable {

    private static final LocalPostgres SERVER = server();
    private static final String TEMPLATE = template();

    private final String url;
    private final Runnable close;

    private TestDatabase(String url, Runnable close) {
        this.url = url;
        this.close = close;
    }

    public static TestDatabase fresh() {
        return like(TEMPLATE);
    }

    /** A copy of this one, to which nobody may be connected meanwhile. */
    public TestDatabase copy() {
        return like(url.replaceFirst(".*/", ""));
    }

    private static TestDatabase like(String template) {
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        admin("create database " + name + " template " + template);
        return new TestDatabase(SERVER.url(name), () -> admin("drop database " + name + " with (force)"));
    }

    /** One without a table in it. */
    public static TestDatabase empty() {
        return like("template0");
    }

    /** One with the tables that the schema had in this version. */
    public static TestDatabase ofVersion(String last) {
        var database = empty();
        Flyway.configure()
                .dataSource(DatabaseUrl.of(database.url).source())
                .locations("classpath:migrations")
                .target(last)
                .load()
                .migrate();
        return database;
    }

    /** One on another server, which whoever started it stops. */
    public static TestDatabase at(String url) {
        Migrations.run(DatabaseUrl.of(url));
        return found(url);
    }

    /** The same, as it is. */
    public static TestDatabase found(String url) {
        return new TestDatabase(url, () -> {});
    }

    /** Unlike the product's it doesn't wait for the disk: what tests keep may go when the power does. */
    private static LocalPostgres server() {
        var server = LocalPostgres.at(Path.of("target/test-pg"), Map.of("fsync", "off"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    private static String template() {
        admin("drop database if exists template_test with (force)");
        admin("create database template_test");
        Migrations.run(DatabaseUrl.of(SERVER.url("template_test")));
        return "template_test";
    }

    private static void admin(String sql) {
        try (var connection = connect(SERVER.url());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A connection beside the program. */
    public Connection connect() throws SQLException {
        return connect(url);
    }

    private static Connection connect(String url) throws SQLException {
        return DatabaseUrl.of(url).source().getConnection();
    }

    public String url() {
        return url;
    }

    /** Who is in has to go and nobody comes in, until it is {@link #open}. */
    public void shut() {
        beside(
                "alter database %1$s allow_connections false",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%1$s'");
    }

    public void open() {
        beside("alter database %1$s allow_connections true");
    }

    private void beside(String... sql) {
        var own = DatabaseUrl.of(url);
        var other = new DatabaseUrl(own.host(), own.port(), "template1", own.user(), own.password(), own.encryption());
        try (var connection = other.source().getConnection();
                var statement = connection.createStatement()) {
            for (var each : sql) statement.execute(each.formatted(own.name()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        close.run();
    }
}
