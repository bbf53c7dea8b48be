package nl.buurthub.help.offers;

import java.time.Clock;
import java.util.UUID;
import nl.buurthub.help.AskerSql;
import nl.buurthub.help.DueSql;
import nl.buurthub.help.HelpMail;
import nl.buurthub.help.HelpPublisher;
import nl.buurthub.help.HelpSql;
import nl.buurthub.help.MyOffer;
import nl.buurthub.help.Offer;
import nl.buurthub.help.OfferMessageSql;
import nl.buurthub.help.OfferSql;
import nl.buurthub.help.OfferState;
import nl.buurthub.help.RequestLifecycle;
import nl.buurthub.help.RequestState;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.people.PersonSql;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.RequestKey;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.IdempotencyKey;
import nl.buurthub.residents.Residents;
import org.jspecify.annotations.Nullable;

/** Offering to help, and what asker and helper decide. */
public final class Offers {

    /** After so many times no, it is no. */
    private static final int MOST_DECLINED = 2;

    private final Db db;
    private final HelpPublisher publisher;
    private final HelpMail mail;
    private final RequestLifecycle lifecycle;
    private final Clock clock;

    public Offers(Db db, HelpPublisher publisher, HelpMail mail, RequestLifecycle lifecycle, Clock clock) {
        this.db = db;
        this.publisher = publisher;
        this.mail = mail;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    /** @param key names what was written; offered twice, it is there once */
    public MyOffer offer(Caller who, String slug, UUID request, NewOfferMessage words, @Nullable RequestKey key) {
        var helper = who.person().id();
        return db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug);
            HelpSql.seen(tx, hood, request);
            hood.requireResident();
            Residents.lock(tx, hood, helper);
            var row = HelpSql.lock(tx, hood.hood(), request);
            var once = new IdempotencyKey(helper, "offerHelp", key);
            var before = once.made(tx, offer -> OfferSql.find(tx, request, offer));
            if (before.isPresent()) return OfferSql.mine(tx, before.get().id());
            if (AskerSql.person(tx, request).equals(helper)) throw new Problem.Conflict("ownRequest");
            if (OfferSql.hasActive(tx, request, helper)) throw new Problem.Conflict("alreadyOffered");
            if (OfferSql.declined(tx, request, helper) >= MOST_DECLINED) throw new Problem.Conflict("declinedBefore");
            row.state().require(row.state() == RequestState.OPEN);
            PersonSql.lockName(tx, helper);
            var offer = OfferSql.insert(tx, request, hood.hood(), helper, clock.instant());
            once.keep(tx, offer, clock.instant());
            OfferMessageSql.insert(tx, offer, false, words.text(), clock.instant());
            DueSql.alerted(tx, request);
            HelpSql.count(tx, request);
            mail.offered(tx, row);
            publisher.counted(tx, row);
            publisher.offer(tx, row, offer, helper);
            return OfferSql.mine(tx, offer);
        });
    }

    /**
     * The asker accepts or declines, the helper withdraws. To anybody else the offer isn't there.
     *
     * @return the offer as who decides sees it: an {@link Offer} or a {@link MyOffer}
     */
    public Record decide(Caller who, String slug, UUID request, UUID offer, OfferState next) {
        return db.tx(tx -> {
            var conversation = OfferConversation.lock(tx, who, slug, request, offer);
            if (conversation.byHelper() != (next == OfferState.WITHDRAWN)) throw new Problem.Refused("notYours");
            lifecycle.decide(tx, conversation.request(), conversation.offer(), next);
            return conversation.byHelper() ? OfferSql.mine(tx, offer) : OfferSql.offer(tx, offer);
        });
    }
}
