package nl.buurthub.help;

import java.util.List;
import nl.buurthub.help.asking.AskerLookUp;
import nl.buurthub.help.asking.Asking;
import nl.buurthub.help.asking.AskingRoutes;
import nl.buurthub.help.asking.MailActions;
import nl.buurthub.help.board.HelpBoard;
import nl.buurthub.help.board.HelpBoardRoutes;
import nl.buurthub.help.board.HelpOnKiosk;
import nl.buurthub.help.board.HelpPages;
import nl.buurthub.help.offers.OfferMessages;
import nl.buurthub.help.offers.OfferRoutes;
import nl.buurthub.help.offers.Offers;
import nl.buurthub.help.story.HelpStory;
import nl.buurthub.help.upkeep.Deadlines;
import nl.buurthub.help.upkeep.HelpModeration;
import nl.buurthub.help.upkeep.HelpNameListener;
import nl.buurthub.help.upkeep.HelpResidentListener;
import nl.buurthub.moderation.SpamDetection;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.people.MailChoices;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.restore.RestoreListener;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Limits;

/** The rooms of help, joined. Nothing else of its ground knows a room. */
public final class HelpFeature implements Feature {

    private final HelpBoard board;
    private final Asking asking;
    private final Offers offers;
    private final OfferMessages messages;
    private final AskerLookUp lookUp;
    private final MailActions actions;
    private final RequestLifecycle lifecycle;
    private final Deadlines deadlines;
    private final List<?> extensions;
    private final Limits limits;

    public HelpFeature(Platform platform, MailChoices choices, TaskQueue tasks, Urgency urgency, Limits limits) {
        var db = platform.db();
        var clock = platform.clock();
        var publisher = new HelpPublisher(platform.journal(), tasks);
        var mail = new HelpMail(platform.outbox(), choices, platform.hostNames(), clock);
        this.lifecycle = new RequestLifecycle(publisher, mail, urgency, clock);
        this.board = new HelpBoard(db, platform.journal());
        this.asking = new Asking(db, publisher, lifecycle, urgency, new SpamDetection(tasks, clock), clock);
        this.offers = new Offers(db, publisher, mail, lifecycle, clock);
        this.messages = new OfferMessages(db, publisher, mail, clock);
        this.lookUp = new AskerLookUp(db, publisher, clock);
        this.actions = new MailActions(db, lifecycle, clock);
        this.deadlines = new Deadlines(db, publisher, mail, lifecycle, clock);
        RestoreListener overdue =
                () -> "deadlines of requests for help that came: " + RestoreListener.all(deadlines::meetNext);
        this.extensions = List.of(
                overdue,
                new HelpModeration(publisher, mail, lifecycle, urgency),
                new HelpNameListener(platform.journal()),
                new HelpResidentListener(lifecycle, clock),
                new HelpPages(board),
                new HelpOnKiosk(board),
                new HelpStory(
                        board,
                        asking,
                        then -> new HelpFeature(
                                then, new MailChoices(then.db(), then.clock()), tasks, urgency, new Limits(false))));
        this.limits = limits;
    }

    @Override
    public String name() {
        return "help";
    }

    @Override
    public void on(Api api) {
        new HelpBoardRoutes(board).on(api);
        new AskingRoutes(asking, lookUp, actions, limits).on(api);
        new OfferRoutes(offers, messages, limits).on(api);
    }

    @Override
    public List<PeriodicJob> jobs() {
        return List.of(deadlines.job());
    }

    @Override
    public List<?> extensions() {
        return extensions;
    }

    public Asking asking() {
        return asking;
    }

    public Offers makingOffers() {
        return offers;
    }
}
