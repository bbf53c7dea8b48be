package nl.buurthub.help.asking;

import java.time.Instant;
import java.util.UUID;
import nl.buurthub.help.OwnHelp.Behalf;
import nl.buurthub.platform.db.Places;
import nl.buurthub.platform.db.Queries;
import org.jspecify.annotations.Nullable;

/** What asking writes: what was asked, apart from who did. */
final class AskingSql {

    private AskingSql() {}

    /** Before the request itself is there. */
    static void insertAsker(Queries db, UUID request, UUID person, @Nullable Behalf behalf) {
        db.run(
                "insert into help_asker (request, person, behalf_name, behalf_contact) values ($1, $2, $3, $4)",
                request,
                person,
                behalf == null ? null : behalf.name(),
                behalf == null ? null : behalf.contact());
    }

    static void insert(Queries db, UUID id, UUID hood, NewHelp newHelp, Instant asked) {
        db.run(
                """
                insert into help_request
                  (id, hood, need, source, category, moment, street, latitude, longitude, audience, anonymous, urgent, asked)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
                """,
                id,
                hood,
                newHelp.need(),
                newHelp.text(),
                newHelp.category(),
                newHelp.moment(),
                Places.street(newHelp.place()),
                Places.latitude(newHelp.place()),
                Places.longitude(newHelp.place()),
                newHelp.audience(),
                newHelp.anonymous(),
                newHelp.urgent() != null,
                asked);
    }

    static void edit(Queries db, UUID request, HelpChange change, Instant now) {
        db.run(
                """
                update help_request set need = coalesce($2, need), source = coalesce($3, source),
                  category = coalesce($4, category), moment = coalesce($5, moment),
                  edited = case when anonymous then date_trunc('minute', $6::timestamptz) else $6 end,
                  street = case when $7 then $8 else street end,
                  latitude = case when $7 then $9 else latitude end,
                  longitude = case when $7 then $10 else longitude end
                where id = $1
                """,
                request,
                change.need(),
                change.text(),
                change.category(),
                change.moment(),
                now,
                change.placeNamed(),
                Places.street(change.place()),
                Places.latitude(change.place()),
                Places.longitude(change.place()));
    }

    static void dispatched(Queries db, UUID request, UUID dispatch) {
        db.run("update help_request set dispatch = $2 where id = $1", request, dispatch);
    }

    /** Nothing happens to what wasn't asked for somebody, or for a manager who didn't look or offered to help. */
    static boolean takeOver(Queries db, UUID request, UUID manager) {
        return db.run("""
                        update help_asker set person = $2 where request = $1 and behalf_name is not null
                          and exists (select from help_asker_view viewed where viewed.request = $1 and manager = $2)
                          and not exists (select from help_offer offered where offered.request = $1 and offered.person = $2)
                        """, request, manager) == 1;
    }

    /** A manager looked up who asked. */
    static void viewed(Queries db, UUID request, UUID manager, String reason, Instant now) {
        db.run(
                "insert into help_asker_view (request, manager, reason, at) values ($1, $2, $3, $4)",
                request,
                manager,
                reason,
                now);
    }
}
