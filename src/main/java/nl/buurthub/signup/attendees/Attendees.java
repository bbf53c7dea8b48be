package nl.buurthub.signup.attendees;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.RequestKey;
import nl.buurthub.platform.base.Secrets;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.IdempotencyKey;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Cursor;
import nl.buurthub.platform.journal.Stream;
import nl.buurthub.platform.text.TextInput;
import nl.buurthub.platform.web.Sheet;
import nl.buurthub.signup.Attendee;
import nl.buurthub.signup.Organising;
import nl.buurthub.signup.Seats;
import nl.buurthub.signup.SignUp;
import nl.buurthub.signup.SignUpSql;
import nl.buurthub.signup.SignUpState;
import nl.buurthub.signup.Slot;
import nl.buurthub.signup.SlotOwner;
import nl.buurthub.signup.Slots;
import org.jspecify.annotations.Nullable;

/** The organiser's list, and the door. */
final class Attendees {

    private final Slots slots;
    private final Db db;
    private final SlotOwner owner;
    private final Clock clock;

    Attendees(Slots slots) {
        this.slots = slots;
        this.db = slots.db();
        this.owner = slots.owner();
        this.clock = slots.clock();
    }

    /** The contract's {@code AttendeeList}. {@code came}: how many, guests included. */
    public record AttendeeList(
            List<Attendee> items, @Nullable String next, int taken, int came, List<Cursor> live) {}

    AttendeeList list(Caller who, String slug, UUID slot) {
        var hood = Hoods.membership(db, who, slug);
        var live =
                slots.journal().cursors(db, List.of(Stream.person(who.person().id())));
        var at = owner.seen(db, hood, slot);
        Organising.require(hood, who, at.organiser());
        var signUps = AttendeeSql.list(db, slot);
        var came = signUps.stream()
                .filter(signUp -> signUp.own().came() != null)
                .mapToInt(SignUp::party)
                .sum();
        return new AttendeeList(
                signUps.stream().map(SignUp::attendee).toList(),
                null,
                at.places().taken(),
                came,
                live);
    }

    Sheet sheet(Caller who, String slug, UUID slot, Language language) {
        var zone = ZoneId.of(Hoods.hood(db, slug).timeZone());
        return AttendeeSheet.of(list(who, slug, slot).items(), zone, language);
    }

    /** @param contact how to call somebody who has no internet; may be empty */
    public record NewAttendee(String name, String contact, Integer guests) {
        public NewAttendee {
            name = TextInput.name(name, "/name", 60);
            contact = contact.isBlank() ? "" : TextInput.name(contact, "/contact", 120);
        }
    }

    /**
     * Who calls, or is met in the street, is signed up by the organiser, also when it is too late for others.
     *
     * @param key names what was filled in; sent twice, it is one
     */
    Attendee add(Caller who, String slug, UUID slot, NewAttendee attendee, @Nullable RequestKey key) {
        return change(who, slug, slot, (tx, at, seats) -> {
            var once = new IdempotencyKey(who.person().id(), "addAttendee", key);
            var before = once.made(
                    tx,
                    id -> SignUpSql.find(tx, id).filter(found -> found.slot().equals(slot)));
            if (before.isPresent()) return before.get().id();
            at.requireAhead(clock.instant());
            at.requireGuests(attendee.guests());
            var seat = seats.take(1 + attendee.guests());
            var signUp = AttendeeSql.add(tx, slot, attendee, seat, SignUp.code(), clock.instant());
            once.keep(tx, signUp, clock.instant());
            return signUp;
        });
    }

    Attendee checkIn(Caller who, String slug, UUID slot, UUID signUp) {
        return change(who, slug, slot, (tx, _, _) -> came(tx, find(tx, slot, signUp)));
    }

    /** @throws Problem.NotFound for a code of nobody here */
    Attendee checkIn(Caller who, String slug, UUID slot, String code) {
        var typed = Secrets.typed(code);
        return change(
                who,
                slug,
                slot,
                (tx, _, _) -> came(
                        tx, AttendeeSql.ofCode(tx, slot, typed).orElseThrow(() -> new Problem.NotFound("noSuchCode"))));
    }

    /** Done again it stays as it was the first time. */
    private UUID came(Tx tx, SignUp who) {
        if (who.state() != SignUpState.PLACED) throw new Problem.Conflict(who.state());
        if (who.own().came() == null) AttendeeSql.came(tx, who.id(), clock.instant());
        return who.id();
    }

    Attendee undoCheckIn(Caller who, String slug, UUID slot, UUID signUp) {
        return change(who, slug, slot, (tx, _, _) -> {
            AttendeeSql.came(tx, find(tx, slot, signUp).id(), null);
            return signUp;
        });
    }

    /** To a sign-up, at its slot's places. */
    private interface Change {
        UUID made(Tx tx, Slot at, Seats seats);
    }

    private Attendee change(Caller who, String slug, UUID slot, Change change) {
        return db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug);
            var at = owner.lock(tx, hood, slot);
            Organising.require(hood, who, at.organiser());
            var seats = slots.seats(tx, at);
            seats.touched(change.made(tx, at, seats));
            return seats.tell().getFirst().attendee();
        });
    }

    /** Whoever it is, is mailed. */
    void remove(Caller who, String slug, UUID slot, UUID signUp) {
        db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug);
            var at = owner.lock(tx, hood, slot);
            Organising.require(hood, who, at.organiser());
            var removed = find(tx, slot, signUp);
            var seats = slots.seats(tx, at);
            seats.leave(removed);
            seats.tell();
            slots.mail().removed(tx, at, removed);
            return null;
        });
    }

    private static SignUp find(Tx tx, UUID slot, UUID signUp) {
        return SignUpSql.find(tx, signUp)
                .filter(found -> found.slot().equals(slot) && found.state().counts())
                .orElseThrow(Problem.NotFound::new);
    }
}
