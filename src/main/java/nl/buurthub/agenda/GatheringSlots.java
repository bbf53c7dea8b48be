package nl.buurthub.agenda;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.buurthub.agenda.AgendaBoard.SignUpEntry;
import nl.buurthub.agenda.AgendaEvent.AttendeeChanged;
import nl.buurthub.agenda.AgendaEvent.AttendeeRenamed;
import nl.buurthub.agenda.AgendaEvent.NamesChanged;
import nl.buurthub.agenda.AgendaEvent.PlacesChanged;
import nl.buurthub.agenda.AgendaEvent.SignUpChanged;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.base.DomainEvent;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.web.HostNames;
import nl.buurthub.signup.Attendee;
import nl.buurthub.signup.Occupancy;
import nl.buurthub.signup.SignUp;
import nl.buurthub.signup.Slot;
import nl.buurthub.signup.SlotOwner;

/**
 * Gatherings as what one signs up for; a slot has the id of its gathering.
 *
 * @param hostNames where links in mails lead
 */
record GatheringSlots(HostNames hostNames) implements SlotOwner {

    @Override
    public Slot lock(Tx tx, Membership who, UUID slot) {
        return GatheringSql.lock(tx, who, slot).slot();
    }

    @Override
    public Slot lock(Tx tx, UUID slot) {
        return GatheringSql.lock(tx, slot).slot();
    }

    @Override
    public Slot seen(Queries db, Membership who, UUID slot) {
        return GatheringSql.seen(db, who, slot).slot();
    }

    @Override
    public List<Slot> there(Queries db, Collection<UUID> slots) {
        return GatheringSql.there(db, slots).stream().map(GatheringRow::slot).toList();
    }

    @Override
    public void requireThere(Queries db, UUID slot) {
        if (GatheringSql.there(db, List.of(slot)).isEmpty()) throw new Problem.Gone("gatheringGone");
    }

    @Override
    public String page(String hood, UUID slot) {
        return hostNames.pagesOf(hood) + "/agenda/" + slot;
    }

    @Override
    public String signUpPage(String hood) {
        return hostNames.originOf(hood) + "/agenda/sign-up";
    }

    @Override
    public Record own(SignUp signUp) {
        return GatheringSignUp.of(signUp);
    }

    @Override
    public Record entry(Queries db, SignUp signUp) {
        return new SignUpEntry(GatheringSignUp.of(signUp), CardSql.card(db, signUp.slot()));
    }

    @Override
    public DomainEvent placesChanged(UUID slot, Occupancy places) {
        return new PlacesChanged(slot, places.taken(), places.waiting(), places.capacity());
    }

    @Override
    public DomainEvent namesChanged(UUID slot) {
        return new NamesChanged(slot);
    }

    @Override
    public DomainEvent signUpChanged(SignUp signUp) {
        return new SignUpChanged(GatheringSignUp.of(signUp), signUp.slot());
    }

    @Override
    public DomainEvent attendeeChanged(UUID slot, Attendee attendee) {
        return new AttendeeChanged(slot, attendee);
    }

    @Override
    public DomainEvent attendeeRenamed(UUID slot, UUID signUp, String name) {
        return new AttendeeRenamed(slot, signUp, name);
    }
}
