package nl.buurthub.kiosk;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;

final class TakeoverSql {

    private TakeoverSql() {}

    static Takeover insert(Queries db, UUID hood, Screens.Notice notice, Instant begins, Instant ends, UUID by) {
        return db.one(
                """
                insert into kiosk_takeover (hood, kiosk, title, words, begins, ends, by)
                values ($1, $2, $3, $4, $5, $6, $7) returning *
                """, TakeoverSql::takeover, hood, notice.kiosk(), notice.title(), notice.words(), begins, ends, by);
    }

    static Optional<Takeover> end(Queries db, UUID hood, UUID takeover, Instant now) {
        return db.first("""
                update kiosk_takeover set ends = $3, told_over = true where hood = $1 and id = $2 and ends > $3 returning *
                """, TakeoverSql::takeover, hood, takeover, now);
    }

    /** One whose time is over, with the hood it was in; it is told by nobody else. */
    static Optional<Over> runOut(Queries db, Instant now) {
        return db.first("""
                update kiosk_takeover set told_over = true from hood where hood.id = kiosk_takeover.hood
                  and kiosk_takeover.id = (
                    select id from kiosk_takeover where not told_over and ends <= $1
                    order by ends limit 1 for update skip locked)
                returning kiosk_takeover.*, slug
                """, row -> new Over(row.getUUID("hood"), row.getString("slug"), takeover(row)), now);
    }

    record Over(UUID hood, String slug, Takeover takeover) {}

    /** The notices that are there now, the newest first. */
    static List<Takeover> active(Queries db, UUID hood, Instant now) {
        return db.list("""
                select * from kiosk_takeover where hood = $1 and ends > $2 order by begins desc, id
                """, TakeoverSql::takeover, hood, now);
    }

    /** What fills this screen now. */
    static Optional<Takeover> on(Queries db, UUID kiosk, Instant now) {
        return db.first("""
                select kiosk_takeover.* from kiosk_takeover join kiosk on kiosk.hood = kiosk_takeover.hood
                where kiosk.id = $1 and ends > $2 and (kiosk_takeover.kiosk is null or kiosk_takeover.kiosk = $1)
                order by begins desc, kiosk_takeover.id limit 1
                """, TakeoverSql::takeover, kiosk, now);
    }

    private static Takeover takeover(Row row) {
        return new Takeover(
                row.getUUID("id"),
                row.getUUID("kiosk"),
                row.getString("title"),
                row.getString("words"),
                Rows.instant(row, "ends"));
    }
}
