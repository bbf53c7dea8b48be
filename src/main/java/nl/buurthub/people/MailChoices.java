package nl.buurthub.people;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Problem;
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

    /** The contract's {@code MailChoices}: each kind, and whether it is wanted. */
    Map<String, Boolean> show(Caller who) {
        record Choice(String kind, boolean wanted) {}
        return db
                .list(
                        """
                select word, not exists (
                  select from mail_refusal where mail_refusal.kind = mail_kind.word and person = $1) as wanted
                from mail_kind
                """,
                        row -> new Choice(row.getString("word"), row.getBoolean("wanted")),
                        who.person().id())
                .stream()
                .collect(Collectors.toMap(Choice::kind, Choice::wanted));
    }

    boolean wants(Queries db, UUID person, String kind) {
        return db.first("select from mail_refusal where person = $1 and kind = $2", row -> row, person, kind)
                .isEmpty();
    }

    /** @throws Problem.NotFound for a kind that isn't there */
    void want(Caller who, String kind) {
        requireKind(kind);
        db.run(
                "delete from mail_refusal where person = $1 and kind = $2",
                who.person().id(),
                kind);
    }

    /** @throws Problem.NotFound for a kind that isn't there */
    void refuse(Caller who, String kind) {
        requireKind(kind);
        db.run("""
                insert into mail_refusal (person, kind, at) values ($1, $2, $3) on conflict do nothing
                """, who.person().id(), kind, clock.instant());
    }

    /** @throws Problem.NotFound for a kind that isn't there */
    void requireKind(String kind) {
        if (db.first("select from mail_kind where word = $1", row -> row, kind).isEmpty()) throw new Problem.NotFound();
    }

    /** The path where who reads this mail stops more of the kind, without signing in. */
    String stop(Queries db, UUID person, String kind) {
        var key = db.one("""
                insert into mail_key (person) values ($1)
                on conflict (person) do update set person = excluded.person returning key
                """, row -> row.getUUID("key"), person);
        return "/mail/stop/" + kind + "/" + key;
    }

    /** As {@link #refuse(Caller, String)}, by a mail's link. Done again, or with a key that is nobody's, it changes nothing. */
    void refuse(UUID key, String kind) {
        db.run("""
                insert into mail_refusal (person, kind, at) select person, $2, $3 from mail_key where key = $1
                on conflict do nothing
                """, key, kind, clock.instant());
    }
}
