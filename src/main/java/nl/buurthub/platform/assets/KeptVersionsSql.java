package nl.buurthub.platform.assets;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.buurthub.platform.db.Queries;

final class KeptVersionsSql {

    private KeptVersionsSql() {}

    /** @return whether it is new; of those who ask at once, the others wait until the first has kept its files */
    static boolean seen(Queries db, String version, Instant now) {
        return db.one("""
                insert into client_version (version, seen) values ($1, $2)
                on conflict (version) do update set seen = excluded.seen
                returning xmax = 0 as fresh
                """, row -> row.getBoolean("fresh"), version, now);
    }

    static void keep(Queries db, String version, Map<String, Buffer> files) {
        var paths = files.keySet().toArray(String[]::new);
        var contents = files.values().toArray(Buffer[]::new);
        db.run("""
                insert into client_file (version, path, content)
                select $1, path, content from unnest($2::text[], $3::bytea[]) as file (path, content)
                """, version, paths, contents);
    }

    static Optional<Buffer> content(Queries db, KeptFile file) {
        return db.first(
                "select content from client_file where version = $1 and path = $2",
                row -> row.getBuffer("content"),
                file.version(),
                file.path());
    }

    static int forget(Queries db, Instant before) {
        return db.run("delete from client_version where seen < $1", before);
    }
}
