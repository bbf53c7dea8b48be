package nl.buurthub.agenda;

import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.UUID;
import nl.buurthub.agenda.GatheringCard.By;
import nl.buurthub.agenda.GatheringCard.Coming;
import nl.buurthub.agenda.GatheringCard.Status;
import nl.buurthub.agenda.GatheringCard.What;
import nl.buurthub.agenda.GatheringCard.When;
import nl.buurthub.agenda.GatheringCard.Where;
import nl.buurthub.moderation.ModerationState;
import nl.buurthub.photos.Photos;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.db.Places;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;
import nl.buurthub.platform.text.RichText;
import nl.buurthub.signup.Signing;

/** Gatherings as everybody sees them who may. */
public final class CardSql {

    private CardSql() {}

    public static GatheringCard card(Queries db, UUID gathering) {
        return pictured(db, db.list("select * from gathering_card where id = $1", CardSql::card, gathering))
                .getFirst();
    }

    public static GatheringCard card(Row row) {
        return new GatheringCard(
                row.getUUID("id"),
                row.getString("slug"),
                what(row),
                when(row),
                where(row),
                by(row),
                coming(row),
                status(row));
    }

    private static What what(Row row) {
        return new What(
                Rows.wireEnum(row, "kind", GatheringKind.class),
                row.getString("title"),
                RichText.of(row.getString("details")),
                Rows.wireEnum(row, "audience", Audience.class),
                row.getString("cost"),
                List.of());
    }

    private static When when(Row row) {
        return new When(
                Rows.instant(row, "starts"),
                Rows.instant(row, "ends"),
                row.getBoolean("all_day"),
                row.getUUID("series"),
                row.getString("rule"));
    }

    private static Where where(Row row) {
        return new Where(
                row.getString("venue"), Places.of(row), row.getBoolean("accessible"), row.getString("accessibility"));
    }

    private static By by(Row row) {
        return new By(
                Rows.author(row, "organiser"),
                Rows.author(row, "source"),
                Rows.instant(row, "planned"),
                Rows.instantOrNull(row, "edited"));
    }

    private static Coming coming(Row row) {
        return new Coming(
                Rows.wireEnum(row, "signing", Signing.class),
                row.getInteger("capacity"),
                row.getInteger("taken"),
                row.getInteger("waiting"),
                row.getInteger("guests"),
                Rows.instantOrNull(row, "closes"));
    }

    private static Status status(Row row) {
        return new Status(
                Rows.wireEnum(row, "state", GatheringState.class),
                row.getString("reason"),
                Rows.wireEnumOrNull(row, "moderation", ModerationState.class));
    }

    static List<GatheringCard> pictured(Queries db, List<GatheringCard> cards) {
        var photos = Photos.of(db, cards.stream().map(GatheringCard::pictured).toList());
        return cards.stream()
                .map(card -> card.with(photos.getOrDefault(card.pictured(), List.of())))
                .toList();
    }
}
