package nl.buurthub.kiosk;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.db.Queries;

/** Codes and secrets stand there as hashes alone. */
final class PairingSql {

    private PairingSql() {}

    /** Nothing if another device shows the code. */
    static Optional<UUID> begin(Queries db, byte[] code, byte[] secret, Instant expires) {
        return db.first("""
                insert into kiosk_pairing (code_hash, secret_hash, expires) values ($1, $2, $3)
                on conflict (code_hash) do nothing returning id
                """, row -> row.getUUID("id"), Buffer.buffer(code), Buffer.buffer(secret), expires);
    }

    static void forget(Queries db, Instant now) {
        db.run("delete from kiosk_pairing where expires <= $1", now);
    }

    /** Of the device: the screen that it became, if a manager has typed its code. */
    static Optional<Optional<UUID>> of(Queries db, UUID pairing, byte[] secret, Instant now) {
        return db.first(
                "select kiosk from kiosk_pairing where id = $1 and secret_hash = $2 and expires > $3",
                row -> Optional.ofNullable(row.getUUID("kiosk")),
                pairing,
                Buffer.buffer(secret),
                now);
    }

    /** The device that shows this code and is no screen yet, locked until the transaction ends. */
    static Optional<UUID> waiting(Queries db, byte[] code, Instant now) {
        return db.first(
                "select id from kiosk_pairing where code_hash = $1 and expires > $2 and kiosk is null for update",
                row -> row.getUUID("id"),
                Buffer.buffer(code),
                now);
    }

    static void become(Queries db, UUID pairing, UUID kiosk) {
        db.run("update kiosk_pairing set kiosk = $2 where id = $1", pairing, kiosk);
    }
}
