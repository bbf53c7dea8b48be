package nl.buurthub.help.upkeep;

import java.util.Optional;
import java.util.UUID;
import nl.buurthub.help.HelpMail;
import nl.buurthub.help.HelpModerationSql;
import nl.buurthub.help.HelpPublisher;
import nl.buurthub.help.HelpSql;
import nl.buurthub.help.RequestLifecycle;
import nl.buurthub.help.RequestState;
import nl.buurthub.help.Urgency;
import nl.buurthub.hoods.Membership;
import nl.buurthub.moderation.ContentType;
import nl.buurthub.moderation.Moderatable;
import nl.buurthub.moderation.ModeratedContent;
import nl.buurthub.moderation.ModerationState;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Tx;

/**
 * Requests as managers moderate them: the words, and not who asked unless that was said by name. What neighbours offered stays
 * as it is until the request is given back; nothing more is written or decided meanwhile, and no deadline runs.
 */
public final class HelpModeration implements Moderatable {

    private final HelpPublisher publisher;
    private final HelpMail mail;
    private final RequestLifecycle lifecycle;
    private final Urgency urgency;

    public HelpModeration(HelpPublisher publisher, HelpMail mail, RequestLifecycle lifecycle, Urgency urgency) {
        this.publisher = publisher;
        this.mail = mail;
        this.lifecycle = lifecycle;
        this.urgency = urgency;
    }

    @Override
    public ContentType contentType() {
        return HelpModerationSql.CONTENT;
    }

    @Override
    public Optional<ModeratedContent> find(Queries db, Membership hood, UUID id) {
        return HelpModerationSql.find(db, hood, id);
    }

    /** @throws Problem.Conflict for an urgent one that people are called to: that is ended first, for they may be on their way */
    @Override
    public void take(Tx tx, Membership hood, UUID id, ModerationState why) {
        var before = HelpSql.lock(tx, hood.hood(), id);
        if (before.urgent() && urgency.runs(tx, id)) throw new Problem.Conflict("dispatchRuns");
        HelpModerationSql.take(tx, id, why);
        publisher.takenAway(tx, before);
        if (before.moderation() == null) mail.takenAway(tx, before);
    }

    @Override
    public void giveBack(Tx tx, Membership hood, UUID id) {
        if (!HelpModerationSql.giveBack(tx, id)) throw new Problem.Conflict("decidedBefore");
        var request = HelpSql.lock(tx, hood.hood(), id);
        if (request.state() == RequestState.OPEN) lifecycle.startDeadlines(tx, request);
        publisher.back(tx, request);
        mail.givenBack(tx, request);
    }
}
