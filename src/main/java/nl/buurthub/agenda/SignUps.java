package nl.buurthub.agenda;

import java.time.Clock;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.Secrets;
import nl.buurthub.platform.db.Db;
import nl.buurthub.residents.Residents;

/** Coming, with guests or without, and not coming after all. */
public final class SignUps {

    private static final int CODE_LENGTH = 8;

    private final Db db;
    private final Seats.Keeper keeper;
    private final Clock clock;

    SignUps(Db db, Seats.Keeper keeper, Clock clock) {
        this.db = db;
        this.keeper = keeper;
        this.clock = clock;
    }

    /** @param shown whether others may see the name */
    public record Wish(Integer guests, Boolean shown) {
        public Wish {
            shown = shown != null && shown;
        }
    }

    /** Again, it changes what was asked before. Who is suspended can only give a place up. */
    public OwnSignUp signUp(Caller who, String slug, UUID gathering, Wish wish) {
        var person = who.person().id();
        return db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug).requireActive();
            if (hood.resident()) Residents.lock(tx, hood, person);
            var at = GatheringSql.lock(tx, hood, gathering);
            var seats = keeper.of(tx, at);
            var before = SignUpSql.of(tx, gathering, person);
            if (before.isPresent()) {
                var own = before.get();
                if (wish.guests() > own.guests()) requireRoomFor(at, wish.guests());
                if (wish.shown() != own.shown()) {
                    SignUpSql.show(tx, own.id(), wish.shown());
                    seats.listed(own.id(), own.state() == SignUpState.PLACED);
                }
                if (!wish.guests().equals(own.guests())) seats.resize(own, wish.guests());
            } else {
                requireRoomFor(at, wish.guests());
                var seat = seats.take(1 + wish.guests());
                var id = SignUpSql.insert(
                        tx, gathering, person, wish.guests(), wish.shown(), seat, code(), clock.instant());
                seats.listed(id, wish.shown() && seat.state() == SignUpState.PLACED);
            }
            return seats.tell(keeper).stream()
                    .filter(row -> person.equals(row.person()))
                    .findFirst()
                    .or(() -> before)
                    .orElseThrow()
                    .own();
        });
    }

    private void requireRoomFor(GatheringRow at, int guests) {
        at.requireOpen(clock.instant());
        requireGuests(at, guests);
    }

    /** That a party is no larger than it may be, and could ever fit. */
    static void requireGuests(GatheringRow at, int guests) {
        var most = mostGuests(at);
        if (guests > most) throw new Problem.Invalid("/guests", "guests", most);
    }

    static int mostGuests(GatheringRow at) {
        return at.capacity() == null ? at.guests() : Math.min(at.guests(), at.capacity() - 1);
    }

    public void cancel(Caller who, String slug, UUID gathering) {
        var person = who.person().id();
        db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug);
            var at = GatheringSql.lock(tx, hood, gathering);
            var own = SignUpSql.of(tx, gathering, person);
            if (own.isEmpty()) return null;
            at.requireAhead(clock.instant());
            var seats = keeper.of(tx, at);
            seats.leave(own.get());
            seats.tell(keeper);
            return null;
        });
    }

    /** What is shown or typed at the door. */
    static String code() {
        return Secrets.code(CODE_LENGTH);
    }
}
