package nl.buurthub.signup.links;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.text.MailAddress;
import nl.buurthub.platform.text.TextInput;
import nl.buurthub.signup.SignUp;
import nl.buurthub.signup.SignUpMail;
import nl.buurthub.signup.SignUpSql;
import nl.buurthub.signup.SignUpState;
import nl.buurthub.signup.Slot;
import nl.buurthub.signup.SlotOwner;
import nl.buurthub.signup.Slots;

/** Signing up without an account, and what anybody does by the links in their mail. */
public final class MailSignUps {

    /** How long one may take to confirm. */
    private static final Duration LIFE = Duration.ofHours(24);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Not confirmed yet, for one slot and from one address: beyond that somebody is making fun. */
    private static final int MOST_ASKED = 200;

    private static final int MOST_ASKED_BY_ADDRESS = 5;

    private final Slots slots;
    private final Db db;
    private final SlotOwner owner;
    private final SignUpMail mail;
    private final Clock clock;

    MailSignUps(Slots slots) {
        this.slots = slots;
        this.db = slots.db();
        this.owner = slots.owner();
        this.mail = slots.mail();
        this.clock = slots.clock();
    }

    /** Who comes, and where to mail them. */
    record MailRequest(String name, String email, Integer guests, Boolean shown) {
        public MailRequest {
            name = TextInput.name(name, "/name", 60);
            email = MailAddress.of(email, "/email");
            guests = guests == null ? 0 : guests;
            shown = shown != null && shown;
        }
    }

    /** What was mailed isn't told: whether somebody signed up before is between them and us. */
    void ask(Caller who, String slug, UUID slot, MailRequest request, Language language) {
        db.tx(tx -> {
            var at = owner.lock(tx, Hoods.membership(tx, who, slug), slot);
            at.requireOpenToAnyone(clock.instant());
            at.requireGuests(request.guests());
            var before = AskedSql.ofAddress(tx, slot, request.email());
            if (before.isPresent() && before.get().state().counts()) {
                mail.signedUpBefore(tx, at, before.get());
                return null;
            }
            if (before.isEmpty() && !hasRoomToAsk(tx, at, request.email())) return null;
            var now = clock.instant();
            before.ifPresent(asked -> AskedSql.change(tx, asked.id(), request, now));
            var id = before.map(SignUp::id)
                    .orElseGet(() -> AskedSql.insert(tx, slot, request, language, SignUp.code(), now));
            mail.confirm(tx, at, SignUpSql.find(tx, id).orElseThrow(), now.plus(LIFE));
            return null;
        });
    }

    /** Of an address that is not told either: whose it is isn't known. */
    private static boolean hasRoomToAsk(Tx tx, Slot at, String email) {
        if (AskedSql.count(tx, at.id()) >= MOST_ASKED) throw new Problem.Conflict("tooManyAsked");
        AskedSql.lock(tx, email);
        return AskedSql.countBy(tx, email) < MOST_ASKED_BY_ADDRESS;
    }

    SignUp show(String token) {
        return opened(db, token);
    }

    SignUp confirm(String token) {
        return db.tx(tx -> {
            var at = owner.lock(tx, opened(tx, token).slot());
            var asked = opened(tx, token);
            if (asked.state() != SignUpState.ASKED) return asked;
            requireStillPossible(at, asked);
            var seats = slots.seats(tx, at);
            var seat = seats.take(asked.party());
            AskedSql.confirm(tx, asked.id(), seat);
            seats.listed(asked.id(), asked.own().shown() && seat.state() == SignUpState.PLACED);
            var confirmed = seats.tell().getFirst();
            mail.signedUp(tx, at, confirmed);
            return confirmed;
        });
    }

    /** What is asked can have changed since the mail was sent. */
    private void requireStillPossible(Slot at, SignUp asked) {
        at.requireOpenToAnyone(clock.instant());
        var most = at.places().mostGuests();
        if (asked.guests() > most) throw new Problem.Conflict("fewerGuests", most);
    }

    SignUp withdraw(String token) {
        return db.tx(tx -> {
            var at = owner.lock(tx, opened(tx, token).slot());
            var signUp = opened(tx, token);
            switch (signUp.state()) {
                case ASKED -> SignUpSql.cancel(tx, signUp.id(), clock.instant());
                case PLACED, WAITING -> {
                    at.requireAhead(clock.instant());
                    var seats = slots.seats(tx, at);
                    seats.leave(signUp);
                    seats.tell();
                }
                case CANCELLED -> {}
            }
            return opened(tx, token);
        });
    }

    private SignUp opened(Queries db, String token) {
        var signUp = SignUpSql.find(db, slots.links().signUp(token)).orElseThrow(() -> new Problem.Gone("usedLink"));
        owner.requireThere(db, signUp.slot());
        return signUp;
    }

    /** What wasn't confirmed in time was nothing, whatever it was for. */
    public static PeriodicJob forgetting(Db db, Clock clock) {
        return new PeriodicJob(
                "sign-ups that nobody confirmed",
                () -> PAUSE,
                () -> AskedSql.forget(db, clock.instant().minus(LIFE)));
    }
}
