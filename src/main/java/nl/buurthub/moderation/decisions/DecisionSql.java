package nl.buurthub.moderation.decisions;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.buurthub.hoods.Membership;
import nl.buurthub.moderation.ContentVersion;
import nl.buurthub.moderation.ModeratedContent;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.PageCursor;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.RecordMapping;
import nl.buurthub.platform.db.RecordMapping.Component;
import nl.buurthub.platform.db.Rows;
import org.jspecify.annotations.Nullable;

public final class DecisionSql {

    /** A suspension for good lasts until then. */
    static final Instant FOR_GOOD = Instant.parse("9999-12-31T00:00:00Z");

    private static final RecordMapping<Decision> DECISION = RecordMapping.of(
            Decision.class,
            new Component(
                    "judged",
                    row -> List.of(Json.read(row.getJsonArray("judged").encode(), ContentVersion[].class))),
            new Component("until", DecisionSql::until),
            new Component("appeals", row -> row.getUUID("appeal")),
            new Component("appeal", DecisionSql::appeal));

    private DecisionSql() {}

    /** What a decision concerns, as it is then, and whom. {@code anonymous}: nobody is told who that is. */
    record Concerned(
            @Nullable UUID person,
            boolean anonymous,
            String title,
            String text,
            @Nullable String edition,
            List<ContentVersion> judged) {

        /** @param told as managers were told of it; kept where that was something else */
        static Concerned by(ModeratedContent content, List<ContentVersion> told, Instant now) {
            var then = new ContentVersion(content.edition(), content.title(), content.text(), List.of(), now);
            var others = told.stream()
                    .filter(version -> !version.edition().equals(then.edition()))
                    .map(ContentVersion::withoutPhotos);
            var judged = Stream.concat(others, Stream.of(then)).toList();
            return new Concerned(
                    content.person(), content.nameless(), content.heading(), content.text(), content.edition(), judged);
        }
    }

    static UUID insert(
            Queries db,
            Membership hood,
            UUID manager,
            Concerned concerned,
            NewDecision decision,
            @Nullable Instant until,
            Instant now) {
        return db.one(
                """
                insert into decision (hood, manager, person, anonymous, content_type, about, action, rule, words, until,
                  title, text, appeal, at, edition, judged)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16::text::jsonb) returning id
                """,
                row -> row.getUUID("id"),
                hood.hood(),
                manager,
                concerned.person(),
                concerned.anonymous(),
                decision.contentType(),
                decision.about(),
                decision.action(),
                decision.rule(),
                decision.words(),
                until,
                concerned.title(),
                concerned.text(),
                decision.appeal(),
                now,
                concerned.edition(),
                Json.write(concerned.judged()));
    }

    /** @throws Problem.NotFound if the hood has no such decision */
    public static Decision decision(Queries db, UUID hood, UUID id) {
        return find(db, hood, id).orElseThrow(Problem.NotFound::new);
    }

    public static Optional<Decision> find(Queries db, UUID hood, UUID id) {
        return db.first("""
                select * from decision_entry where id = $1 and hood = $2
                """, DECISION, id, hood);
    }

    /** Newest first, after the cursor. {@code person}: only what concerns them. */
    static List<Decision> list(Queries db, UUID hood, @Nullable UUID person, @Nullable PageCursor after, int most) {
        return db.list(
                """
                select * from decision_entry where hood = $1 and ($2::uuid is null or person = $2)
                  and ($3::uuid is null or (at, id) < ($4, $3))
                order by at desc, id desc limit $5
                """,
                DECISION,
                hood,
                person,
                after == null ? null : after.id(),
                after == null ? null : after.at(),
                most);
    }

    /** What was decided before about this, or about who wrote it as far as one may know, newest first. */
    public static List<Decision> earlier(Queries db, UUID hood, ModeratedContent content, int most) {
        return db.list("""
                select * from decision_entry where hood = $1 and (about = $2 or person = $3 and not anonymous)
                order by at desc, id desc limit $4
                """, DECISION, hood, content.id(), content.nameless() ? null : content.person(), most);
    }

    /** @return whether nobody appealed it before */
    static boolean appeal(Queries db, UUID decision, String words, Instant now) {
        return db.run(
                        "insert into appeal (decision, words, at) values ($1, $2, $3) on conflict do nothing",
                        decision,
                        words,
                        now)
                == 1;
    }

    /** Who is written to about a decision. */
    record Reader(String email, Language language) {}

    static Reader reader(Queries db, UUID person) {
        return db.one(
                "select email::text as email, language from person where id = $1",
                row -> new Reader(row.getString("email"), Rows.wireEnum(row, "language", Language.class)),
                person);
    }

    private static @Nullable Instant until(Row row) {
        var until = Rows.instantOrNull(row, "until");
        return FOR_GOOD.equals(until) ? null : until;
    }

    private static Decision.@Nullable Appeal appeal(Row row) {
        var words = row.getString("appeal_words");
        if (words == null) return null;
        return new Decision.Appeal(
                words, Rows.instant(row, "appealed"), Rows.wireEnumOrNull(row, "outcome", ModerationAction.class));
    }
}
