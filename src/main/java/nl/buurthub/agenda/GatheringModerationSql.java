package nl.buurthub.agenda;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.hoods.Membership;
import nl.buurthub.moderation.ModeratedContent;
import nl.buurthub.moderation.ModerationState;
import nl.buurthub.photos.Photos;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.RecordMapping;
import nl.buurthub.platform.db.RecordMapping.Component;

/** Gatherings that managers moderate, whether they took them away or not. */
public final class GatheringModerationSql {

    private static final RecordMapping<ModeratedContent> MODERATED =
            RecordMapping.of(ModeratedContent.class, new Component("photos", _ -> List.of()));

    private GatheringModerationSql() {}

    /**
     * One that its organiser, or the calendar it came from, didn't remove. Of a series the page of the next date, unless one was
     * named, and the words of all its dates: they are moderated as one.
     *
     * @param thing a date, or a series
     */
    public static Optional<ModeratedContent> find(Queries db, UUID hood, UUID thing, Instant now) {
        var found = db.first("""
                select coalesce(series, gathering.id) as id, $4 as content_type, words.title, words.text,
                  'agenda/' || gathering.id as path, audience, moderation, organiser as person, organiser as author, person.name as author_name
                from gathering left join person on person.id = organiser, lateral (
                  select min(title) filter (where nr = 1) as title,
                    string_agg(case when nr = 1 then details else concat_ws(chr(10), title, details) end, repeat(chr(10), 2) order by nr) as text
                  from (
                    select title, details, row_number() over (order by min(occurs), title, details) as nr from gathering each
                    where (each.id = gathering.id or each.series = gathering.series) and (removed is null or moderation is not null)
                    group by title, details) each) words
                where (gathering.id = $1 or series = $1) and hood = $2 and (removed is null or moderation is not null)
                order by gathering.id <> $1, ends < $3, starts limit 1 for share of gathering
                """, MODERATED, thing, hood, now, GatheringModeration.CONTENT);
        return found.map(
                content -> content.with(Photos.of(db, List.of(content.id())).getOrDefault(content.id(), List.of())));
    }

    /** One date of what is moderated. */
    record Date(UUID id, boolean moderated) {}

    /** It, and the others of its series, locked until the transaction ends. */
    static List<Date> lock(Queries db, Membership hood, UUID thing) {
        // Of the series first: it makes no more dates meanwhile.
        db.run("""
                select from gathering_series where id = $1 or id = (select series from gathering where id = $1) for update
                """, thing);
        var dates = db.list("""
                select id, moderation is not null as moderated from gathering
                where hood = $2 and (id = $1 or series = $1 or series = (select series from gathering where id = $1))
                  and (removed is null or moderation is not null)
                order by occurs for update
                """, row -> new Date(row.getUUID("id"), row.getBoolean("moderated")), thing, hood.hood());
        if (dates.isEmpty()) throw new Problem.NotFound();
        return dates;
    }

    static void take(Queries db, UUID gathering, ModerationState why, Instant now) {
        db.run(
                "update gathering set removed = coalesce(removed, $3), moderation = $2 where id = $1",
                gathering,
                why,
                now);
    }

    static void giveBack(Queries db, UUID gathering) {
        db.run("update gathering set removed = null, moderation = null where id = $1", gathering);
    }

    /** What was said to everybody reaches nobody any more whom it didn't reach yet. */
    static void hush(Queries db, UUID gathering) {
        db.run("""
                delete from gathering_told using gathering_message
                where gathering_message.id = message and gathering = $1
                """, gathering);
    }
}
