package nl.buurthub.residents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.Secrets;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.web.HostNames;

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
    private final HostNames hostNames;
    private final Clock clock;

    AddressLetters(Platform platform) {
        this.db = platform.db();
        this.journal = platform.journal();
        this.press = new LetterPress(platform.vertx());
        this.hostNames = platform.hostNames();
        this.clock = platform.clock();
    }

    /** To whom one goes. */
    record Addressee(UUID person, String name, Language language, Address address, boolean verified) {}

    /** The code is kept as a hash: only the letter says it. */
    static byte[] hash(UUID hood, UUID person, String code) {
        return Secrets.hash(hood + " " + person + " " + Secrets.typed(code));
    }

    /** A letter for this resident, as PDF. Awaits. */
    byte[] one(Caller who, String slug, UUID person) {
        return send(slug, db -> {
            var hood = Hoods.membership(db, who, slug).requireManager();
            var to = LetterSql.addressee(db, hood.hood(), person).orElseThrow(Problem.NotFound::new);
            if (person.equals(who.person().id())) throw new Problem.Refused("ownAddress");
            if (to.verified()) throw new Problem.Conflict("verifiedBefore");
            return List.of(to);
        });
    }

    /** One for each who needs one and has none, as one PDF: so many at most, the rest next time. Awaits. */
    byte[] all(Caller who, String slug) {
        return many(who, slug, LetterSql::waiting);
    }

    /** Those that were made last, with other codes: a file gets lost. Awaits. */
    byte[] last(Caller who, String slug) {
        return many(who, slug, LetterSql::last);
    }

    private byte[] many(Caller who, String slug, Round round) {
        return send(slug, db -> {
            var hood = Hoods.membership(db, who, slug).requireManager();
            var to = round.list(db, hood.hood(), who.person().id(), clock.instant(), MOST_PAGES);
            if (to.isEmpty()) throw new Problem.Conflict("noLetters");
            return to;
        });
    }

    /** To whom letters go at once. */
    private interface Round {
        List<Addressee> list(Queries db, UUID hood, UUID except, Instant now, int most);
    }

    /** Printed first, which takes a while: a code becomes valid once it is on paper, if its reader still lives there. */
    private byte[] send(String slug, Function<Queries, List<Addressee>> choose) {
        var hood = Hoods.hood(db, slug);
        var expires = clock.instant().plus(LIFE);
        var to = choose.apply(db);
        var codes = Stream.generate(() -> Secrets.code(LENGTH)).limit(to.size()).toList();
        var page = hostNames.pagesOf(slug) + "/verify";
        var letters = press.print(IntStream.range(0, to.size())
                .mapToObj(at -> AddressLetter.of(hood, to.get(at), codes.get(at), expires, page))
                .toList());
        return db.tx(tx -> {
            LetterSql.lock(tx, hood.id());
            if (!choose.apply(tx).equals(to)) throw new Problem.Conflict("lettersOutdated");
            for (var at = 0; at < to.size(); at++) {
                var code = hash(hood.id(), to.get(at).person(), codes.get(at));
                LetterSql.put(tx, hood.id(), to.get(at), code, expires);
            }
            ResidencyPublisher.tellDesk(
                    journal, tx, slug, to.stream().map(Addressee::person).toList());
            return letters;
        });
    }
}
