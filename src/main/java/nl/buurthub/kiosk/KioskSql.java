package nl.buurthub.kiosk;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.RecordMapping;
import nl.buurthub.platform.db.RecordMapping.Component;
import nl.buurthub.platform.db.Rows;
import org.jspecify.annotations.Nullable;

final class KioskSql {

    private static final RecordMapping<KioskCard> CARD =
            RecordMapping.of(KioskCard.class, new Component("hours", KioskSql::hours));

    private KioskSql() {}

    static UUID insert(Queries db, UUID hood, KioskSettings settings, UUID by, Instant now) {
        return db.one("""
                insert into kiosk (hood, name, place, renewed, paired, paired_by, heard)
                values ($1, $2, $3, $5, $5, $4, $5) returning id
                """, row -> row.getUUID("id"), hood, settings.name(), settings.place(), by, now);
    }

    static boolean change(Queries db, UUID hood, UUID kiosk, KioskSettings settings) {
        var hours = settings.hours();
        return db.run(
                        """
                        update kiosk set name = $3, place = $4, opens = $5::text::time, closes = $6::text::time
                        where hood = $1 and id = $2
                        """,
                        hood,
                        kiosk,
                        settings.name(),
                        settings.place(),
                        hours == null ? null : hours.opens(),
                        hours == null ? null : hours.closes())
                == 1;
    }

    static boolean delete(Queries db, UUID hood, UUID kiosk) {
        return db.run("delete from kiosk where hood = $1 and id = $2", hood, kiosk) == 1;
    }

    static boolean isThere(Queries db, UUID hood, UUID kiosk) {
        return db.first("select from kiosk where hood = $1 and id = $2", row -> row, hood, kiosk)
                .isPresent();
    }

    /** Whether it is there; until the transaction ends, nobody else changes it or what is chosen for it. */
    static boolean lock(Queries db, UUID hood, UUID kiosk) {
        return db.first("select from kiosk where hood = $1 and id = $2 for no key update", row -> row, hood, kiosk)
                .isPresent();
    }

    static List<KioskCard> cards(Queries db, UUID hood) {
        return db.list("""
                select *, to_char(opens, 'HH24:MI') as opening, to_char(closes, 'HH24:MI') as closing from kiosk
                where hood = $1 order by name collate "unicode", id
                """, CARD, hood);
    }

    static KioskCard card(Queries db, UUID kiosk) {
        return found(db, kiosk).orElseThrow();
    }

    static Optional<KioskCard> found(Queries db, UUID kiosk) {
        return db.first("""
                select *, to_char(opens, 'HH24:MI') as opening, to_char(closes, 'HH24:MI') as closing from kiosk
                where id = $1
                """, CARD, kiosk);
    }

    private static @Nullable Hours hours(Row row) {
        var opens = row.getString("opening");
        return opens == null ? null : new Hours(opens, row.getString("closing"));
    }

    /** What a screen told of itself last. */
    record Heard(boolean silent, boolean stale, String version) {}

    static Optional<Heard> lock(Queries db, UUID kiosk) {
        return db.first("select silent, stale, version from kiosk where id = $1 for update", KioskSql::heard, kiosk);
    }

    static Heard heard(Queries db, UUID kiosk, Heartbeat beat, Instant now) {
        return db.one("""
                update kiosk set heard = $6, silent = false, version = $2, width = $3, height = $4, content_age = $5
                where id = $1 returning silent, stale, version
                """, KioskSql::heard, kiosk, beat.version(), beat.width(), beat.height(), beat.contentAge(), now);
    }

    private static Heard heard(Row row) {
        return new Heard(row.getBoolean("silent"), row.getBoolean("stale"), row.getString("version"));
    }

    /** One that was on all the time and not heard since; no other node has it too. */
    static Optional<Caller.Kiosk> fallSilent(Queries db, Instant since, Instant now) {
        return db.first("""
                update kiosk set silent = true from hood
                where hood.id = kiosk.hood and kiosk.id = (
                  select kiosk.id from kiosk join hood on hood.id = kiosk.hood
                  where not silent and heard < $1 and is_on(kiosk, time_zone, $1) and is_on(kiosk, time_zone, $2)
                  order by kiosk.id limit 1 for update of kiosk skip locked)
                returning kiosk.id, hood.slug
                """, row -> new Caller.Kiosk(row.getUUID("id"), row.getString("slug")), since, now);
    }

    static Map<UUID, Choice> choices(Queries db, UUID kiosk) {
        var choices = new HashMap<UUID, Choice>();
        db.list(
                "select item, choice from kiosk_choice where kiosk = $1",
                row -> choices.put(row.getUUID("item"), Rows.wireEnum(row, "choice", Choice.class)),
                kiosk);
        return choices;
    }

    static void choose(Queries db, UUID kiosk, UUID item, Choice choice) {
        db.run("delete from kiosk_choice where kiosk = $1 and item = $2", kiosk, item);
        if (choice == Choice.SHOWN) return;
        db.run("insert into kiosk_choice (kiosk, item, choice) values ($1, $2, $3)", kiosk, item, choice);
    }

    static int chosen(Queries db, UUID kiosk) {
        return db.one(
                "select count(*)::int as many from kiosk_choice where kiosk = $1",
                row -> row.getInteger("many"),
                kiosk);
    }

    /** What was chosen of anything but these. */
    static void forgetOthers(Queries db, UUID kiosk, Collection<UUID> items) {
        db.run("delete from kiosk_choice where kiosk = $1 and item <> all($2)", kiosk, items.toArray(UUID[]::new));
    }

    /** Who has a token. */
    record Bearer(Caller.Kiosk kiosk, Instant renewed, boolean isFirstUse) {}

    static Optional<Bearer> bearer(Queries db, byte[] hash, Instant renewedSince) {
        return db.first(
                """
                select kiosk.id, slug, renewed, next_hash is not distinct from $1 as is_next
                from kiosk join hood on hood.id = kiosk.hood
                where (token_hash = $1 or next_hash = $1) and renewed > $2
                """,
                row -> new Bearer(
                        new Caller.Kiosk(row.getUUID("id"), row.getString("slug")),
                        Rows.instant(row, "renewed"),
                        row.getBoolean("is_next")),
                Buffer.buffer(hash),
                renewedSince);
    }

    static void offerToken(Queries db, UUID kiosk, byte[] hash, Instant now) {
        db.run("update kiosk set next_hash = $2, renewed = $3 where id = $1", kiosk, Buffer.buffer(hash), now);
    }

    /** The next token was used: the one before it is over. */
    static void settleToken(Queries db, byte[] hash) {
        db.run("update kiosk set token_hash = next_hash, next_hash = null where next_hash = $1", Buffer.buffer(hash));
    }

    /** @return whether it is the screen's first, maybe again */
    static boolean giveToken(Queries db, UUID kiosk, byte[] hash) {
        return db.run("""
                update kiosk set token_hash = $2 where id = $1 and (token_hash is null or token_hash = $2)
                """, kiosk, Buffer.buffer(hash)) == 1;
    }
}
