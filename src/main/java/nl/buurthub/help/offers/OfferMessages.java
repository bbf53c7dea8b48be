package nl.buurthub.help.offers;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.buurthub.help.HelpMail;
import nl.buurthub.help.HelpPublisher;
import nl.buurthub.help.OfferMessage;
import nl.buurthub.help.OfferMessageSql;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.RequestKey;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/** What asker and helper write to each other. */
public final class OfferMessages {

    /** Who has more to say than this knows each other well enough to call. */
    private static final int MOST = 200;

    private final Db db;
    private final HelpPublisher publisher;
    private final HelpMail mail;
    private final Clock clock;

    public OfferMessages(Db db, HelpPublisher publisher, HelpMail mail, Clock clock) {
        this.db = db;
        this.publisher = publisher;
        this.mail = mail;
        this.clock = clock;
    }

    /** @param key names what was written; written twice, it is there once */
    public OfferMessage write(
            Caller who, String slug, UUID request, UUID offer, NewOfferMessage words, @Nullable RequestKey key) {
        return db.tx(tx -> {
            var conversation = OfferConversation.lock(tx, who, slug, request, offer);
            var fromAsker = !conversation.byHelper();
            var once = new IdempotencyKey(who.person().id(), "writeToOffer", key);
            var before = once.made(tx, message -> OfferMessageSql.find(tx, offer, message));
            if (before.isPresent()) return before.get();
            var row = conversation.request();
            var answered = conversation.offer();
            answered.state().require(answered.state().isActive());
            if (OfferMessageSql.count(tx, offer) >= MOST) throw new Problem.Conflict("tooManyMessages");
            var now = clock.instant();
            var at = fromAsker && row.anonymous() ? now.truncatedTo(ChronoUnit.MINUTES) : now;
            var message = OfferMessageSql.insert(tx, offer, fromAsker, words.text(), at);
            once.keep(tx, message.id(), now);
            publisher.offer(tx, row, offer, answered.person());
            if (fromAsker) mail.writtenToHelper(tx, row, answered, words.text());
            else mail.writtenToAsker(tx, row, answered, words.text());
            return message;
        });
    }
}
