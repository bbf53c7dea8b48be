package nl.buurthub.help;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.hoods.Membership;
import nl.buurthub.moderation.ContentType;
import nl.buurthub.moderation.ModeratedContent;
import nl.buurthub.moderation.ModerationState;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.RecordMapping;
import nl.buurthub.platform.db.RecordMapping.Component;

/** Requests that managers moderate, whether they took them away or not. */
public final class HelpModerationSql {

    /** Requests, as a kind of content. */
    public static final ContentType CONTENT = new ContentType("help");

    private static final RecordMapping<ModeratedContent> MODERATED =
            RecordMapping.of(ModeratedContent.class, new Component("photos", _ -> List.of()));

    private HelpModerationSql() {}

    /** One that its asker didn't withdraw. */
    public static Optional<ModeratedContent> find(Queries db, Membership hood, UUID request) {
        return db.first("""
                select help_request.id, $3 as content_type, need as title, source as text,
                  'help/' || help_request.id as path, audience, moderation, person.id as person,
                  case when not anonymous then person.id end as author, person.name as author_name
                from help_request join help_asker on help_asker.request = help_request.id join person on person.id = help_asker.person
                where help_request.id = $1 and hood = $2 and state <> 'withdrawn' for share of help_request
                """, MODERATED, request, hood.hood(), CONTENT);
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
