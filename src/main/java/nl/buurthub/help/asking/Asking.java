package nl.buurthub.help.asking;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.buurthub.help.AskerSql;
import nl.buurthub.help.HelpModerationSql;
import nl.buurthub.help.HelpPublisher;
import nl.buurthub.help.HelpSql;
import nl.buurthub.help.OwnHelp;
import nl.buurthub.help.RequestLifecycle;
import nl.buurthub.help.RequestState;
import nl.buurthub.help.Urgency;
import nl.buurthub.help.asking.NewHelp.Urgent;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.moderation.ModeratedContent;
import nl.buurthub.moderation.SpamDetection;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Edition;
import nl.buurthub.platform.base.Place;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.RequestKey;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.IdempotencyKey;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.text.TextInput;
import nl.buurthub.residents.Residents;
import org.jspecify.annotations.Nullable;

/** What the asker does: asking, changing the words, and saying what became of it. */
public final class Asking {

    private static final int THANKS = 300;

    private final Db db;
    private final HelpPublisher publisher;
    private final RequestLifecycle lifecycle;
    private final Urgency urgency;
    private final SpamDetection spam;
    private final Clock clock;

    public Asking(
            Db db,
            HelpPublisher publisher,
            RequestLifecycle lifecycle,
            Urgency urgency,
            SpamDetection spam,
            Clock clock) {
        this.db = db;
        this.publisher = publisher;
        this.lifecycle = lifecycle;
        this.urgency = urgency;
        this.spam = spam;
        this.clock = clock;
    }

    /** @param key names what was asked; asked twice, it is there once */
    public OwnHelp ask(Caller who, String slug, NewHelp newHelp, @Nullable RequestKey key) {
        var asker = who.person().id();
        return db.tx(tx -> {
            var hood = Hoods.requireResident(tx, who, slug);
            if (newHelp.onBehalf() != null && !hood.manager()) throw new Problem.Refused("onBehalf");
            Residents.lock(tx, hood, asker);
            hood.requirePlace(newHelp.place());
            var once = new IdempotencyKey(asker, "askForHelp", key);
            var before = once.made(tx, request -> AskerSql.own(tx, hood.hood(), request, asker));
            if (before.isPresent()) return before.get();
            var id = UUID.randomUUID();
            var now = clock.instant();
            once.keep(tx, id, now);
            AskingSql.insertAsker(tx, id, asker, newHelp.onBehalf());
            AskingSql.insert(
                    tx, id, hood.hood(), newHelp, newHelp.anonymous() ? now.truncatedTo(ChronoUnit.MINUTES) : now);
            var request = HelpSql.lock(tx, hood.hood(), id);
            lifecycle.startDeadlines(tx, request);
            if (newHelp.urgent() != null)
                AskingSql.dispatched(tx, id, dispatch(tx, hood, asker, id, newHelp, newHelp.urgent()));
            publisher.asked(tx, request);
            spam.look(tx, hood, content(tx, hood, id));
            return AskerSql.own(tx, id);
        });
    }

    private static ModeratedContent content(Tx tx, Membership hood, UUID request) {
        return HelpModerationSql.find(tx, hood, request).orElseThrow();
    }

    private UUID dispatch(Tx tx, Membership hood, UUID asker, UUID id, NewHelp newHelp, Urgent urgent) {
        var behalf = newHelp.onBehalf() == null ? null : newHelp.onBehalf().name();
        var area = newHelp.place() instanceof Place.Street street ? street.street() : "";
        return urgency.asked(
                tx,
                hood,
                new Urgency.Call(
                        id, asker, behalf, newHelp.need(), newHelp.text(), area, urgent.point(), urgent.address()));
    }

    public OwnHelp edit(Caller who, String slug, UUID request, HelpChange change, Edition.Read read) {
        return db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug);
            var row = AskerSql.lockOwn(tx, hood.hood(), request, who);
            hood.requireResident();
            row.requireThere();
            row.state().require(row.state() == RequestState.OPEN);
            hood.requirePlace(change.place());
            var now = AskerSql.own(tx, request);
            read.require(now.edition(), now);
            var before = content(tx, hood, request);
            AskingSql.edit(tx, request, change, clock.instant());
            if (row.urgent()) urgency.restated(tx, request);
            var written = content(tx, hood, request);
            publisher.edited(tx, row, before, written);
            spam.look(tx, hood, before.words(), written);
            return AskerSql.own(tx, request);
        });
    }

    /** What the asker says became of it: withdrawn, helped, or open for as long again. */
    public record StateChange(RequestState state, String thanks) {
        public StateChange {
            thanks = thanks == null || thanks.isBlank() ? "" : TextInput.text(thanks, "/thanks", THANKS);
        }
    }

    public OwnHelp changeState(Caller who, String slug, UUID request, StateChange change) {
        return db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug);
            var row = AskerSql.lockOwn(tx, hood.hood(), request, who);
            hood.requireResident();
            row.requireThere();
            lifecycle.changeState(tx, row, change.state(), change.thanks());
            return AskerSql.own(tx, request);
        });
    }
}
