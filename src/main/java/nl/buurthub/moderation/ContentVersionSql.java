package nl.buurthub.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.hoods.Membership;
import nl.buurthub.photos.PhotoView;
import nl.buurthub.photos.Photos;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.RecordMapping;
import nl.buurthub.platform.db.RecordMapping.Component;
import nl.buurthub.platform.db.Tx;

/** The versions of content that open tasks are about, with their photos. */
public final class ContentVersionSql {

    private static final Component PHOTOS =
            new Component("photos", row -> List.of(Json.read(row.getString("photos"), PhotoView[].class)));

    private static final RecordMapping<ContentVersion> VERSION = RecordMapping.of(ContentVersion.class, PHOTOS);
    private static final RecordMapping<ModeratedContent> CONTENT = RecordMapping.of(ModeratedContent.class, PHOTOS);

    /** Of as many as there may be, besides the first. */
    private static final int LATEST = 10;

    private ContentVersionSql() {}

    /** As often as it is told of, a version is there once; of many, the first and the latest are. */
    static void keep(Tx tx, UUID task, ModeratedContent content, Instant now) {
        tx.run(
                """
                insert into content_version (task, edition, title, text, photos, audience, person, nameless, at)
                values ($1, $2, $3, $4, $5::text::jsonb, $6, $7, $8, $9) on conflict do nothing
                """,
                task,
                content.edition(),
                content.title(),
                content.text(),
                Json.write(content.photos()),
                content.audience(),
                content.person(),
                content.nameless(),
                now);
        Photos.keepFor(tx, task, content.photos());
        trim(tx, task);
    }

    private static void trim(Tx tx, UUID task) {
        var dropped = tx.run("""
                delete from content_version using (
                  select edition, row_number() over (order by at, edition) as nr, count(*) over () as many
                  from content_version where task = $1) numbered
                where task = $1 and content_version.edition = numbered.edition and nr > 1 and nr <= many - $2
                """, task, LATEST);
        if (dropped == 0) return;
        Photos.letGo(tx, task);
        for (var version : of(tx, task)) Photos.keepFor(tx, task, version.photos());
    }

    /** Of a task that a node closed which knew nothing of versions. */
    public static Optional<UUID> ofClosed(Queries db) {
        return db.first("""
                select id from task where closed is not null
                  and id in (select task from content_version union all select keeper from kept_photo)
                limit 1 for update skip locked
                """, row -> row.getUUID("id"));
    }

    public static void forget(Tx tx, UUID task) {
        tx.run("delete from content_version where task = $1", task);
        Photos.letGo(tx, task);
    }

    /** Oldest first. */
    public static List<ContentVersion> of(Queries db, UUID task) {
        return db.list("""
                select edition, title, text, photos::text, at from content_version where task = $1 order by at, edition
                """, VERSION, task);
    }

    /** The open tasks that are about this. */
    public static List<UUID> tasks(Queries db, Membership hood, ContentType contentType, UUID about) {
        return db.list(
                "select id from task where hood = $1 and content_type = $2 and about = $3 and closed is null",
                row -> row.getUUID("id"),
                hood.hood(),
                contentType,
                about);
    }

    /** What its author removed, as managers were last told of it. */
    public static Optional<ModeratedContent> ofRemoved(
            Queries db, Membership hood, ContentType contentType, UUID about) {
        return db.first("""
                select task.content_type, task.about as id, case when not nameless then person.id end as author, person.name as author_name,
                  version.title, version.text, version.photos::text, task.path, version.audience, null::text as moderation, person.id as person
                from content_version version join task on task.id = version.task left join person on person.id = version.person
                where task.hood = $1 and task.content_type = $2 and task.about = $3 and gone and closed is null
                order by version.at desc, version.edition limit 1
                """, CONTENT, hood.hood(), contentType, about);
    }
}
