package nl.buurthub.help;

import java.time.Clock;
import nl.buurthub.help.Asking.Turn;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.Secrets;
import nl.buurthub.platform.base.WireEnum;
import nl.buurthub.platform.db.Db;

/** The buttons of a mail: they do one thing to one request, once, for whoever has the mail. */
public final class MailActions {

    /** What a button does. */
    public enum Action implements WireEnum {
        RENEW,
        WITHDRAW;

        RequestState becomes() {
            return switch (this) {
                case RENEW -> RequestState.OPEN;
                case WITHDRAW -> RequestState.WITHDRAWN;
            };
        }
    }

    private final Db db;
    private final Asking asking;
    private final Clock clock;

    MailActions(Db db, Asking asking, Clock clock) {
        this.db = db;
        this.asking = asking;
        this.clock = clock;
    }

    /** Without {@code confirm} nothing happens: programs that read mail open its links. */
    public record Click(String token, Boolean confirm) {
        public Click {
            confirm = confirm != null && confirm;
        }
    }

    /** What it does, or did. */
    public record Deed(Action action, String need, String hood, boolean done) {}

    /** @throws Problem.Gone for a token that is used, too old or none of ours */
    public Deed act(Click click) {
        var hash = Secrets.hash(click.token());
        return db.tx(tx -> {
            var entry = ActionSql.claim(tx, hash, clock.instant()).orElseThrow(() -> new Problem.Gone("usedLink"));
            var row = HelpSql.lock(tx, entry.request());
            row.requireThere();
            if (click.confirm()) {
                asking.turn(tx, row, new Turn(entry.action().becomes(), ""));
                ActionSql.use(tx, hash, clock.instant());
            }
            return new Deed(entry.action(), row.need(), row.slug(), click.confirm());
        });
    }
}
