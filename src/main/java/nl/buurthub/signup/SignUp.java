package nl.buurthub.signup;

import java.util.UUID;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Secrets;
import org.jspecify.annotations.Nullable;

/** A sign-up, with who made it and how they are written to. */
public record SignUp(UUID slot, By by, OwnSignUp own) {

    private static final int CODE_LENGTH = 8;

    /**
     * Without a person it was made by mail, or by the organiser.
     *
     * @param contact how to call whom the organiser signed up, to whom nothing is written
     */
    public record By(
            @Nullable UUID person,
            String name,
            @Nullable String email,
            Language language,
            @Nullable String contact) {}

    /** Somebody who comes and wants to be seen. */
    public record Name(String name, int guests) {}

    /** What is shown or typed at the door. */
    public static String code() {
        return Secrets.code(CODE_LENGTH);
    }

    public UUID id() {
        return own.id();
    }

    public SignUpState state() {
        return own.state();
    }

    public int guests() {
        return own.guests();
    }

    /** How many places it takes. */
    public int party() {
        return 1 + own.guests();
    }

    /** Whether others see who comes. */
    public boolean isNamed() {
        return own.shown() && own.state() == SignUpState.PLACED;
    }

    public Attendee attendee() {
        return new Attendee(
                id(),
                by.name(),
                own.guests(),
                own.state(),
                own.position(),
                own.came(),
                by.person() != null,
                by.contact());
    }
}
