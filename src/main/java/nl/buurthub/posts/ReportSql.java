package nl.buurthub.posts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.posts.PostEvent.PostReported;
import nl.buurthub.posts.Responses.NewReport;

final class ReportSql {

    private ReportSql() {}

    /** @return nothing if this person reported it before */
    static Optional<UUID> insert(Queries db, UUID post, UUID reporter, NewReport report, Instant now) {
        return db.first(
                """
                insert into report (post, comment, reporter, category, words, placed)
                values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning id
                """,
                row -> row.getUUID("id"),
                post,
                report.comment(),
                reporter,
                report.category(),
                report.words(),
                now);
    }

    /** Oldest first. */
    static List<PostReported> of(Queries db, UUID post) {
        return db.list(
                """
                select report.*, title from report join post on post.id = report.post where post = $1 order by report.placed
                """,
                row -> new PostReported(
                        row.getUUID("id"),
                        post,
                        row.getUUID("comment"),
                        row.getString("title"),
                        row.getString("category"),
                        row.getString("words")),
                post);
    }
}
