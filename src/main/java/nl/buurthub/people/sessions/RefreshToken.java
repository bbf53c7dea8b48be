package nl.buurthub.people.sessions;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.buurthub.platform.base.Secrets;
import org.jspecify.annotations.Nullable;

/** What is in the refresh cookie: a session, and a secret that changes at each use. */
record RefreshToken(UUID session, String secret) {

    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([A-Za-z0-9_-]{43})");

    static RefreshToken begin() {
        return new RefreshToken(UUID.randomUUID(), Secrets.random());
    }

    static Optional<RefreshToken> parse(@Nullable String cookie) {
        if (cookie == null) return Optional.empty();
        var match = FORM.matcher(cookie);
        return match.matches()
                ? Optional.of(new RefreshToken(UUID.fromString(match.group(1)), match.group(2)))
                : Optional.empty();
    }

    /**
     * The token after this one. Two tabs that come with the same token get the same next one, though only hashes are kept;
     * who has the token alone can't tell what it will be, for the salt stays with us.
     */
    RefreshToken next(String salt) {
        return new RefreshToken(session, Secrets.derived(secret, salt));
    }

    byte[] hash() {
        return Secrets.hash(secret);
    }

    String text() {
        return session + "." + secret;
    }
}
