package nl.buurthub.people.sessions;

import io.vertx.core.http.HttpServerRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.people.PeopleEvent;
import nl.buurthub.people.PersonSql;
import nl.buurthub.platform.base.Authenticator;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Page;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.Secrets;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;
import org.jspecify.annotations.Nullable;

/** Where people are signed in. */
public final class Sessions implements Authenticator {

    /** A session that isn't used for so long is over. */
    static final Duration IDLE = Duration.ofDays(60);

    /** How long a used refresh token still works: for two tabs at once, and for an answer that got lost. */
    static final Duration GRACE = Duration.ofSeconds(30);

    private final Db db;
    private final Journal journal;
    private final Tokens tokens;
    private final Clock clock;

    public Sessions(Db db, Journal journal, Tokens tokens, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Signs somebody in; that they may is for the caller to know. */
    public SignedIn open(Tx tx, UUID person, String device) {
        var refresh = RefreshToken.begin();
        SessionSql.insert(tx, refresh, person, Secrets.random(), device, clock.instant());
        return signedIn(tx, person, refresh);
    }

    private SignedIn signedIn(Tx tx, UUID person, RefreshToken refresh) {
        var access = tokens.access(person, refresh.session());
        return new SignedIn(new Session(access, Tokens.LIFE.toSeconds(), PersonSql.me(tx, person)), refresh.text());
    }

    @Override
    public Access identify(String token) {
        var claims = tokens.verify(token);
        var person = SessionSql.caller(db, claims.person(), claims.session()).orElseThrow(Problem.SignInNeeded::new);
        return new Access(person, claims.expires());
    }

    /** Who asks for what a page shows by itself, without a token of the page: by the cookie, which isn't used up. */
    public Optional<UUID> viewer(HttpServerRequest request) {
        var now = clock.instant();
        return RefreshToken.parse(RefreshCookie.of(request))
                .flatMap(token -> SessionSql.find(db, token.session(), now.minus(IDLE))
                        .filter(session -> session.isLast(token) || session.wasLast(token, now.minus(GRACE))))
                .map(SessionRow::person);
    }

    /** @throws Problem.SignInNeeded for a token that isn't the last of its session, which ends if it was one of it before */
    public SignedIn refresh(@Nullable String cookie) {
        var token = RefreshToken.parse(cookie).orElseThrow(Problem.SignInNeeded::new);
        return db.tx(tx -> refreshed(tx, token)).orElseThrow(Problem.SignInNeeded::new);
    }

    private Optional<SignedIn> refreshed(Tx tx, RefreshToken token) {
        var now = clock.instant();
        var session = SessionSql.lock(tx, token.session(), now.minus(IDLE)).orElse(null);
        if (session == null) return Optional.empty();
        var next = token.next(session.salt());
        if (session.isLast(token)) {
            SessionSql.rotate(tx, next, now);
        } else if (!session.wasLast(token, now.minus(GRACE))) {
            if (session.wasOnceLast(token)) end(tx, session.person(), token.session());
            return Optional.empty();
        }
        return Optional.of(signedIn(tx, session.person(), next));
    }

    private void end(Tx tx, UUID person, UUID session) {
        if (SessionSql.end(tx, person, session, clock.instant()))
            journal.append(tx, Stream.person(person), new PeopleEvent.SessionsEnded(session));
        else throw new Problem.NotFound();
    }

    public Page<SessionCard> list(Caller who) {
        return new Page<>(SessionSql.list(db, who.person(), clock.instant().minus(IDLE)), null);
    }

    public UUID end(Caller who, UUID session) {
        return db.tx(tx -> {
            end(tx, who.person().id(), session);
            return session;
        });
    }

    /** Ends the session of a cookie, if it is or was one of it: who knows its id alone can't. */
    public Optional<UUID> end(@Nullable String cookie) {
        return RefreshToken.parse(cookie)
                .flatMap(token -> db.tx(tx -> {
                    var session = SessionSql.lock(
                                    tx, token.session(), clock.instant().minus(IDLE))
                            .filter(found -> found.isLast(token) || found.wasOnceLast(token));
                    session.ifPresent(found -> end(tx, found.person(), found.id()));
                    return session.map(SessionRow::id);
                }));
    }

    /**
     * A backup was put back: of tokens that were used or taken back since it was made, the older ones would count again. What
     * was mailed to sign in with counts no more either.
     */
    int endEverybodys() {
        return db.tx(tx -> {
            SignInSql.useAll(tx, clock.instant());
            return SessionSql.endAll(tx, clock.instant());
        });
    }

    public int endAll(Caller who) {
        var person = who.person().id();
        return db.tx(tx -> {
            var ended = SessionSql.endAll(tx, person, clock.instant());
            journal.append(tx, Stream.person(person), new PeopleEvent.SessionsEnded(person));
            return ended;
        });
    }
}
