package nl.buurthub.agenda;

import java.time.Clock;
import java.time.Duration;
import nl.buurthub.moderation.Moderatable;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.people.MailChoices;
import nl.buurthub.photos.Photos;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.mail.Outbox;

/** The parts of the agenda, joined. */
public final class Agenda {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final AgendaBoard board;
    private final Planning planning;
    private final SignUps signUps;
    private final MailSignUps mailSignUps;
    private final Attendees attendees;
    private final AttendeeMessages telling;
    private final Series series;
    private final AgendaRenaming names;
    private final AgendaDeparture departures;
    private final CodePictures codes;
    private final GatheringModeration judged;

    /**
     * @param site where links in mails lead: scheme and authority
     * @param secret of this installation
     */
    public Agenda(
            Db db,
            Journal journal,
            Outbox outbox,
            MailChoices choices,
            Photos photos,
            TaskQueue tasks,
            String site,
            String secret,
            Clock clock) {
        var links = new SignUpLinks(secret);
        var mail = new AgendaMail(outbox, choices, links, site);
        var keeper = new Seats.Keeper(journal, mail, clock);
        this.board = new AgendaBoard(db, journal, clock);
        this.telling = new AttendeeMessages(db, journal, mail, clock);
        this.series = new Series(db, journal, photos, clock);
        this.planning = new Planning(db, journal, series, keeper, telling, photos, tasks, clock);
        this.judged = new GatheringModeration(journal, telling, photos, clock);
        this.signUps = new SignUps(db, keeper, clock);
        this.mailSignUps = new MailSignUps(db, keeper, links, mail, clock);
        this.attendees = new Attendees(db, journal, keeper, mail, clock);
        this.names = new AgendaRenaming(journal);
        this.departures = new AgendaDeparture(planning, keeper, clock);
        this.codes = new CodePictures(site);
    }

    CodePictures codes() {
        return codes;
    }

    public AgendaBoard board() {
        return board;
    }

    public Planning planning() {
        return planning;
    }

    public SignUps signUps() {
        return signUps;
    }

    public MailSignUps mailSignUps() {
        return mailSignUps;
    }

    public Attendees attendees() {
        return attendees;
    }

    public AttendeeMessages telling() {
        return telling;
    }

    public AgendaRenaming names() {
        return names;
    }

    public AgendaDeparture departures() {
        return departures;
    }

    /** What managers judge of it. */
    public Moderatable judged() {
        return judged;
    }

    /** What happens by itself. Whichever node claims what is due does it, and no other. */
    public PeriodicJob job() {
        return new PeriodicJob(
                "the agenda",
                () -> PAUSE,
                () -> telling.tellSome() || telling.remind() || series.makeLater() || mailSignUps.forgetAsked());
    }
}
