package nl.buurthub;

import nl.buurthub.platform.db.DatabaseUrl;
import nl.buurthub.platform.postgres.LocalPostgres;
import org.jspecify.annotations.Nullable;

/** The database that the settings name; where they name none, one of our own, which runs as long as this is open. */
record Database(DatabaseUrl url, @Nullable LocalPostgres own) implements AutoCloseable {

    static Database of(Config config) {
        var url = config.databaseUrl();
        if (url != null) return new Database(url, null);
        var own = LocalPostgres.at(config.dataDir().resolve("postgres"));
        return new Database(DatabaseUrl.of(own.url()), own);
    }

    @Override
    public void close() {
        if (own != null) own.close();
    }
}
