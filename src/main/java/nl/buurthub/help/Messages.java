package nl.buurthub.help;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Db;
import org.jspecify.annotations.Nullable;

/** What asker and helper write to each other. */
public final class Messages {

    /** Who has more to say than this knows each other well enough to call. */
    private static final int MOST = 200;

    private final Db db;
    private final News news;
    private final HelpMail mail;
    private final Clock clock;

    Messages(Db db, News news, HelpMail mail, Clock clock) {
        this.db = db;
        this.news = news;
        this.mail = mail;
        this.clock = clock;
    }

    /** @param draft names what was written; written twice, it is there once */
    public Message write(Caller who, String slug, UUID request, UUID offer, NewMessage words, @Nullable UUID draft) {
        return db.tx(tx -> {
            var person = who.person().id();
            var hood = Hoods.standing(tx, who, slug);
            var row = HelpSql.lock(tx, hood.hood(), request);
            var entry = OfferSql.entry(tx, request, offer).orElseThrow(Problem.NotFound::new);
            var isHelper = entry.person().equals(person);
            if (!isHelper && !AskerSql.person(tx, request).equals(person)) throw new Problem.NotFound();
            hood.requireResident();
            var before = MessageSql.ofDraft(tx, offer, !isHelper, draft);
            if (before.isPresent()) return before.get();
            entry.state().require(entry.state().stands());
            if (MessageSql.of(tx, offer).size() >= MOST) throw new Problem.Conflict("tooManyMessages");
            var now = clock.instant();
            var at = !isHelper && row.anonymous() ? now.truncatedTo(ChronoUnit.MINUTES) : now;
            var message = MessageSql.insert(tx, offer, !isHelper, draft, words.text(), at)
                    .orElseThrow();
            news.offer(tx, row, offer, entry.person());
            if (isHelper) mail.writtenToAsker(tx, row, entry, words.text());
            else mail.writtenToHelper(tx, row, entry, words.text());
            return message;
        });
    }
}
