package nl.buurthub.kiosk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.Secrets;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;

/** How a device becomes a screen of a hood: it shows a code, a manager types it. */
final class Pairing {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int LENGTH = 6;

    private final Db db;
    private final Journal journal;
    private final Clock clock;

    Pairing(Db db, Journal journal, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    /** The contract's {@code Pairing}. {@code secret}: the device alone knows it. */
    public record Begun(UUID id, String code, String secret, Instant expires) {}

    /** What a manager types. */
    public record Typed(String code, String name, String place) {

        private byte[] hash() {
            return Secrets.hash(Secrets.typed(code));
        }
    }

    /** The contract's {@code Paired}. */
    public record Paired(UUID kiosk, String token) {}

    public Begun begin() {
        var secret = Secrets.random();
        var expires = clock.instant().plus(LIFE);
        return db.tx(tx -> {
            PairingSql.forget(tx, clock.instant());
            while (true) {
                var code = Secrets.code(LENGTH);
                var begun = PairingSql.begin(tx, Secrets.hash(code), Secrets.hash(secret), expires);
                // Another device may show the same.
                if (begun.isPresent()) return new Begun(begun.get(), code, secret, expires);
            }
        });
    }

    /**
     * The device's token, once a manager typed its code.
     *
     * @throws Problem.Gone when it has to begin again
     */
    public Optional<Paired> fetch(UUID pairing, String secret) {
        return db.tx(tx -> {
            var found = PairingSql.of(tx, pairing, Secrets.hash(secret), clock.instant())
                    .orElseThrow(() -> new Problem.Gone("pairingOver"));
            return found.map(kiosk -> {
                var token = KioskTokens.first(secret, pairing.toString());
                if (!KioskSql.giveToken(tx, kiosk, Secrets.hash(token))) throw new Problem.Gone("pairingOver");
                return new Paired(kiosk, token);
            });
        });
    }

    /** A manager makes the device that shows this code a screen of the hood. */
    public KioskCard pair(Caller who, String slug, Typed typed) {
        var settings = new KioskSettings(typed.name(), typed.place(), null);
        return db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug).requireManager();
            var pairing = PairingSql.waiting(tx, typed.hash(), clock.instant())
                    .orElseThrow(() -> new Problem.Invalid("/code", "kioskCode"));
            var kiosk = KioskSql.insert(tx, hood.hood(), settings, who.person().id(), clock.instant());
            PairingSql.become(tx, pairing, kiosk);
            var card = KioskSql.card(tx, kiosk);
            journal.append(tx, Stream.desk(slug), new KioskEvent.KioskChanged(card));
            return card;
        });
    }
}
