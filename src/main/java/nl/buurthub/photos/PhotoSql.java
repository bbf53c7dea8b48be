package nl.buurthub.photos;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.db.Queries;

final class PhotoSql {

    private PhotoSql() {}

    /** There will be files of this name, which nobody sweeps until then. */
    static void expect(Queries db, String name, Instant until) {
        db.run("""
                insert into photo_file (name, until) values ($1, $2)
                on conflict (name) do update set until = excluded.until
                """, name, until);
    }

    /**
     * There are files of these names.
     *
     * @return how many of them were not known
     */
    static int expect(Queries db, Collection<String> names, Instant until) {
        return db.run("""
                insert into photo_file (name, until) select name, $2 from unnest($1::text[]) name on conflict do nothing
                """, names.toArray(String[]::new), until);
    }

    /** The names of those that something shows. */
    static List<String> shown(Queries db) {
        return db.list(
                "select distinct name from photo where not withdrawn and until is null", row -> row.getString("name"));
    }

    static PhotoView insert(Queries db, UUID owner, String name, int width, int height, Instant now, Instant until) {
        return db.one("""
                insert into photo (owner, name, width, height, uploaded, until) values ($1, $2, $3, $4, $5, $6) returning *
                """, PhotoSql::photo, owner, name, width, height, now, until);
    }

    /** So many of the owner's that go with nothing. */
    static int loose(Queries db, UUID owner, Instant now) {
        return db.one(
                "select count(*) as photos from photo where owner = $1 and subject is null and until > $2",
                row -> row.getInteger("photos"),
                owner,
                now);
    }

    /** It goes with what is swept next. */
    static boolean drop(Queries db, UUID photo, UUID owner, Instant now) {
        return db.run("""
                        update photo set until = $3, withdrawn = true
                        where id = $1 and owner = $2 and subject is null and until > $3
                        """, photo, owner, now) == 1;
    }

    static void keepFor(Queries db, UUID keeper, Collection<UUID> photos) {
        // One may be swept at this moment.
        db.run("""
                insert into kept_photo (photo, keeper) select id, $1 from photo where id = any($2) for key share
                on conflict do nothing
                """, keeper, photos.toArray(UUID[]::new));
    }

    static void letGo(Queries db, UUID keeper) {
        db.run("delete from kept_photo where keeper = $1", keeper);
    }

    /** Those that are the owner's and nowhere yet, or the subject's already; locked until the transaction ends. */
    static int lock(Queries db, Collection<UUID> photos, UUID owner, UUID subject, Instant now) {
        return db.list("""
                        select id from photo
                        where id = any($1) and (subject = $3 or (owner = $2 and subject is null and until > $4))
                        order by id for update
                        """, row -> row, photos.toArray(UUID[]::new), owner, subject, now)
                .size();
    }

    /** The subject's photos, but for these. */
    static void loosen(Queries db, UUID subject, Collection<UUID> kept, Instant until) {
        db.run("""
                update photo set subject = null, nr = null, until = $3, withdrawn = true where subject = $1 and id <> all($2)
                """, subject, kept.toArray(UUID[]::new), until);
    }

    static void attach(Queries db, PhotoOf photo, PhotoSubject subject, int nr) {
        db.run("""
                update photo set subject = $2, residents_of = $3, nr = $4, alt = $5, until = null, withdrawn = false
                where id = $1
                """, photo.id(), subject.id(), subject.residentsOf(), (short) nr, photo.alt());
    }

    static void withdraw(Queries db, UUID subject, Instant until) {
        db.run("update photo set until = $2, withdrawn = true where subject = $1", subject, until);
    }

    static void hide(Queries db, UUID subject) {
        db.run("update photo set withdrawn = true where subject = $1", subject);
    }

    static void keep(Queries db, UUID subject) {
        db.run("update photo set until = null, withdrawn = false where subject = $1", subject);
    }

    static List<Map.Entry<UUID, PhotoView>> of(Queries db, Collection<UUID> subjects) {
        return db.list(
                "select * from photo where subject = any($1) and until is null order by subject, nr",
                row -> Map.entry(row.getUUID("subject"), photo(row)),
                (Object) subjects.toArray(UUID[]::new));
    }

    /** Whether anybody may see a photo of this name; empty if none is shown at all. */
    static Optional<Boolean> isForAnybody(Queries db, String name, Instant now) {
        return db.one("""
                select bool_or(subject is not null and residents_of is null) as anybody from photo
                where name = $1 and not withdrawn and (until is null or until > $2)
                """, row -> Optional.ofNullable(row.getBoolean("anybody")), name, now);
    }

    /** Whether what this photo goes with is for this resident, or it is their own and goes with nothing yet. */
    static boolean isFor(Queries db, String name, UUID person, Instant now) {
        return db.one("""
                select exists(
                  select from photo
                  where name = $1 and not withdrawn and (until is null or until > $3)
                    and (subject is null and owner = $2
                      or residents_of in (select hood from resident where resident.person = $2))) as seen
                """, row -> row.getBoolean("seen"), name, person, now);
    }

    static boolean goesWith(Queries db, String name, UUID subject) {
        return db.first("select from photo where name = $1 and subject = $2", row -> row, name, subject)
                .isPresent();
    }

    static boolean isKeptFor(Queries db, String name, Collection<UUID> keepers) {
        return db.first(
                        "select from kept_photo join photo on photo.id = photo where name = $1 and keeper = any($2) limit 1",
                        row -> row,
                        name,
                        keepers.toArray(UUID[]::new))
                .isPresent();
    }

    /** @return how many there were */
    static int sweep(Queries db, Instant now, int most) {
        return db.run("""
                delete from photo where id in (
                  select id from photo where until <= $1 and not exists (select from kept_photo where photo = photo.id)
                  order by until limit $2 for update skip locked)
                """, now, most);
    }

    /** A name that no photo has. Its files go before the transaction ends: undone, it is found again. */
    static Optional<String> claimNameless(Queries db, Instant now) {
        return db.first("""
                delete from photo_file where name = (
                  select name from photo_file where until < $1 and not exists (
                    select from photo where photo.name = photo_file.name)
                  limit 1 for update skip locked)
                returning name
                """, row -> row.getString("name"), now);
    }

    private static PhotoView photo(Row row) {
        return new PhotoView(
                row.getUUID("id"),
                row.getString("name"),
                row.getInteger("width"),
                row.getInteger("height"),
                row.getString("alt"));
    }
}
