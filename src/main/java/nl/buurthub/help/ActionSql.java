package nl.buurthub.help;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.base.WireEnum;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;

/** What a mail's buttons do; of their tokens only hashes are kept. */
public final class ActionSql {

    private ActionSql() {}

    /** What a button does. */
    public enum Action implements WireEnum {
        RENEW,
        WITHDRAW;

        public RequestState becomes() {
            return switch (this) {
                case RENEW -> RequestState.OPEN;
                case WITHDRAW -> RequestState.WITHDRAWN;
            };
        }
    }

    public record RequestAction(UUID request, Action action) {}

    public static void insert(Queries db, byte[] hash, UUID request, Action action, Instant expires) {
        db.run(
                "insert into help_action (hash, request, action, expires) values ($1, $2, $3, $4)",
                Buffer.buffer(hash),
                request,
                action,
                expires);
    }

    /** One that still works; nobody else uses it until the transaction ends. */
    public static Optional<RequestAction> claim(Queries db, byte[] hash, Instant now) {
        return db.first(
                "select * from help_action where hash = $1 and used is null and expires > $2 for update",
                row -> new RequestAction(row.getUUID("request"), Rows.wireEnum(row, "action", Action.class)),
                Buffer.buffer(hash),
                now);
    }

    public static void use(Queries db, byte[] hash, Instant now) {
        db.run("update help_action set used = $2 where hash = $1", Buffer.buffer(hash), now);
    }

    public static void forget(Queries db, UUID hood, UUID person) {
        db.run("""
                delete from help_action using help_request, help_asker
                where help_action.request = help_request.id and help_asker.request = help_request.id
                  and hood = $1 and person = $2
                """, hood, person);
    }
}
