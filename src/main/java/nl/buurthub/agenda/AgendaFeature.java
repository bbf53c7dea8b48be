package nl.buurthub.agenda;

import java.time.Duration;
import java.util.List;
import nl.buurthub.agenda.kiosk.AgendaOnKiosk;
import nl.buurthub.agenda.pages.AgendaPages;
import nl.buurthub.agenda.story.AgendaStory;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.people.MailChoices;
import nl.buurthub.photos.Photos;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Limits;

/** The parts of the agenda, joined. */
public final class AgendaFeature implements Feature {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final AgendaBoard board;
    private final Planning planning;
    private final SignUps signUps;
    private final MailSignUps mailSignUps;
    private final Attendees attendees;
    private final AttendeeMessages telling;
    private final Series series;
    private final List<?> offered;
    private final Limits limits;
    private final CodePictures codes;

    /** @param secret of this installation */
    public AgendaFeature(
            Platform platform, MailChoices choices, Photos photos, TaskQueue tasks, String secret, Limits limits) {
        var db = platform.db();
        var journal = platform.journal();
        var clock = platform.clock();
        var links = new SignUpLinks(secret);
        var mail = new AgendaMail(platform.outbox(), choices, links, platform.site());
        var keeper = new Seats.Keeper(journal, mail, clock);
        this.board = new AgendaBoard(db, journal, clock);
        this.telling = new AttendeeMessages(db, journal, mail, clock);
        this.series = new Series(db, journal, photos, clock);
        this.planning = new Planning(db, journal, series, keeper, telling, photos, tasks, clock);
        this.signUps = new SignUps(db, keeper, clock);
        this.mailSignUps = new MailSignUps(db, keeper, links, mail, clock);
        this.attendees = new Attendees(db, journal, keeper, mail, clock);
        this.codes = new CodePictures(platform.site());
        this.offered = List.of(
                new GatheringModeration(journal, telling, photos, clock),
                new AgendaRenaming(journal),
                new AgendaDeparture(planning, keeper, clock),
                new AgendaPages(board),
                new AgendaOnKiosk(board, clock),
                new AgendaStory(
                        board,
                        signUps,
                        then -> new AgendaFeature(
                                then,
                                new MailChoices(then.db(), then.clock()),
                                new Photos(then.clock()),
                                tasks,
                                "",
                                new Limits(false))));
        this.limits = limits;
    }

    @Override
    public String name() {
        return "agenda";
    }

    @Override
    public void on(Api api) {
        new AgendaRoutes(this, limits).on(api);
    }

    /** Whichever node claims what is due does it, and no other. */
    @Override
    public List<PeriodicJob> jobs() {
        return List.of(new PeriodicJob(
                "the agenda",
                () -> PAUSE,
                () -> telling.tellSome() || telling.remind() || series.makeLater() || mailSignUps.forgetAsked()));
    }

    @Override
    public List<?> offers() {
        return offered;
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
}
