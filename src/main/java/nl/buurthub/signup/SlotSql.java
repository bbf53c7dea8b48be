package nl.buurthub.signup;

import io.vertx.sqlclient.Row;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.db.Queries;
import org.jspecify.annotations.Nullable;

/** Places as they are kept, for what has them; they go when that goes. */
public final class SlotSql {

    private SlotSql() {}

    /** @return its id, which is also that of what it is of */
    public static UUID insert(Queries db, @Nullable Integer capacity, int guests) {
        return db.one(
                "insert into slot (capacity, guests) values ($1, $2) returning id",
                row -> row.getUUID("id"),
                capacity,
                (short) guests);
    }

    public static void change(Queries db, UUID slot, @Nullable Integer capacity, int guests) {
        db.run("update slot set capacity = $2, guests = $3 where id = $1", slot, capacity, (short) guests);
    }

    /** Until the transaction ends what happens to the places happens one after the other. */
    public static Optional<Occupancy> lock(Queries db, UUID slot) {
        return db.first("select * from slot where id = $1 for update", SlotSql::places, slot);
    }

    static void count(Queries db, UUID slot, Occupancy places) {
        db.run(
                "update slot set taken = $2, waiting = $3, signed = $4 where id = $1",
                slot,
                places.taken(),
                places.waiting(),
                places.signed());
    }

    public static Occupancy places(Row row) {
        return new Occupancy(
                row.getInteger("capacity"),
                row.getInteger("guests"),
                row.getInteger("taken"),
                row.getInteger("waiting"),
                row.getInteger("signed"));
    }
}
