package nl.buurthub.help;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.people.MailChoices;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.feature.Platform;

/** Takes a locked request to its next state, with what that means for its offers, and tells who it concerns. */
public final class RequestLifecycle {

    private static final Duration UNTIL_ALERT = Duration.ofHours(24);
    private static final Duration REMINDED = Duration.ofDays(2);

    private final HelpPublisher news;
    private final HelpMail mail;
    private final Urgency urgency;
    private final Clock clock;

    RequestLifecycle(HelpPublisher news, HelpMail mail, Urgency urgency, Clock clock) {
        this.news = news;
        this.mail = mail;
        this.urgency = urgency;
        this.clock = clock;
    }

    /** The same for whatever it is made for: it keeps nothing. */
    public static RequestLifecycle of(Platform platform, MailChoices choices, TaskQueue tasks, Urgency urgency) {
        var mail = new HelpMail(platform.outbox(), choices, platform.site(), platform.clock());
        return new RequestLifecycle(new HelpPublisher(platform.journal(), tasks), mail, urgency, platform.clock());
    }

    /** @throws nl.buurthub.platform.base.Problem.Conflict if it can't become that */
    void become(Tx tx, HelpRow request, RequestState next) {
        request.state().require(request.state().canBecome(next, request.urgent()));
        HelpSql.become(tx, request.id(), next, clock.instant());
        if (next == RequestState.OPEN) stand(tx, request);
        if (next.ended()) end(tx, request, next);
        switch (next) {
            case OPEN, AGREED, EXPIRED -> news.became(tx, request);
            case HELPED -> news.restated(tx, request);
            case WITHDRAWN -> news.withdrawn(tx, request);
        }
    }

    private void end(Tx tx, HelpRow request, RequestState end) {
        for (var offer : OfferSql.entries(tx, request.id())) {
            var next = offer.state().after(end);
            if (next == offer.state()) continue;
            OfferSql.become(tx, offer.id(), next, clock.instant());
            news.offer(tx, request, offer.id(), offer.person());
            mail.declined(tx, request, offer);
        }
        HelpSql.count(tx, request.id());
        if (request.urgent()) urgency.ended(tx, request.id());
    }

    /** Has it stand anew for as long as the hood says. */
    void renew(Tx tx, HelpRow request) {
        request.state().require(request.state().canBeRenewed());
        if (request.state() == RequestState.EXPIRED) {
            become(tx, request, RequestState.OPEN);
            return;
        }
        stand(tx, request);
        news.counted(tx, request);
    }

    /** From now on the deadlines run. */
    void stand(Tx tx, HelpRow request) {
        var now = clock.instant();
        var expiry = now.plus(Duration.ofDays(request.settings().helpDays()));
        HelpSql.stand(tx, request.id(), now.plus(UNTIL_ALERT), expiry.minus(REMINDED), expiry);
    }

    /** Help came without an offer, or has come; nothing happens to one that ended before. */
    public void helped(Tx tx, UUID request) {
        var row = HelpSql.lock(tx, request);
        if (row.state().canBecome(RequestState.HELPED, row.urgent())) become(tx, row, RequestState.HELPED);
    }
}
