package nl.buurthub.signup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.vertx.sqlclient.Row;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.DomainEvent;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.signup.account.SignUpRoutes;
import nl.buurthub.signup.attendees.AttendeeRoutes;
import nl.buurthub.signup.links.LinkRoutes;

/** Shifts that neighbours take: another owner of slots than the agenda. */
final class ShiftsFeature implements Feature, SlotOwner {

    /** What its migration would do. */
    static final String SCHEMA =
            "create table shift (id uuid primary key references slot, hood uuid not null references hood, organiser uuid)";

    private final Slots slots;

    ShiftsFeature(Platform platform) {
        this.slots = Slots.of(platform, this, "of shifts");
    }

    record ShiftSignUp(@JsonUnwrapped OwnSignUp signUp, UUID shift) {}

    record ShiftEntry(ShiftSignUp signUp, String title) {}

    record ShiftChanged(UUID id) implements DomainEvent {}

    @Override
    public String name() {
        return "shifts";
    }

    @Override
    public void on(Api api) {
        var shifts = new SlotApi(api, "shift", operation -> operation + "OfShift");
        new SignUpRoutes(slots).on(shifts);
        new LinkRoutes(slots, new Limits(false)).on(shifts);
        new AttendeeRoutes(slots).on(shifts);
    }

    @Override
    public Slot lock(Tx tx, Membership who, UUID slot) {
        return lock(tx, slot);
    }

    @Override
    public Slot lock(Tx tx, UUID slot) {
        SlotSql.lock(tx, slot);
        return there(tx, List.of(slot)).stream().findFirst().orElseThrow(Problem.NotFound::new);
    }

    @Override
    public Slot seen(Queries db, Membership who, UUID slot) {
        return there(db, List.of(slot)).stream().findFirst().orElseThrow(Problem.NotFound::new);
    }

    @Override
    public List<Slot> there(Queries db, Collection<UUID> slots) {
        return db.list("""
                select slot.*, slug, organiser, now() + interval '1 day' as starts from slot
                join shift on shift.id = slot.id join hood on hood.id = hood where slot.id = any($1)
                """, ShiftsFeature::slot, (Object) slots.toArray(UUID[]::new));
    }

    private static Slot slot(Row row) {
        return new Slot(
                row.getUUID("id"),
                row.getString("slug"),
                Audience.PUBLIC,
                row.getUUID("organiser"),
                new Slot.Label("Soep scheppen", "De keuken", ZoneOffset.UTC),
                new Slot.Terms(Signing.ANYONE, Rows.instant(row, "starts"), null, false),
                SlotSql.places(row));
    }

    @Override
    public void requireThere(Queries db, UUID slot) {
        if (there(db, List.of(slot)).isEmpty()) throw new Problem.Gone("usedLink");
    }

    @Override
    public String page(String hood, UUID slot) {
        return "https://example.org/" + hood + "/shifts/" + slot;
    }

    @Override
    public String signUpPage(String hood) {
        return "https://example.org/shifts/sign-up";
    }

    @Override
    public Record own(SignUp signUp) {
        return new ShiftSignUp(signUp.own(), signUp.slot());
    }

    @Override
    public Record entry(Queries db, SignUp signUp) {
        return new ShiftEntry(new ShiftSignUp(signUp.own(), signUp.slot()), "Soep scheppen");
    }

    @Override
    public DomainEvent placesChanged(UUID slot, Occupancy places) {
        return new ShiftChanged(slot);
    }

    @Override
    public DomainEvent namesChanged(UUID slot) {
        return new ShiftChanged(slot);
    }

    @Override
    public DomainEvent signUpChanged(SignUp signUp) {
        return new ShiftChanged(signUp.slot());
    }

    @Override
    public DomainEvent attendeeChanged(UUID slot, Attendee attendee) {
        return new ShiftChanged(slot);
    }

    @Override
    public DomainEvent attendeeRenamed(UUID slot, UUID signUp, String name) {
        return new ShiftChanged(slot);
    }
}
