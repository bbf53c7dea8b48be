package nl.buurthub.help.asking;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.util.UUID;
import nl.buurthub.help.Asker;
import nl.buurthub.help.AskerSql;
import nl.buurthub.help.HelpPublisher;
import nl.buurthub.help.HelpSql;
import nl.buurthub.help.OwnHelp;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.text.TextInput;
import nl.buurthub.residents.Residents;

/** A manager who needs to know who asked, says why, and that is kept. */
public final class AskerLookUp {

    private final Db db;
    private final HelpPublisher publisher;
    private final Clock clock;

    public AskerLookUp(Db db, HelpPublisher publisher, Clock clock) {
        this.db = db;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Why a manager looks. */
    public record Reason(String reason) {

        private static final int REASON = 300;

        public Reason {
            reason = TextInput.name(reason, "/reason", REASON);
        }
    }

    /** The contract's {@code LookedUpAsker}: whom it was asked for, if a manager did that. */
    public record LookedUp(@JsonUnwrapped Asker asker, boolean onBehalf) {}

    public LookedUp look(Caller who, String slug, UUID request, Reason why) {
        return db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug).requireManager();
            HelpSql.lock(tx, hood.hood(), request);
            AskingSql.viewed(tx, request, who.person().id(), why.reason(), clock.instant());
            var behalf = AskerSql.own(tx, request).onBehalf();
            return behalf == null
                    ? new LookedUp(AskerSql.asker(tx, request), false)
                    : new LookedUp(new Asker(behalf.name(), behalf.contact()), true);
        });
    }

    /**
     * A manager who looked up that a colleague asked it for somebody acts for that person from now on.
     *
     * @throws Problem.NotFound for who didn't look, as for what wasn't asked for somebody
     */
    public OwnHelp takeOver(Caller who, String slug, UUID request) {
        var manager = who.person().id();
        return db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug).requireManager();
            Residents.lock(tx, hood, manager);
            var row = HelpSql.lock(tx, hood.hood(), request);
            row.requireThere();
            var before = AskerSql.person(tx, request);
            if (!before.equals(manager)) {
                if (!AskingSql.takeOver(tx, request, manager)) throw new Problem.NotFound();
                publisher.takenOver(tx, row, before);
            }
            return AskerSql.own(tx, request);
        });
    }
}
