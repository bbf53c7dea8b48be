package nl.buurthub.help;

import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.help.OwnHelp.Behalf;
import nl.buurthub.hoods.Membership;
import nl.buurthub.moderation.ModerationState;
import nl.buurthub.people.Addressee;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.PageCursor;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.text.MailAddress;
import org.jspecify.annotations.Nullable;

/** Who asked. Only for use cases that may know: the asker's own, an accepted helper's, and a manager's with a reason. */
public final class AskerSql {

    private AskerSql() {}

    /** @throws Problem.NotFound for a request of somebody else, as for one that isn't there */
    public static HelpRow lockOwn(Tx tx, UUID hood, UUID request, Caller who) {
        var row = HelpSql.lock(tx, hood, request);
        if (!person(tx, request).equals(who.person().id())) throw new Problem.NotFound();
        return row;
    }

    /** Whoever runs the hood, the asker too if that is one of them: who is missing would tell. */
    static List<Addressee> managers(Queries db, String slug) {
        return db.list(
                """
                select person.id, person.email::text as email, person.language from resident
                join hood on hood.id = resident.hood join person on person.id = resident.person
                where hood.slug = $1 and manages(resident)
                """,
                row -> new Addressee(
                        row.getUUID("id"), row.getString("email"), Rows.wireEnum(row, "language", Language.class)),
                slug);
    }

    public static UUID person(Queries db, UUID request) {
        return db.one("select person from help_asker where request = $1", row -> row.getUUID("person"), request);
    }

    static Addressee addressee(Queries db, UUID request) {
        return db.one(
                """
                select person.id, email::text as email, language
                from help_asker join person on person.id = help_asker.person where request = $1
                """,
                row -> new Addressee(
                        row.getUUID("id"), row.getString("email"), Rows.wireEnum(row, "language", Language.class)),
                request);
    }

    /** As an accepted helper gets to know the asker: who asked on behalf of somebody brings these two together. */
    public static Asker asker(Queries db, UUID request) {
        return db.one("""
                select name, email::text as email
                from help_asker join person on person.id = help_asker.person where request = $1
                """, row -> new Asker(row.getString("name"), MailAddress.shown(row.getString("email"))), request);
    }

    public static OwnHelp own(Queries db, UUID request) {
        return db.one("""
                select help_card.*, own.behalf_name, own.behalf_contact, own.thanks
                from help_asker own join help_card on help_card.id = own.request where own.request = $1
                """, AskerSql::own, request);
    }

    /** Nothing for a request of somebody else, as for one that isn't there. */
    public static Optional<OwnHelp> own(Queries db, UUID hood, UUID request, UUID person) {
        return db.first("""
                        select help_card.*, own.behalf_name, own.behalf_contact, own.thanks
                        from help_asker own join help_card on help_card.id = own.request
                        where own.request = $1 and hood = $2 and own.person = $3
                        """, AskerSql::own, request, hood, person);
    }

    public static List<OwnHelp> own(Queries db, Membership in, UUID person, @Nullable PageCursor after, int most) {
        return db.list(
                """
                select help_card.*, own.behalf_name, own.behalf_contact, own.thanks
                from help_asker own join help_card on help_card.id = own.request
                where hood = $1 and own.person = $2 and ($3::uuid is null or (asked, id) < ($4, $3))
                order by asked desc, id desc limit $5
                """,
                AskerSql::own,
                in.hood(),
                person,
                after == null ? null : after.id(),
                after == null ? null : after.at(),
                most);
    }

    /** Those that are open or agreed, in the order in which they are locked. */
    public static List<UUID> unfinished(Queries db, UUID hood, UUID person) {
        return db.list("""
                select id from help_request join help_asker on request = id
                where hood = $1 and person = $2 and state in ('open', 'agreed') order by id
                """, row -> row.getUUID("id"), hood, person);
    }

    /** What somebody asked by name, where that name stands. */
    public static List<HelpCard> named(Queries db, UUID person) {
        return db.list(
                "select * from help_card where asker = $1 and moderation is null order by id", HelpSql::card, person);
    }

    static void thank(Queries db, UUID request, String thanks) {
        db.run("update help_asker set thanks = $2 where request = $1", request, thanks);
    }

    public static String thanks(Queries db, UUID request) {
        return db.one("select thanks from help_asker where request = $1", row -> row.getString("thanks"), request);
    }

    private static OwnHelp own(Row row) {
        var behalf = row.getString("behalf_name");
        return new OwnHelp(
                HelpSql.card(row),
                row.getString("source"),
                row.getBoolean("anonymous"),
                behalf == null ? null : new Behalf(behalf, row.getString("behalf_contact")),
                Rows.instantOrNull(row, "expiry_due"),
                row.getString("thanks"),
                row.getUUID("dispatch"),
                Rows.wireEnumOrNull(row, "moderation", ModerationState.class));
    }
}
