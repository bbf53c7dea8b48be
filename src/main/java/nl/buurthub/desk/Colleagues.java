package nl.buurthub.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.buurthub.desk.DeskEvent.ColleaguesChanged;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;

/** The managers of a hood, and those of them who are at the desk now: an open desk says so every minute. */
final class Colleagues {

    private static final Duration HERE = Duration.ofSeconds(150);

    private final Db db;
    private final Journal journal;
    private final Clock clock;

    Colleagues(Db db, Journal journal, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    static boolean isManager(Queries db, Membership hood, UUID person) {
        return db.first(
                        "select from resident where hood = $1 and person = $2 and manages(resident)",
                        row -> row,
                        hood.hood(),
                        person)
                .isPresent();
    }

    /** Everybody who runs the hood, by name. */
    static List<Author> all(Queries db, Membership hood) {
        return db.list("""
                select id, name from resident join person on person.id = resident.person
                where hood = $1 and manages(resident) order by name collate "unicode", id
                """, row -> new Author(row.getUUID("id"), row.getString("name")), hood.hood());
    }

    /** Those who are at the desk. */
    List<Author> here(Queries db, Membership hood) {
        return since(db, hood, clock.instant().minus(HERE));
    }

    private static List<Author> since(Queries db, Membership hood, Instant moment) {
        return db.list("""
                select id, name from colleague join person on person.id = colleague.person
                  join resident on resident.hood = colleague.hood and resident.person = colleague.person
                where colleague.hood = $1 and seen > $2 and manages(resident) order by name collate "unicode", id
                """, row -> new Author(row.getUUID("id"), row.getString("name")), hood.hood(), moment);
    }

    /** @param here whether the caller's desk is open, or was closed */
    void say(Caller who, String slug, boolean here) {
        var now = clock.instant();
        var manager = who.person().id();
        db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug).requireManager();
            var before = since(tx, hood, Instant.EPOCH);
            tx.run("delete from colleague where hood = $1 and seen <= $2", hood.hood(), now.minus(HERE));
            if (here) come(tx, hood, manager, now);
            else tx.run("delete from colleague where hood = $1 and person = $2", hood.hood(), manager);
            var after = since(tx, hood, Instant.EPOCH);
            if (!after.equals(before)) journal.append(tx, Stream.desk(slug), new ColleaguesChanged(after));
            return null;
        });
    }

    private static void come(Tx tx, Membership hood, UUID manager, Instant now) {
        tx.run("""
                insert into colleague (hood, person, seen) values ($1, $2, $3)
                on conflict (hood, person) do update set seen = excluded.seen
                """, hood.hood(), manager, now);
    }
}
