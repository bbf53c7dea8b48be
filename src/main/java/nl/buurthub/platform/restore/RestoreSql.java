package nl.buurthub.platform.restore;

import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Queries;

final class RestoreSql {

    private RestoreSql() {}

    /** Connections to this database that bear the name {@link Db} gives them, but for the one that asks. */
    static long connectedNodes(Queries db) {
        return db.one("""
                select count(*) as nodes from pg_stat_activity
                where datname = current_database() and application_name = 'buurthub' and pid <> pg_backend_pid()
                """, row -> row.getLong("nodes"));
    }
}
