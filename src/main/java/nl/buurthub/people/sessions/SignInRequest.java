package nl.buurthub.people.sessions;

import java.util.Locale;
import nl.buurthub.platform.base.Language;
import org.jspecify.annotations.Nullable;

/** Somebody wants to sign in, and then to see {@code page}. */
public record SignInRequest(
        String email, @Nullable Language language, @Nullable String page) {

    public SignInRequest {
        email = email.toLowerCase(Locale.ROOT);
    }
}
