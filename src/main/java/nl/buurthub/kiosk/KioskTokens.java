package nl.buurthub.kiosk;

import java.time.Clock;
import java.time.Duration;
import nl.buurthub.platform.base.Authenticator;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.Secrets;
import nl.buurthub.platform.db.Db;

/**
 * Knows screens by their tokens, and leaves all others to who knows people. A token is renewed every day; the one before it
 * is valid until the new one is used, so that a screen that fails in between has lost nothing.
 */
final class KioskTokens implements Authenticator {

    /** A token that isn't renewed for so long is over: longer than a building is closed in summer. */
    static final Duration LIFE = Duration.ofDays(90);

    private static final String PREFIX = "kiosk.";

    private final Db db;
    private final Authenticator people;
    private final Clock clock;

    KioskTokens(Db db, Authenticator people, Clock clock) {
        this.db = db;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Access identify(String token) {
        if (!token.startsWith(PREFIX)) return people.identify(token);
        var hash = Secrets.hash(token);
        var bearer = KioskSql.bearer(db, hash, clock.instant().minus(LIFE)).orElseThrow(Problem.SignInNeeded::new);
        if (bearer.isFirstUse()) KioskSql.settleToken(db, hash);
        return new Access(bearer.kiosk(), bearer.renewed().plus(LIFE));
    }

    String renew(Caller.Kiosk kiosk) {
        var token = PREFIX + Secrets.random();
        KioskSql.offerToken(db, kiosk.id(), Secrets.hash(token), clock.instant());
        return token;
    }

    /** The first one of a screen: the same however often its answer gets lost. */
    static String first(String secret, String pairing) {
        return PREFIX + Secrets.derived(secret, pairing);
    }
}
