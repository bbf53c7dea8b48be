package nl.buurthub.posts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.posts.Responses.NewReport;

final class ReportSql {

    private ReportSql() {}

    /** @return nothing if this person told it before */
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
}
