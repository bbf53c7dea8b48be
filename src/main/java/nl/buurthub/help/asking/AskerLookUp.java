package nl.buurthub.help.asking;

import java.time.Clock;
import java.util.UUID;
import nl.buurthub.help.Asker;
import nl.buurthub.help.AskerSql;
import nl.buurthub.help.HelpSql;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.text.TextInput;

/** A manager who needs to know who asked, says why, and that is kept. */
public final class AskerLookUp {

    private final Db db;
    private final Clock clock;

    public AskerLookUp(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Why a manager looks. */
    public record Reason(String reason) {

        private static final int REASON = 300;

        public Reason {
            reason = TextInput.name(reason, "/reason", REASON);
        }
    }

    public Asker look(Caller who, String slug, UUID request, Reason why) {
        return db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug).requireManager();
            HelpSql.lock(tx, hood.hood(), request);
            AskingSql.viewed(tx, request, who.person().id(), why.reason(), clock.instant());
            return AskerSql.inNeed(tx, request);
        });
    }
}
