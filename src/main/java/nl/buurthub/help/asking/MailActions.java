package nl.buurthub.help.asking;

import java.time.Clock;
import nl.buurthub.help.ActionSql;
import nl.buurthub.help.HelpSql;
import nl.buurthub.help.RequestLifecycle;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.Secrets;
import nl.buurthub.platform.db.Db;

/** The buttons of a mail: they do one thing to one request, once, for whoever has the mail. */
public final class MailActions {

    private final Db db;
    private final RequestLifecycle lifecycle;
    private final Clock clock;

    public MailActions(Db db, RequestLifecycle lifecycle, Clock clock) {
        this.db = db;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    /** Without {@code confirm} nothing happens: programs that read mail open its links. */
    public record Click(String token, Boolean confirm) {
        public Click {
            confirm = confirm != null && confirm;
        }
    }

    /** What it does, or did. */
    public record MailAction(ActionSql.Action action, String need, String hood, boolean done) {}

    /** @throws Problem.Gone for a token that is used, too old or none of ours */
    public MailAction act(Click click) {
        var hash = Secrets.hash(click.token());
        return db.tx(tx -> {
            var claimed = ActionSql.claim(tx, hash, clock.instant()).orElseThrow(() -> new Problem.Gone("usedLink"));
            var row = HelpSql.lock(tx, claimed.request());
            row.requireThere();
            if (click.confirm()) {
                lifecycle.changeState(tx, row, claimed.action().becomes(), "");
                ActionSql.use(tx, hash, clock.instant());
            }
            return new MailAction(claimed.action(), row.need(), row.slug(), click.confirm());
        });
    }
}
