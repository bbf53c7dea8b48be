package nl.buurthub.platform.base;

import java.util.UUID;

/** Who asks. Passed to every use case, never ambient. */
public sealed interface Caller {

    /** Somebody who is not signed in. */
    record Visitor() implements Caller {}

    /** Somebody who is, in one of their sessions; an operator runs the whole site. */
    record Person(UUID id, UUID session, boolean operator) implements Caller {}

    Caller VISITOR = new Visitor();

    /**
     * The person who calls.
     *
     * @throws Problem.SignInNeeded for a visitor
     */
    default Person person() {
        return switch (this) {
            case Person person -> person;
            case Visitor _ -> throw new Problem.SignInNeeded();
        };
    }
}
