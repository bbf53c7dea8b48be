package nl.buurthub.help;

import io.vertx.sqlclient.Row;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.hoods.Membership;
import nl.buurthub.moderation.ContentType;
import nl.buurthub.moderation.ModeratedContent;
import nl.buurthub.moderation.ModerationState;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;

/** Requests that managers moderate, whether they took them away or not. */
public final class HelpModerationSql {

    /** What managers moderate here. */
    public static final ContentType CONTENT = new ContentType("help");

    private HelpModerationSql() {}

    /** One that its asker didn't withdraw. */
    public static Optional<ModeratedContent> find(Queries db, Membership hood, UUID request) {
        return db.first("""
                select help_request.*, person.id as person, person.name from help_request
                join help_asker on help_asker.request = help_request.id join person on person.id = help_asker.person
                where help_request.id = $1 and hood = $2 and state <> 'withdrawn' for share of help_request
                """, HelpModerationSql::content, request, hood.hood());
    }

    private static ModeratedContent content(Row row) {
        var id = row.getUUID("id");
        var asker = row.getUUID("person");
        return new ModeratedContent(
                CONTENT,
                id,
                row.getBoolean("anonymous") ? null : new Author(asker, row.getString("name")),
                row.getString("need"),
                row.getString("source"),
                "help/" + id,
                Rows.wireEnum(row, "audience", Audience.class),
                Rows.wireEnumOrNull(row, "moderation", ModerationState.class),
                asker);
    }

    public static void take(Queries db, UUID request, ModerationState why) {
        db.run("update help_request set moderation = $2 where id = $1", request, why);
    }

    /** @return whether it was taken away */
    public static boolean giveBack(Queries db, UUID request) {
        return db.run("update help_request set moderation = null where id = $1 and moderation is not null", request)
                == 1;
    }
}
