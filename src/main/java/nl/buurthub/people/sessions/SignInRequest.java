package nl.buurthub.people.sessions;

import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.text.MailAddress;
import org.jspecify.annotations.Nullable;

/** Somebody wants to sign in, and then to see {@code page}. */
public record SignInRequest(
        String email, @Nullable Language language, @Nullable String page) {

    public SignInRequest {
        email = MailAddress.of(email, "/email");
    }
}
