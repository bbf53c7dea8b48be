package nl.buurthub.help;

import io.vertx.sqlclient.Row;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.hoods.Matter;
import nl.buurthub.hoods.Standing;
import nl.buurthub.hoods.Subject;
import nl.buurthub.hoods.Taken;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;

/** Requests that managers judge, whether they took them away or not. */
final class TakenSql {

    private TakenSql() {}

    /** One that its asker didn't withdraw. */
    static Optional<Matter> stands(Queries db, Standing hood, UUID request) {
        return db.first("""
                select help_request.*, person.id as person, person.name from help_request
                join help_asker on help_asker.request = help_request.id join person on person.id = help_asker.person
                where help_request.id = $1 and hood = $2 and state <> 'withdrawn' for share of help_request
                """, TakenSql::matter, request, hood.hood());
    }

    private static Matter matter(Row row) {
        var id = row.getUUID("id");
        var asker = row.getUUID("person");
        return new Matter(
                Subject.HELP,
                id,
                row.getBoolean("anonymous") ? null : new Author(asker, row.getString("name")),
                row.getString("need"),
                row.getString("source"),
                "help/" + id,
                Rows.term(row, "audience", Audience.class),
                Rows.termOrNull(row, "taken", Taken.class),
                asker);
    }

    static void take(Queries db, UUID request, Taken why) {
        db.run("update help_request set taken = $2 where id = $1", request, why);
    }

    /** @return whether it was taken away */
    static boolean giveBack(Queries db, UUID request) {
        return db.run("update help_request set taken = null where id = $1 and taken is not null", request) == 1;
    }
}
