package nl.buurthub.help;

import java.time.Clock;
import nl.buurthub.hoods.Judged;
import nl.buurthub.hoods.Signals;
import nl.buurthub.hoods.Tasks;
import nl.buurthub.people.MailChoices;
import nl.buurthub.platform.base.Tick;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.live.Journal;
import nl.buurthub.platform.mail.Outbox;

/** The parts of help, joined. */
public final class Help {

    private final HelpBoard board;
    private final Asking asking;
    private final Offers offers;
    private final Messages messages;
    private final AskerLookUp lookUp;
    private final MailActions actions;
    private final Progress progress;
    private final Deadlines deadlines;
    private final Names names;
    private final Departures departures;
    private final JudgedHelp judged;

    /** @param site where links in mails lead: scheme and authority */
    public Help(
            Db db,
            Journal journal,
            Outbox outbox,
            MailChoices choices,
            Urgency urgency,
            Tasks tasks,
            String site,
            Clock clock) {
        var news = new News(journal, tasks);
        var mail = new HelpMail(outbox, choices, site, clock);
        this.progress = new Progress(news, mail, urgency, clock);
        this.board = new HelpBoard(db, journal);
        this.asking = new Asking(db, news, mail, progress, urgency, new Signals(tasks, clock), clock);
        this.offers = new Offers(db, news, mail, progress, clock);
        this.messages = new Messages(db, news, mail, clock);
        this.lookUp = new AskerLookUp(db, clock);
        this.actions = new MailActions(db, asking, clock);
        this.deadlines = new Deadlines(db, news, mail, progress, clock);
        this.names = new Names(journal);
        this.departures = new Departures(asking, offers, clock);
        this.judged = new JudgedHelp(news, mail, progress, urgency);
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

    public Messages messages() {
        return messages;
    }

    AskerLookUp lookUp() {
        return lookUp;
    }

    MailActions actions() {
        return actions;
    }

    public Progress progress() {
        return progress;
    }

    public Tick deadlines() {
        return deadlines.tick();
    }

    public Names names() {
        return names;
    }

    public Departures departures() {
        return departures;
    }

    /** What managers judge of it. */
    public Judged judged() {
        return judged;
    }
}
