package nl.buurthub.help;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.people.MailChoices;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.feature.Platform;

/** Takes a locked request and its offers to their next states, each with what that means for the other, and tells who it concerns. */
public final class RequestLifecycle {

    private static final Duration UNTIL_ALERT = Duration.ofHours(24);
    private static final Duration REMINDED = Duration.ofDays(2);

    private final HelpPublisher publisher;
    private final HelpMail mail;
    private final Urgency urgency;
    private final Clock clock;

    RequestLifecycle(HelpPublisher publisher, HelpMail mail, Urgency urgency, Clock clock) {
        this.publisher = publisher;
        this.mail = mail;
        this.urgency = urgency;
        this.clock = clock;
    }

    /** The same for whatever it is made for: it keeps nothing. */
    public static RequestLifecycle of(Platform platform, MailChoices choices, TaskQueue tasks, Urgency urgency) {
        var mail = new HelpMail(platform.outbox(), choices, platform.hostNames(), platform.clock());
        return new RequestLifecycle(new HelpPublisher(platform.journal(), tasks), mail, urgency, platform.clock());
    }

    /** What the asker says became of it: withdrawn, helped, or open for as long again. */
    public void changeState(Tx tx, HelpRow request, RequestState next, String thanks) {
        switch (next) {
            case OPEN -> renew(tx, request);
            case HELPED -> {
                AskerSql.thank(tx, request.id(), thanks);
                become(tx, request, RequestState.HELPED);
                mail.thanked(tx, request, thanks);
            }
            case WITHDRAWN, AGREED, EXPIRED -> become(tx, request, next);
        }
    }

    /** What asker or helper decides about an offer. */
    public void decide(Tx tx, HelpRow request, OfferSql.MailedOffer offer, OfferState next) {
        offer.state().require(offer.state().canBecome(next));
        request.state().require(!request.state().ended());
        OfferSql.become(tx, offer.id(), next, clock.instant());
        HelpSql.count(tx, request.id());
        var follows = follows(tx, request, next);
        if (follows != request.state()) become(tx, request, follows, List.of(offer));
        else {
            publisher.counted(tx, request);
            publisher.offer(tx, request, offer.id(), offer.person());
        }
        if (next == OfferState.ACCEPTED) mail.accepted(tx, request, offer);
        if (next == OfferState.DECLINED) mail.declined(tx, request, offer);
    }

    /** Somebody accepted is an agreement; it is open again when the last of them withdraws. */
    private static RequestState follows(Tx tx, HelpRow request, OfferState decided) {
        return switch (decided) {
            case ACCEPTED -> RequestState.AGREED;
            case WITHDRAWN -> OfferSql.isAccepted(tx, request.id()) ? RequestState.AGREED : RequestState.OPEN;
            case OFFERED, DECLINED -> request.state();
        };
    }

    /** @throws nl.buurthub.platform.base.Problem.Conflict if it can't become that */
    public void become(Tx tx, HelpRow request, RequestState next) {
        become(tx, request, next, List.of());
    }

    /** @param decided the offers that take it there */
    public void become(Tx tx, HelpRow request, RequestState next, List<OfferSql.MailedOffer> decided) {
        request.state().require(request.state().canBecome(next, request.urgent()));
        HelpSql.become(tx, request.id(), next, clock.instant());
        if (next == RequestState.OPEN) startDeadlines(tx, request);
        var offers = next.ended() ? end(tx, request, next) : decided;
        switch (next) {
            case OPEN, AGREED, EXPIRED -> publisher.became(tx, request, offers);
            case HELPED -> publisher.restated(tx, request, offers);
            case WITHDRAWN -> publisher.withdrawn(tx, request, offers);
        }
    }

    /** @return the offers that came to an end with it */
    private List<OfferSql.MailedOffer> end(Tx tx, HelpRow request, RequestState end) {
        var ended = new ArrayList<OfferSql.MailedOffer>();
        for (var offer : OfferSql.of(tx, request.id())) {
            var next = offer.state().after(end);
            if (next == offer.state()) continue;
            OfferSql.become(tx, offer.id(), next, clock.instant());
            mail.declined(tx, request, offer);
            ended.add(offer);
        }
        HelpSql.count(tx, request.id());
        if (request.urgent()) urgency.ended(tx, request.id());
        return ended;
    }

    /** Opens it anew for as long as the hood says. */
    public void renew(Tx tx, HelpRow request) {
        request.state().require(request.state().canBeRenewed());
        if (request.state() == RequestState.EXPIRED) {
            become(tx, request, RequestState.OPEN);
            return;
        }
        startDeadlines(tx, request);
        publisher.counted(tx, request);
    }

    /** From now on the deadlines run. */
    public void startDeadlines(Tx tx, HelpRow request) {
        var now = clock.instant();
        var expiry = now.plus(Duration.ofDays(request.settings().helpDays()));
        HelpSql.startDeadlines(tx, request.id(), now.plus(UNTIL_ALERT), expiry.minus(REMINDED), expiry);
    }

    /** Help came without an offer, or has come; nothing happens to one that ended before. */
    public void helped(Tx tx, UUID request) {
        var row = HelpSql.lock(tx, request);
        if (row.state().canBecome(RequestState.HELPED, row.urgent())) become(tx, row, RequestState.HELPED);
    }
}
