package nl.buurthub.signup;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.base.DomainEvent;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Tx;

/** Whose things have slots: it finds them, and says in its own words what happens to them. */
public interface SlotOwner {

    /**
     * Locks what the slot is of, and its places, until the transaction ends.
     *
     * @throws Problem.NotFound if it isn't there, or not for the caller
     */
    Slot lock(Tx tx, Membership who, UUID slot);

    /** The same for what isn't asked by a person in a hood. */
    Slot lock(Tx tx, UUID slot);

    /** Not locked. @throws Problem.NotFound if the caller may not see it */
    Slot seen(Queries db, Membership who, UUID slot);

    /** Those of these that weren't removed, not locked. */
    List<Slot> there(Queries db, Collection<UUID> slots);

    /** @throws Problem.Gone if it was removed */
    void requireThere(Queries db, UUID slot);

    /** The address of the page about it. {@code hood}: its slug. */
    String page(String hood, UUID slot);

    /** The address of the page where what follows {@code #t=} opens a sign-up. {@code hood}: its slug. */
    String signUpPage(String hood);

    /** What is answered to who signed up. */
    Record own(SignUp signUp);

    /** What is answered to who follows the link of a mail: with what it is for. */
    Record entry(Queries db, SignUp signUp);

    /** To its audience. */
    DomainEvent placesChanged(UUID slot, Occupancy places);

    /** To residents, who may see them: who is seen to come has changed. */
    DomainEvent namesChanged(UUID slot);

    /** To who signed up. */
    DomainEvent signUpChanged(SignUp signUp);

    /** To the organiser. */
    DomainEvent attendeeChanged(UUID slot, Attendee attendee);

    /** To the organiser. */
    DomainEvent attendeeRenamed(UUID slot, UUID signUp, String name);
}
