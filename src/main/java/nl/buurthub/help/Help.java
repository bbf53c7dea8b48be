package nl.buurthub.help;

import java.time.Clock;
import nl.buurthub.help.asking.AskerLookUp;
import nl.buurthub.help.asking.Asking;
import nl.buurthub.help.asking.AskingRoutes;
import nl.buurthub.help.asking.MailActions;
import nl.buurthub.help.board.HelpBoard;
import nl.buurthub.help.board.HelpBoardRoutes;
import nl.buurthub.help.offers.OfferMessages;
import nl.buurthub.help.offers.OfferRoutes;
import nl.buurthub.help.offers.Offers;
import nl.buurthub.help.upkeep.Deadlines;
import nl.buurthub.help.upkeep.HelpDeparture;
import nl.buurthub.help.upkeep.HelpModeration;
import nl.buurthub.help.upkeep.HelpRenaming;
import nl.buurthub.moderation.Moderatable;
import nl.buurthub.moderation.SpamDetection;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.people.MailChoices;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.mail.Outbox;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Limits;

/** The rooms of help, joined. Nothing else of its ground knows a room. */
public final class Help {

    private final HelpBoard board;
    private final Asking asking;
    private final Offers offers;
    private final OfferMessages messages;
    private final AskerLookUp lookUp;
    private final MailActions actions;
    private final RequestLifecycle progress;
    private final Deadlines deadlines;
    private final HelpRenaming names;
    private final HelpDeparture departures;
    private final HelpModeration judged;

    /** @param site where links in mails lead: scheme and authority */
    public Help(
            Db db,
            Journal journal,
            Outbox outbox,
            MailChoices choices,
            Urgency urgency,
            TaskQueue tasks,
            String site,
            Clock clock) {
        var news = new HelpPublisher(journal, tasks);
        var mail = new HelpMail(outbox, choices, site, clock);
        this.progress = new RequestLifecycle(news, mail, urgency, clock);
        this.board = new HelpBoard(db, journal);
        this.asking = new Asking(db, news, progress, urgency, new SpamDetection(tasks, clock), clock);
        this.offers = new Offers(db, news, mail, progress, clock);
        this.messages = new OfferMessages(db, news, mail, clock);
        this.lookUp = new AskerLookUp(db, clock);
        this.actions = new MailActions(db, progress, clock);
        this.deadlines = new Deadlines(db, news, mail, progress, clock);
        this.names = new HelpRenaming(journal);
        this.departures = new HelpDeparture(progress, clock);
        this.judged = new HelpModeration(news, mail, progress, urgency);
    }

    public HelpBoard board() {
        return board;
    }

    public Asking asking() {
        return asking;
    }

    public Offers offers() {
        return offers;
    }

    public OfferMessages messages() {
        return messages;
    }

    public void on(Api api, Limits limits) {
        new HelpBoardRoutes(board).on(api);
        new AskingRoutes(asking, lookUp, actions, limits).on(api);
        new OfferRoutes(offers, messages, limits).on(api);
    }

    public RequestLifecycle progress() {
        return progress;
    }

    public PeriodicJob deadlines() {
        return deadlines.job();
    }

    public HelpRenaming names() {
        return names;
    }

    public HelpDeparture departures() {
        return departures;
    }

    /** What managers judge of it. */
    public Moderatable judged() {
        return judged;
    }
}
