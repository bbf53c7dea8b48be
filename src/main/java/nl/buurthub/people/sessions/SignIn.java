package nl.buurthub.people.sessions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.people.PersonSql;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.Secrets;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.mail.Mail;
import nl.buurthub.platform.mail.Outbox;
import org.jspecify.annotations.Nullable;

/** Signing in without a password: a mail with a code and a link, either of which is changed for a session. */
public final class SignIn {

    static final Duration LIFE = Duration.ofMinutes(10);
    static final int TRIES = 5;
    private static final Duration DAY = Duration.ofDays(1);

    /** After so many wrong codes for an address within a day only a link signs in. */
    static final int TRIES_A_DAY = 20;

    private final Db db;
    private final Outbox outbox;
    private final Sessions sessions;
    private final Clock clock;

    public SignIn(Db db, Outbox outbox, Sessions sessions, Clock clock) {
        this.db = db;
        this.outbox = outbox;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Mails a code. Whether the address has an account isn't looked at, so it can't be told from the answer or its time.
     *
     * @param site where the link leads: scheme and authority
     */
    public UUID ask(String email, Language language, @Nullable String page, String site) {
        var id = UUID.randomUUID();
        var code = Secrets.sixDigits();
        var link = Secrets.random();
        var expires = clock.instant().plus(LIFE);
        var content = Map.of("code", code, "link", address(site, link, page));
        return db.tx(tx -> {
            SignInSql.forget(tx, clock.instant().minus(DAY));
            SignInSql.insert(tx, id, email, language, hash(id, code), Secrets.hash(link), expires);
            outbox.place(tx, new Mail(email, "signIn", language, content, null, expires));
            return id;
        });
    }

    private static String address(String site, String link, @Nullable String page) {
        var target = page == null ? "" : "&page=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
        return site + "/sign-in/link#t=" + link + target; // what follows # reaches no log and no Referer
    }

    private static byte[] hash(UUID id, String code) {
        return Secrets.hash(id + code);
    }

    /** @throws Problem.Invalid for a code or link that is wrong, used or too old */
    public SignedIn signIn(Proof proof, String device) {
        return db.tx(tx -> asked(tx, proof).map(asked -> enter(tx, asked, device)))
                .orElseThrow(() -> refusal(proof));
    }

    private Optional<AskedCode> asked(Tx tx, Proof proof) {
        return switch (proof) {
            case Proof.Code(var email, var code) ->
                SignInSql.last(tx, email, TRIES, clock.instant())
                        .filter(_ -> SignInSql.tries(tx, email, clock.instant().minus(DAY)) < TRIES_A_DAY)
                        .filter(asked -> isRight(tx, asked, code));
            case Proof.Link(var link) -> SignInSql.linked(tx, Secrets.hash(link), clock.instant());
        };
    }

    private static boolean isRight(Tx tx, AskedCode asked, String code) {
        if (Secrets.same(asked.codeHash(), hash(asked.id(), code))) return true;
        SignInSql.countTry(tx, asked.id());
        return false;
    }

    private SignedIn enter(Tx tx, AskedCode asked, String device) {
        SignInSql.use(tx, asked.id(), clock.instant());
        return sessions.open(tx, PersonSql.enter(tx, asked.email(), asked.language(), clock.instant()), device);
    }

    private static Problem refusal(Proof proof) {
        return switch (proof) {
            case Proof.Code _ -> new Problem.Invalid("/code", "code");
            case Proof.Link _ -> new Problem.Invalid("/link", "link");
        };
    }
}
