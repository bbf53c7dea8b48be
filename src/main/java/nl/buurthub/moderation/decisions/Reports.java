package nl.buurthub.moderation.decisions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.moderation.ContentType;
import nl.buurthub.moderation.ModeratedContent;
import nl.buurthub.moderation.NewTask;
import nl.buurthub.moderation.TaskKind;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;
import nl.buurthub.platform.text.MailAddress;
import nl.buurthub.platform.text.TextInput;
import org.jspecify.annotations.Nullable;

/** What residents and visitors say is wrong. Whatever many say of one thing is one task. */
public final class Reports {

    private final Db db;
    private final TaskQueue queue;
    private final Contents contents;
    private final Clock clock;

    public Reports(Db db, TaskQueue queue, Contents contents, Clock clock) {
        this.db = db;
        this.queue = queue;
        this.contents = contents;
        this.clock = clock;
    }

    /** @param email of a visitor, where managers may ask more */
    public record NewReport(
            ContentType contentType,
            UUID about,
            String category,
            String words,
            @Nullable String email) {

        private static final int WORDS = 500;

        public NewReport {
            words = words == null ? "" : TextInput.line(words, "/words", WORDS);
            email = email == null ? null : MailAddress.of(email, "/email");
        }
    }

    /** A report as managers read it; the contract's {@code Report}. {@code edition}: of the version it is about, if known. */
    public record Report(
            String category,
            String words,
            @Nullable String name,
            @Nullable String email,
            @Nullable String edition,
            Instant placed) {

        public Report withoutName() {
            return new Report(category, words, null, null, edition, placed);
        }
    }

    /** Told again by the same person of the same words, it is told once. */
    public void report(Caller who, String slug, NewReport report) {
        var reporter = who instanceof Caller.Person person ? person.id() : null;
        if (reporter == null && report.email() == null) throw new Problem.Invalid("/email", "required");
        db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug);
            var content = contents.require(tx, hood, report.contentType(), report.about());
            if (content.moderation() != null || content.audience() != Audience.PUBLIC && !hood.resident())
                throw new Problem.NotFound();
            if (!insert(tx, hood, reporter, report, content, clock.instant())) return null;
            queue.open(tx, slug, NewTask.of(TaskKind.REPORT, content));
            return null;
        });
    }

    private static boolean insert(
            Queries db,
            Membership hood,
            @Nullable UUID reporter,
            NewReport report,
            ModeratedContent content,
            Instant now) {
        return db.run(
                        """
                        insert into report (hood, content_type, about, reporter, email, category, words, placed, edition)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing
                        """,
                        hood.hood(),
                        report.contentType(),
                        content.id(),
                        reporter,
                        reporter == null ? report.email() : null,
                        report.category(),
                        report.words(),
                        now,
                        content.edition())
                == 1;
    }

    /** Oldest first. */
    public static List<Report> of(Queries db, UUID about) {
        return db.list(
                """
                select category, words, name, report.email::text as email, edition, placed
                from report left join person on person.id = report.reporter where report.about = $1 order by placed
                """,
                row -> new Report(
                        row.getString("category"),
                        row.getString("words"),
                        row.getString("name"),
                        row.getString("email") == null ? null : MailAddress.shown(row.getString("email")),
                        row.getString("edition"),
                        Rows.instant(row, "placed")),
                about);
    }
}
