package nl.buurthub.agenda;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import nl.buurthub.agenda.AgendaEvent.MessageProgress;
import nl.buurthub.agenda.AttendeeMessage.Kind;
import nl.buurthub.agenda.AttendeeMessageSql.Untold;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.RequestKey;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.IdempotencyKey;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;
import nl.buurthub.platform.text.TextInput;
import nl.buurthub.signup.Booking;
import nl.buurthub.signup.Organising;
import nl.buurthub.signup.SignUpSql;
import nl.buurthub.signup.SignUpState;
import nl.buurthub.signup.Slot;
import org.jspecify.annotations.Nullable;

/** Saying something to everybody who comes. A job mails them, some at a time, and tells the organiser how far it is. */
public final class AttendeeMessages {

    private static final int SOME = 50;
    private static final List<SignUpState> ALL = List.of(SignUpState.PLACED, SignUpState.WAITING);

    private final Db db;
    private final Journal journal;
    private final AgendaMail mail;
    private final Clock clock;

    AttendeeMessages(Db db, Journal journal, AgendaMail mail, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.mail = mail;
        this.clock = clock;
    }

    /** What the organiser says. */
    public record NewAttendeeMessage(String words) {
        public NewAttendeeMessage {
            words = TextInput.text(words, "/words", 2000);
        }
    }

    /** @param key names what was said; said twice, it is told once */
    public AttendeeMessage say(
            Caller who, String slug, UUID gathering, NewAttendeeMessage newMessage, @Nullable RequestKey key) {
        return db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug);
            var at = GatheringSql.lock(tx, hood, gathering);
            Organising.require(hood, who, at.organiser());
            var once = new IdempotencyKey(who.person().id(), "messageAll", key);
            var before = once.made(tx, message -> AttendeeMessageSql.find(tx, gathering, message));
            if (before.isPresent()) return before.get();
            var message = tell(tx, at, Kind.WORDS, newMessage.words(), null);
            once.keep(tx, message.id(), clock.instant());
            return message;
        });
    }

    public List<AttendeeMessage> list(Caller who, String slug, UUID gathering) {
        var hood = Hoods.membership(db, who, slug);
        Organising.require(hood, who, GatheringSql.seen(db, hood, gathering).organiser());
        return AttendeeMessageSql.list(db, gathering);
    }

    /** What one deed means to who comes to these: to more than one date of a series, they hear it once. */
    public void tell(Tx tx, List<GatheringRow> dates, Kind kind, String words) {
        dates.stream()
                .collect(groupingBy(GatheringRow::pictured, LinkedHashMap::new, toList()))
                .forEach((_, of) -> {
                    var deed = of.size() == 1 ? null : UUID.randomUUID();
                    of.forEach(at -> tell(tx, at, kind, words, deed));
                });
    }

    private AttendeeMessage tell(Tx tx, GatheringRow at, Kind kind, String words, @Nullable UUID deed) {
        var to = kind == Kind.REMINDER ? List.of(SignUpState.PLACED) : ALL;
        return progress(tx, at, AttendeeMessageSql.insert(tx, at.id(), kind, words, to, deed, clock.instant()));
    }

    private AttendeeMessage progress(Tx tx, GatheringRow at, AttendeeMessage message) {
        if (at.organiser() != null)
            journal.append(tx, Stream.person(at.organiser()), new MessageProgress(at.id(), message));
        return message;
    }

    /** @return whether there was somebody to tell */
    boolean tellSome() {
        return db.doNext(AttendeeMessageSql::due, this::tellSome);
    }

    private void tellSome(Tx tx, AttendeeMessageSql.Due due) {
        var some = AttendeeMessageSql.untold(tx, due, SOME);
        var bookings = bookings(tx, some);
        some.stream()
                .collect(groupingBy(Untold::reader, mapping(Untold::signUp, toSet())))
                .forEach((_, signUps) -> mail(
                        tx,
                        due.message(),
                        bookings.stream()
                                .filter(booking ->
                                        signUps.contains(booking.who().id()))
                                .toList()));
        if (some.isEmpty()) told(tx, due.message().id(), List.of());
        some.stream()
                .collect(groupingBy(Untold::message, mapping(Untold::signUp, toList())))
                .forEach((message, signUps) -> told(tx, message, signUps));
    }

    /** Of who still comes, the first date first. */
    private static List<Booking> bookings(Tx tx, List<Untold> some) {
        var slots = new HashMap<UUID, Slot>();
        return SignUpSql.entries(tx, some.stream().map(Untold::signUp).toList()).stream()
                .filter(signUp -> signUp.state().counts())
                .map(signUp -> new Booking(
                        slots.computeIfAbsent(
                                signUp.slot(),
                                slot -> GatheringSql.any(tx, slot).slot()),
                        signUp))
                .sorted(Comparator.comparing(booking -> booking.at().starts()))
                .toList();
    }

    private void mail(Tx tx, AttendeeMessage message, List<Booking> reader) {
        if (!reader.isEmpty()) mail.told(tx, reader, message);
    }

    private void told(Tx tx, UUID message, List<UUID> signUps) {
        var told = AttendeeMessageSql.told(tx, message, signUps);
        progress(tx, GatheringSql.any(tx, told.gathering()), told.message());
    }
}
