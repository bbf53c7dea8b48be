package nl.buurthub.help;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import nl.buurthub.help.HelpEvent.HelpChanged;
import nl.buurthub.help.HelpEvent.HelpCreated;
import nl.buurthub.help.HelpEvent.HelpRemoved;
import nl.buurthub.help.HelpEvent.HelpTakenOver;
import nl.buurthub.help.HelpEvent.MyOfferChanged;
import nl.buurthub.help.HelpEvent.OfferChanged;
import nl.buurthub.help.HelpEvent.OwnHelpChanged;
import nl.buurthub.moderation.ModeratedContent;
import nl.buurthub.moderation.NewTask;
import nl.buurthub.moderation.TaskKind;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.EventWriter;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;

/** Tells everybody what became of a request, each of them what they may know. */
public final class HelpPublisher {

    /** Help that nobody offered. */
    private static final TaskKind NO_OFFER = new TaskKind("no_offer");

    private final Journal journal;
    private final TaskQueue tasks;

    HelpPublisher(Journal journal, TaskQueue tasks) {
        this.journal = journal;
        this.tasks = tasks;
    }

    public void asked(Tx tx, HelpRow request) {
        journal.append(tx, request.stream(), new HelpCreated(HelpSql.card(tx, request.id())));
        journal.append(tx, asker(tx, request), new OwnHelpChanged(AskerSql.own(tx, request.id())));
    }

    /** Other numbers, or another time to end. */
    public void counted(Tx tx, HelpRow request) {
        var card = HelpSql.card(tx, request.id());
        if (request.moderation() == null) journal.append(tx, request.stream(), new HelpChanged(card));
        journal.append(tx, asker(tx, request), new OwnHelpChanged(AskerSql.own(tx, request.id())));
        settle(tx, request, card);
    }

    /** Nobody need look for help any more that was offered, or has come. */
    private void settle(Tx tx, HelpRow request, HelpCard card) {
        if (card.request().offers() > 0 || card.request().state() != RequestState.OPEN)
            tasks.settle(tx, request.slug(), NO_OFFER, request.id());
    }

    /** Another state. {@code decided}: offers that became something else with it, here as in what follows. */
    void became(Tx tx, HelpRow request, List<OfferSql.MailedOffer> decided) {
        counted(tx, request);
        tellOffers(tx, request, decided, journal::append);
    }

    /** The asker made other words of it. */
    public void edited(Tx tx, HelpRow request, ModeratedContent before, ModeratedContent now) {
        restated(tx, request, List.of());
        tasks.edited(tx, request.slug(), before, now);
    }

    /** Other words, or a name less: what was told before now says the same. */
    public void restated(Tx tx, HelpRow request, List<OfferSql.MailedOffer> decided) {
        var card = HelpSql.card(tx, request.id());
        journal.renew(tx, request.stream(), new HelpChanged(card));
        tasks.restate(tx, request.slug(), request.id(), card.request().need());
        settle(tx, request, card);
        journal.renew(tx, asker(tx, request), new OwnHelpChanged(AskerSql.own(tx, request.id())));
        tellOffers(tx, request, decided, journal::renew);
    }

    void withdrawn(Tx tx, HelpRow request, List<OfferSql.MailedOffer> decided) {
        journal.append(tx, request.stream(), new HelpRemoved(request.id()));
        journal.erase(tx, request.stream(), List.of(request.id()));
        tasks.gone(tx, request.slug(), List.of(request.id()));
        journal.append(tx, asker(tx, request), new OwnHelpChanged(AskerSql.own(tx, request.id())));
        tellOffers(tx, request, decided, journal::append);
    }

    /** The asker hears of those that were decided; their helpers, and whoever may hear of the request, of their own. */
    private void tellOffers(Tx tx, HelpRow request, List<OfferSql.MailedOffer> decided, EventWriter writer) {
        var helpers = new LinkedHashMap<UUID, UUID>();
        for (var offer : decided) {
            journal.append(tx, asker(tx, request), new OfferChanged(OfferSql.offer(tx, offer.id())));
            helpers.put(offer.id(), offer.person());
        }
        for (var offer : OfferSql.heard(tx, request.id())) helpers.put(offer.id(), offer.person());
        helpers.forEach((offer, helper) ->
                writer.write(tx, Stream.person(helper), new MyOfferChanged(OfferSql.mine(tx, offer))));
    }

    /** Managers took it away: it is in no stream, and helpers read no more of it. {@code before}: as it was until then. */
    public void takenAway(Tx tx, HelpRow before) {
        if (before.moderation() == null) {
            journal.append(tx, before.stream(), new HelpRemoved(before.id()));
            journal.erase(tx, before.stream(), List.of(before.id()));
        }
        tellThose(tx, before);
    }

    /** And gave it back. */
    public void back(Tx tx, HelpRow request) {
        journal.append(tx, request.stream(), new HelpCreated(HelpSql.card(tx, request.id())));
        tellThose(tx, request);
    }

    /** The asker, and helpers as far as they still live here. */
    private void tellThose(Tx tx, HelpRow request) {
        journal.append(tx, asker(tx, request), new OwnHelpChanged(AskerSql.own(tx, request.id())));
        for (var offer : OfferSql.heard(tx, request.id()))
            journal.renew(tx, Stream.person(offer.person()), new MyOfferChanged(OfferSql.mine(tx, offer.id())));
    }

    /** Another manager acts for whom it was asked. {@code before}: who did so until then. */
    public void takenOver(Tx tx, HelpRow request, UUID before) {
        journal.append(tx, Stream.person(before), new HelpTakenOver(request.id()));
        journal.erase(tx, Stream.person(before), List.of(request.id()));
        journal.append(tx, asker(tx, request), new OwnHelpChanged(AskerSql.own(tx, request.id())));
    }

    public void unanswered(Tx tx, HelpRow request) {
        var path = "help/" + request.id();
        tasks.open(tx, request.slug(), new NewTask(NO_OFFER, request.id(), request.need(), path));
    }

    /** To asker and helper. */
    public void offer(Tx tx, HelpRow request, UUID offer, UUID helper) {
        journal.append(tx, asker(tx, request), new OfferChanged(OfferSql.offer(tx, offer)));
        journal.append(tx, Stream.person(helper), new MyOfferChanged(OfferSql.mine(tx, offer)));
    }

    private static Stream asker(Tx tx, HelpRow request) {
        return Stream.person(AskerSql.person(tx, request.id()));
    }
}
