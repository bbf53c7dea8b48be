package nl.buurthub.platform.db;

import io.vertx.pgclient.PgConnectOptions;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the schema to this version, at start; nodes that start together wait for each other. */
public final class Migrations {

    private Migrations() {}

    public static void run(String url) {
        on(url).locations("classpath:migrations")
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }

    static FluentConfiguration on(String url) {
        var to = PgConnectOptions.fromUri(url);
        var query = url.contains("?") ? url.substring(url.indexOf('?')) : "";
        return Flyway.configure()
                .dataSource(
                        "jdbc:postgresql://" + to.getHost() + ":" + to.getPort() + "/" + to.getDatabase() + query,
                        to.getUser(),
                        to.getPassword());
    }
}
