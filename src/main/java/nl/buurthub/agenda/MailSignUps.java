package nl.buurthub.agenda;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.TextInput;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Tx;

/** Signing up without an account, and what anybody does by the links in their mail. */
public final class MailSignUps {

    /** How long one may take to confirm. */
    static final Duration LIFE = Duration.ofHours(24);

    /** Not confirmed yet, for one gathering and from one address: beyond that somebody is making fun. */
    private static final int MOST_ASKED = 200;

    private static final int MOST_ASKED_BY_ADDRESS = 5;

    private final Db db;
    private final Seats.Keeper keeper;
    private final SignUpLinks links;
    private final AgendaMail mail;
    private final Clock clock;

    MailSignUps(Db db, Seats.Keeper keeper, SignUpLinks links, AgendaMail mail, Clock clock) {
        this.db = db;
        this.keeper = keeper;
        this.links = links;
        this.mail = mail;
        this.clock = clock;
    }

    /** Who comes, and where to mail them. */
    public record Wish(String name, String email, Integer guests, Boolean shown) {
        public Wish {
            name = TextInput.name(name, "/name", 60);
            guests = guests == null ? 0 : guests;
            shown = shown != null && shown;
        }
    }

    /** The contract's {@code SignUpEntry}. */
    public record Entry(OwnSignUp signUp, GatheringCard gathering) {}

    /** What was mailed isn't told: whether somebody signed up before is between them and us. */
    public void ask(Caller who, String slug, UUID gathering, Wish wish, Language language) {
        db.tx(tx -> {
            var at = GatheringSql.lock(tx, Hoods.membership(tx, who, slug), gathering);
            at.requireOpen(clock.instant());
            if (at.signing() != Signing.ANYONE) throw new Problem.Conflict("needsAccount");
            SignUps.requireGuests(at, wish.guests());
            var before = SignUpSql.ofAddress(tx, gathering, wish.email());
            if (before.isPresent() && before.get().state().counts()) {
                mail.signedUp(tx, at, before.get());
                return null;
            }
            if (before.isEmpty() && !hasRoomToAsk(tx, at, wish.email())) return null;
            var now = clock.instant();
            before.ifPresent(asked -> SignUpSql.askAgain(tx, asked.id(), wish, now));
            var id = before.map(SignUpRow::id)
                    .orElseGet(() -> SignUpSql.ask(tx, gathering, wish, language, SignUps.code(), now));
            mail.confirm(tx, at, SignUpSql.find(tx, id).orElseThrow(), now.plus(LIFE));
            return null;
        });
    }

    /** Of an address that is not told either: whose it is isn't known. */
    private static boolean hasRoomToAsk(Tx tx, GatheringRow at, String email) {
        if (SignUpSql.asked(tx, at.id()) >= MOST_ASKED) throw new Problem.Conflict("tooManyAsked");
        SignUpSql.lock(tx, email);
        return SignUpSql.askedBy(tx, email) < MOST_ASKED_BY_ADDRESS;
    }

    public Entry show(String token) {
        var row = row(db, token);
        return new Entry(row.own(), GatheringSql.card(db, row.gathering()));
    }

    public Entry confirm(String token) {
        return db.tx(tx -> {
            var at = GatheringSql.lock(tx, row(tx, token).gathering());
            var asked = row(tx, token);
            if (asked.state() == SignUpState.ASKED) {
                requireStillGood(at, asked);
                var seats = keeper.of(tx, at);
                var seat = seats.take(asked.party());
                SignUpSql.confirm(tx, asked.id(), seat);
                seats.listed(asked.id(), asked.shown() && seat.state() == SignUpState.PLACED);
                asked = seats.tell(keeper).getFirst();
                mail.signedUp(tx, at, asked);
            }
            return new Entry(asked.own(), GatheringSql.card(tx, at.id()));
        });
    }

    /** What is asked can have changed since the mail was sent. */
    private void requireStillGood(GatheringRow at, SignUpRow asked) {
        at.requireOpen(clock.instant());
        if (at.signing() != Signing.ANYONE) throw new Problem.Conflict("needsAccount");
        var most = SignUps.mostGuests(at);
        if (asked.guests() > most) throw new Problem.Conflict("fewerGuests", most);
    }

    public Entry withdraw(String token) {
        return db.tx(tx -> {
            var at = GatheringSql.lock(tx, row(tx, token).gathering());
            var row = row(tx, token);
            switch (row.state()) {
                case ASKED -> SignUpSql.cancel(tx, row.id(), clock.instant());
                case PLACED, WAITING -> {
                    at.requireAhead(clock.instant());
                    var seats = keeper.of(tx, at);
                    seats.leave(row);
                    seats.tell(keeper);
                }
                case CANCELLED -> {}
            }
            return new Entry(row(tx, token).own(), GatheringSql.card(tx, at.id()));
        });
    }

    private SignUpRow row(Queries db, String token) {
        var row = SignUpSql.find(db, links.signUp(token)).orElseThrow(() -> new Problem.Gone("usedLink"));
        if (!GatheringSql.isThere(db, row.gathering())) throw new Problem.Gone("gatheringGone");
        return row;
    }

    /** @return whether there were any */
    boolean forgetAsked() {
        return SignUpSql.forgetAsked(db, clock.instant().minus(LIFE));
    }
}
