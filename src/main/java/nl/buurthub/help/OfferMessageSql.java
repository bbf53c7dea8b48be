package nl.buurthub.help;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;
import org.jspecify.annotations.Nullable;

final class OfferMessageSql {

    private OfferMessageSql() {}

    /** @return nothing if this draft was written before */
    static Optional<OfferMessage> insert(
            Queries db, UUID offer, boolean fromAsker, @Nullable UUID draft, String text, Instant at) {
        return db.first("""
                insert into help_message (offer, from_asker, draft, text, at) values ($1, $2, $3, $4, $5)
                on conflict (offer, from_asker, draft) do nothing returning *
                """, OfferMessageSql::message, offer, fromAsker, draft, text, at);
    }

    static Optional<OfferMessage> ofDraft(Queries db, UUID offer, boolean fromAsker, @Nullable UUID draft) {
        return db.first(
                "select * from help_message where offer = $1 and from_asker = $2 and draft = $3",
                OfferMessageSql::message,
                offer,
                fromAsker,
                draft);
    }

    /** Oldest first. */
    static List<OfferMessage> of(Queries db, UUID offer) {
        return db.list("select * from help_message where offer = $1 order by nr", OfferMessageSql::message, offer);
    }

    static int count(Queries db, UUID offer) {
        return db.one(
                "select count(*)::int as messages from help_message where offer = $1",
                row -> row.getInteger("messages"),
                offer);
    }

    private static OfferMessage message(Row row) {
        return new OfferMessage(
                row.getUUID("id"),
                row.getUUID("offer"),
                row.getBoolean("from_asker"),
                row.getString("text"),
                Rows.instant(row, "at"));
    }
}
