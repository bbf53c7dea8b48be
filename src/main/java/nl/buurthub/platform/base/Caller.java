package nl.buurthub.platform.base;

import java.util.UUID;

/** Who asks. Passed to every use case, never ambient. */
public sealed interface Caller {

    /** Somebody who is not signed in. */
    record Visitor() implements Caller {}

    /** Somebody who is, in one of their sessions; an operator runs the whole site. */
    record Person(UUID id, UUID session, boolean operator) implements Caller {}

    /** A screen in a hood, for whoever passes by: it reads what is public. {@code hood}: its slug. */
    record Kiosk(UUID id, String hood) implements Caller {}

    Caller VISITOR = new Visitor();

    /**
     * The person who calls.
     *
     * @throws Problem.SignInNeeded for a visitor, or a screen
     */
    default Person person() {
        return switch (this) {
            case Person person -> person;
            case Visitor _, Kiosk _ -> throw new Problem.SignInNeeded();
        };
    }

    /**
     * The screen that calls.
     *
     * @throws Problem.SignInNeeded for anybody else
     */
    default Kiosk kiosk() {
        return switch (this) {
            case Kiosk kiosk -> kiosk;
            case Visitor _, Person _ -> throw new Problem.SignInNeeded();
        };
    }

    /** Whether the caller is who this is the id of, or calls in the session that it is of. */
    default boolean goesBy(UUID subject) {
        return switch (this) {
            case Person person -> subject.equals(person.id) || subject.equals(person.session);
            case Kiosk kiosk -> subject.equals(kiosk.id);
            case Visitor _ -> false;
        };
    }
}
