package nl.buurthub.people.sessions;

import io.vertx.core.buffer.Buffer;
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
    private static final Duration DAY = Duration.ofDays(1);

    /** With one code, by each device that asked for it, and by all others together. */
    static final int TRIES = 5;

    /** After so many wrong codes for an address within a day, by those that hadn't asked for it, they need the link. */
    static final int TRIES_BY_OTHERS = 20;

    /** And after so many by anybody everybody does: six digits can be guessed. */
    static final int TRIES_A_DAY = 50;

    /** How many devices count as having asked for one code. */
    private static final int MOST_ASKING = 3;

    /** To one mailbox. A code every ten minutes always fits: by asking, nobody keeps one from who waits for it. */
    private static final int MOST_AN_HOUR = 8;

    /** A code is mailed again where less than this was. */
    private static final int FEW_AN_HOUR = 3;

    private final Db db;
    private final Outbox outbox;
    private final Sessions sessions;
    private final String secret;
    private final Clock clock;

    /** @param secret of this installation: codes and links follow from it, so that one can be mailed again */
    public SignIn(Db db, Outbox outbox, Sessions sessions, String secret, Clock clock) {
        this.db = db;
        this.outbox = outbox;
        this.sessions = sessions;
        this.secret = secret;
        this.clock = clock;
    }

    /**
     * Mails a code, and the same again while it counts. Whether the address has an account isn't looked at, so it can't be
     * told from the answer or its time.
     *
     * @param site where the link leads: scheme and authority
     */
    public void ask(String email, Language language, @Nullable String page, String site, AskingDevice device) {
        var id = UUID.randomUUID();
        var fresh = new AskedCode(
                id, email, language, hash(id, code(id)), 0, clock.instant().plus(LIFE));
        db.tx(tx -> {
            SignInSql.forget(tx, clock.instant().minus(DAY));
            SignInSql.lockAddress(tx, email);
            var asked = SignInSql.last(tx, email, clock.instant());
            if (asked.isPresent()) {
                SignInSql.addDevice(tx, asked.get().id(), device, MOST_ASKING);
                if (follows(asked.get()))
                    outbox.placeSparingly(tx, mail(asked.get(), language, page, site), FEW_AN_HOUR);
            } else if (outbox.placeSparingly(tx, mail(fresh, language, page, site), MOST_AN_HOUR)) {
                SignInSql.insert(tx, fresh, Secrets.hash(link(id)));
                SignInSql.addDevice(tx, id, device, MOST_ASKING);
            }
            return null;
        });
    }

    private Mail mail(AskedCode asked, Language language, @Nullable String page, String site) {
        var content = Map.of("code", code(asked.id()), "link", address(site, link(asked.id()), page));
        return new Mail(asked.email(), "signIn", language, content, null, asked.expires()).urgently();
    }

    private String code(UUID asked) {
        return Secrets.sixDigits(secret, "code " + asked);
    }

    private String link(UUID asked) {
        return Secrets.derived(secret, "link " + asked);
    }

    /** Not where another version or another secret made it. */
    private boolean follows(AskedCode asked) {
        return asked.codeHash().equals(hash(asked.id(), code(asked.id())));
    }

    private static Buffer hash(UUID asked, String code) {
        return Buffer.buffer(Secrets.hash(asked + code));
    }

    private static String address(String site, String link, @Nullable String page) {
        var target = page == null ? "" : "&page=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
        return site + "/sign-in/link#t=" + link + target; // what follows # reaches no log and no Referer
    }

    /**
     * @param on words for the device, for who looks where they are signed in
     * @param device that asked for it, if it is one
     * @throws Problem.Invalid for a code or link that is wrong, used or too old
     */
    public SignedIn signIn(Proof proof, String on, @Nullable AskingDevice device) {
        return db.tx(tx -> asked(tx, proof, device).map(asked -> enter(tx, asked, on)))
                .orElseThrow(() -> refusal(proof));
    }

    private Optional<AskedCode> asked(Tx tx, Proof proof, @Nullable AskingDevice device) {
        return switch (proof) {
            case Proof.Code(var email, var code) ->
                SignInSql.last(tx, email, clock.instant()).filter(asked -> isRight(tx, asked, code, device));
            case Proof.Link(var link) -> SignInSql.linked(tx, Secrets.hash(link), clock.instant());
        };
    }

    private boolean isRight(Tx tx, AskedCode asked, String code, @Nullable AskingDevice device) {
        var own =
                device == null ? null : SignInSql.tries(tx, asked.id(), device).orElse(null);
        var today = SignInSql.tries(tx, asked.email(), clock.instant().minus(DAY));
        if ((own == null ? asked.tries() : own) >= TRIES
                || own == null && today.byOthers() >= TRIES_BY_OTHERS
                || today.byAnybody() >= TRIES_A_DAY) return false;
        if (Secrets.same(asked.codeHash(), hash(asked.id(), code).getBytes())) return true;
        if (device != null && own != null) SignInSql.countTry(tx, asked.id(), device);
        else SignInSql.countTry(tx, asked.id());
        return false;
    }

    private SignedIn enter(Tx tx, AskedCode asked, String on) {
        SignInSql.use(tx, asked.id(), clock.instant());
        return sessions.open(tx, PersonSql.enter(tx, asked.email(), asked.language(), clock.instant()), on);
    }

    private static Problem refusal(Proof proof) {
        return switch (proof) {
            case Proof.Code _ -> new Problem.Invalid("/code", "code");
            case Proof.Link _ -> new Problem.Invalid("/link", "link");
        };
    }
}
