package nl.buurthub.help;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;

public final class OfferMessageSql {

    private OfferMessageSql() {}

    public static OfferMessage insert(Queries db, UUID offer, boolean fromAsker, String text, Instant at) {
        return db.one("""
                insert into help_message (offer, from_asker, text, at) values ($1, $2, $3, $4) returning *
                """, OfferMessageSql::message, offer, fromAsker, text, at);
    }

    public static Optional<OfferMessage> find(Queries db, UUID offer, UUID message) {
        return db.first(
                "select * from help_message where id = $1 and offer = $2", OfferMessageSql::message, message, offer);
    }

    /** Oldest first. */
    public static List<OfferMessage> of(Queries db, UUID offer) {
        return db.list("select * from help_message where offer = $1 order by nr", OfferMessageSql::message, offer);
    }

    public static int count(Queries db, UUID offer) {
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
