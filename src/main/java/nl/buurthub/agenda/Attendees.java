package nl.buurthub.agenda;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.Secrets;
import nl.buurthub.platform.base.TextInput;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.IdempotencyKey;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Cursor;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;
import nl.buurthub.platform.web.Sheet;
import org.jspecify.annotations.Nullable;

/** The organiser's list, and the door. */
public final class Attendees {

    private final Db db;
    private final Journal journal;
    private final Seats.Keeper keeper;
    private final AgendaMail mail;
    private final Clock clock;

    Attendees(Db db, Journal journal, Seats.Keeper keeper, AgendaMail mail, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.keeper = keeper;
        this.mail = mail;
        this.clock = clock;
    }

    /** The contract's {@code AttendeeList}. {@code came}: how many, guests included. */
    public record AttendeeList(
            List<Attendee> items, @Nullable String next, int taken, int came, List<Cursor> live) {}

    public AttendeeList list(Caller who, String slug, UUID gathering) {
        var hood = Hoods.membership(db, who, slug);
        var live = journal.cursors(db, List.of(Stream.person(who.person().id())));
        var card = BoardSql.seen(db, hood, gathering);
        Organising.require(hood, who, card);
        var rows = SignUpSql.attendees(db, gathering);
        var came = rows.stream()
                .filter(row -> row.came() != null)
                .mapToInt(SignUpRow::party)
                .sum();
        return new AttendeeList(rows.stream().map(SignUpRow::attendee).toList(), null, card.taken(), came, live);
    }

    public Sheet sheet(Caller who, String slug, UUID gathering, Language language) {
        var zone = java.time.ZoneId.of(Hoods.hood(db, slug).timeZone());
        return AttendeeSheet.of(list(who, slug, gathering).items(), zone, language);
    }

    /** @param contact how to call somebody who has no internet; may be empty */
    public record Wish(String name, String contact, Integer guests) {
        public Wish {
            name = TextInput.name(name, "/name", 60);
            contact = contact.isBlank() ? "" : TextInput.name(contact, "/contact", 120);
        }
    }

    /**
     * Who calls, or is met in the street, is signed up by the organiser, also when it is too late for others.
     *
     * @param key names what was filled in; sent twice, it is one
     */
    public Attendee add(Caller who, String slug, UUID gathering, Wish wish, @Nullable UUID key) {
        return deed(who, slug, gathering, (tx, at, seats) -> {
            var once = new IdempotencyKey(who.person().id(), "addAttendee", key);
            var before = once.made(
                    tx,
                    id -> SignUpSql.find(tx, id).filter(row -> row.gathering().equals(gathering)));
            if (before.isPresent()) return before.get().id();
            at.requireAhead(clock.instant());
            SignUps.requireGuests(at, wish.guests());
            var seat = seats.take(1 + wish.guests());
            var signUp = SignUpSql.add(tx, gathering, wish, seat, SignUps.code(), clock.instant());
            once.keep(tx, signUp, clock.instant());
            return signUp;
        });
    }

    public Attendee checkIn(Caller who, String slug, UUID gathering, UUID signUp) {
        return deed(who, slug, gathering, (tx, _, _) -> came(tx, find(tx, gathering, signUp)));
    }

    /** @throws Problem.NotFound for a code of nobody here */
    public Attendee checkIn(Caller who, String slug, UUID gathering, String code) {
        var typed = Secrets.typed(code);
        return deed(
                who,
                slug,
                gathering,
                (tx, _, _) -> came(
                        tx,
                        SignUpSql.ofCode(tx, gathering, typed).orElseThrow(() -> new Problem.NotFound("noSuchCode"))));
    }

    /** Done again it stays as it was the first time. */
    private UUID came(Tx tx, SignUpRow who) {
        if (who.state() != SignUpState.PLACED) throw new Problem.Conflict(who.state());
        if (who.came() == null) SignUpSql.came(tx, who.id(), clock.instant());
        return who.id();
    }

    public Attendee undoCheckIn(Caller who, String slug, UUID gathering, UUID signUp) {
        return deed(who, slug, gathering, (tx, _, _) -> {
            SignUpSql.came(tx, find(tx, gathering, signUp).id(), null);
            return signUp;
        });
    }

    /** What is done at a gathering's places, to a sign-up. */
    private interface Deed {
        UUID done(Tx tx, GatheringRow at, Seats seats);
    }

    private Attendee deed(Caller who, String slug, UUID gathering, Deed deed) {
        return db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug);
            var at = GatheringSql.lock(tx, hood, gathering);
            Organising.require(hood, who, at.organiser());
            var seats = keeper.of(tx, at);
            seats.touched(deed.done(tx, at, seats));
            return seats.tell(keeper).getFirst().attendee();
        });
    }

    /** Whoever it is, is mailed. */
    public void remove(Caller who, String slug, UUID gathering, UUID signUp) {
        db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug);
            var at = GatheringSql.lock(tx, hood, gathering);
            Organising.require(hood, who, at.organiser());
            var row = find(tx, gathering, signUp);
            var seats = keeper.of(tx, at);
            seats.leave(row);
            seats.tell(keeper);
            mail.removed(tx, at, row);
            return null;
        });
    }

    private static SignUpRow find(Tx tx, UUID gathering, UUID signUp) {
        return SignUpSql.find(tx, signUp)
                .filter(row -> row.gathering().equals(gathering) && row.state().counts())
                .orElseThrow(Problem.NotFound::new);
    }
}
