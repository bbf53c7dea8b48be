package nl.buurthub.hoods;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.buurthub.hoods.Residency.Address;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.Secrets;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.live.Journal;

/**
 * Letters with a code, for who says to live somewhere. Managers print and send them. A newer one makes the one before
 * worthless, and so does moving; nobody makes one for themselves.
 */
final class AddressLetters {

    private static final Duration LIFE = Duration.ofDays(60);
    private static final int LENGTH = 8;
    private static final int MOST_PAGES = 100;

    private final Db db;
    private final Journal journal;
    private final LetterPress press;
    private final String site;
    private final Clock clock;

    AddressLetters(Db db, Journal journal, Vertx vertx, String site, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.press = new LetterPress(vertx);
        this.site = site;
        this.clock = clock;
    }

    /** To whom one goes. */
    record Addressee(UUID person, String name, Language language, Address address, boolean verified) {}

    /** The code is kept as a hash: only the letter says it. */
    static byte[] hash(UUID hood, UUID person, String code) {
        return Secrets.hash(hood + " " + person + " " + Secrets.typed(code));
    }

    /** A letter for this resident, as PDF. Awaits. */
    byte[] one(Caller who, String slug, UUID person) {
        return press.print(db.tx(tx -> {
            var hood = Hoods.standing(tx, who, slug).requireManager();
            var to = LetterSql.addressee(tx, hood.hood(), person).orElseThrow(Problem.NotFound::new);
            if (person.equals(who.person().id())) throw new Problem.Refused("ownAddress");
            if (to.verified()) throw new Problem.Conflict("verifiedBefore");
            return write(tx, slug, List.of(to));
        }));
    }

    /** One for each who needs one and has none, as one PDF: so many at most, the rest next time. Awaits. */
    byte[] all(Caller who, String slug) {
        return press.print(db.tx(tx -> {
            var hood = Hoods.standing(tx, who, slug).requireManager();
            LetterSql.lock(tx, hood.hood());
            var to = LetterSql.waiting(tx, hood.hood(), who.person().id(), clock.instant(), MOST_PAGES);
            if (to.isEmpty()) throw new Problem.Conflict("noLetters");
            return write(tx, slug, to);
        }));
    }

    private List<AddressLetter> write(Tx tx, String slug, List<Addressee> to) {
        var hood = Hoods.hood(tx, slug);
        var expires = clock.instant().plus(LIFE);
        return to.stream()
                .map(addressee -> {
                    var code = Secrets.code(LENGTH);
                    LetterSql.put(tx, hood.id(), addressee, hash(hood.id(), addressee.person(), code), expires);
                    ResidencyNews.tellDesk(journal, tx, slug, addressee.person());
                    return AddressLetter.of(hood, addressee, code, expires, site + "/b/" + slug + "/verify");
                })
                .toList();
    }
}
