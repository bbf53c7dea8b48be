package nl.buurthub.agenda;

import java.time.Duration;
import java.util.List;
import nl.buurthub.agenda.board.AgendaOnKiosk;
import nl.buurthub.agenda.board.AgendaPages;
import nl.buurthub.people.MailChoices;
import nl.buurthub.photos.Photos;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.restore.RestoreListener;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.signup.Slots;
import nl.buurthub.signup.account.SignUpResidentListener;
import nl.buurthub.signup.attendees.AttendeeNameListener;

/** What one sees of the agenda, signs up for and is told. */
public final class AgendaFeature implements Feature {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final AgendaBoard board;
    private final Slots slots;
    private final AttendeeMessages messages;
    private final DayBefore dayBefore;
    private final List<?> extensions;
    private final Limits limits;

    /** @param secret of this installation and the agenda, for the links in mails */
    public AgendaFeature(Platform platform, MailChoices choices, Photos photos, String secret, Limits limits) {
        var db = platform.db();
        var journal = platform.journal();
        var clock = platform.clock();
        this.slots = Slots.of(platform, new GatheringSlots(platform.hostNames()), secret);
        var mail = new AgendaMail(platform.outbox(), choices, slots.mail(), platform.hostNames());
        this.board = new AgendaBoard(db, journal, clock);
        this.messages = new AttendeeMessages(db, journal, mail, clock);
        this.dayBefore = new DayBefore(db, slots, messages, clock);
        RestoreListener overdue = this::sendAll;
        this.extensions = List.of(
                overdue,
                new GatheringModeration(journal, messages, photos, clock),
                new AgendaNameListener(journal, new AttendeeNameListener(slots)),
                new SignUpResidentListener(slots),
                new AgendaPages(board),
                new AgendaOnKiosk(board, clock));
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
        return List.of(new PeriodicJob("the agenda", () -> PAUSE, this::sendNext));
    }

    private boolean sendNext() {
        return messages.tellSome() || dayBefore.prepareNext();
    }

    private String sendAll() {
        RestoreListener.all(this::sendNext);
        return "messages about gatherings that were due are among the mails held";
    }

    @Override
    public List<?> extensions() {
        return extensions;
    }

    public AgendaBoard board() {
        return board;
    }

    /** What one signs up for. */
    public Slots slots() {
        return slots;
    }

    public AttendeeMessages messages() {
        return messages;
    }
}
