package nl.buurthub.people;

import java.time.Clock;
import java.util.UUID;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Queries;

/** Which mail people want: all of it, until they say otherwise, on their page or with a mail's own link. */
public final class MailChoices {

    private final Db db;
    private final Clock clock;

    public MailChoices(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The contract's {@code MailChoices}. */
    public record Choices(boolean help, boolean agenda) {}

    Choices show(Caller who) {
        var person = who.person().id();
        return new Choices(wants(db, person, MailKind.HELP), wants(db, person, MailKind.AGENDA));
    }

    public boolean wants(Queries db, UUID person, MailKind kind) {
        return db.first("select from mail_refusal where person = $1 and kind = $2", row -> row, person, kind)
                .isEmpty();
    }

    void want(Caller who, MailKind kind) {
        db.run(
                "delete from mail_refusal where person = $1 and kind = $2",
                who.person().id(),
                kind);
    }

    void refuse(Caller who, MailKind kind) {
        db.run("""
                insert into mail_refusal (person, kind, at) values ($1, $2, $3) on conflict do nothing
                """, who.person().id(), kind, clock.instant());
    }

    /** The path where who reads this mail stops more of the kind, without signing in. */
    public String stop(Queries db, UUID person, MailKind kind) {
        var key = db.one("""
                insert into mail_key (person) values ($1)
                on conflict (person) do update set person = excluded.person returning key
                """, row -> row.getUUID("key"), person);
        return "/mail/stop/" + kind.word() + "/" + key;
    }

    /** As {@link #refuse(Caller, MailKind)}, by a mail's link. Done again, or with a key that is nobody's, it changes nothing. */
    void refuse(UUID key, MailKind kind) {
        db.run("""
                insert into mail_refusal (person, kind, at) select person, $2, $3 from mail_key where key = $1
                on conflict do nothing
                """, key, kind, clock.instant());
    }
}
