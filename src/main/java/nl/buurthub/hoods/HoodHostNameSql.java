package nl.buurthub.hoods;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.web.HostNames.HoodHostName;

final class HoodHostNameSql {

    private HoodHostNameSql() {}

    /** Those that links lead to first. */
    static List<HoodHostName> all(Queries db) {
        return db.list(
                "select host, slug from hood_host join hood on hood.id = hood_host.hood order by given desc, host",
                row -> new HoodHostName(row.getString("host"), row.getString("slug")));
    }

    /** @return whether it is the hood's now: not if it is another's */
    static boolean put(Queries db, String name, UUID hood, Instant now) {
        var rows = db.run("""
                insert into hood_host (host, hood, given) values ($1, $2, $3)
                on conflict (host) do update set given = excluded.given where hood_host.hood = excluded.hood
                """, name, hood, now);
        return rows > 0;
    }

    static boolean delete(Queries db, String name, UUID hood) {
        return db.run("delete from hood_host where host = $1 and hood = $2", name, hood) > 0;
    }
}
