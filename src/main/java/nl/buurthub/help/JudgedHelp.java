package nl.buurthub.help;

import java.util.Optional;
import java.util.UUID;
import nl.buurthub.hoods.Judged;
import nl.buurthub.hoods.Matter;
import nl.buurthub.hoods.Standing;
import nl.buurthub.hoods.Subject;
import nl.buurthub.hoods.Taken;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Tx;

/**
 * Requests as managers judge them: the words, and not who asked unless that was said by name. What neighbours offered stays
 * as it is until the request is given back; nothing more is written or decided meanwhile, and no deadline runs.
 */
final class JudgedHelp implements Judged {

    private final News news;
    private final HelpMail mail;
    private final Progress progress;
    private final Urgency urgency;

    JudgedHelp(News news, HelpMail mail, Progress progress, Urgency urgency) {
        this.news = news;
        this.mail = mail;
        this.progress = progress;
        this.urgency = urgency;
    }

    @Override
    public Subject subject() {
        return Subject.HELP;
    }

    @Override
    public Optional<Matter> find(Queries db, Standing hood, UUID id) {
        return TakenSql.stands(db, hood, id);
    }

    /** @throws Problem.Conflict for an urgent one that people are called to: that is ended first, for they may be on their way */
    @Override
    public void take(Tx tx, Standing hood, UUID id, Taken why) {
        var before = HelpSql.lock(tx, hood.hood(), id);
        if (before.urgent() && urgency.runs(tx, id)) throw new Problem.Conflict("dispatchRuns");
        TakenSql.take(tx, id, why);
        news.taken(tx, before);
        if (before.taken() == null) mail.takenAway(tx, before);
    }

    @Override
    public void giveBack(Tx tx, Standing hood, UUID id) {
        if (!TakenSql.giveBack(tx, id)) throw new Problem.Conflict("decidedBefore");
        var request = HelpSql.lock(tx, hood.hood(), id);
        if (request.state() == RequestState.OPEN) progress.stand(tx, request);
        news.back(tx, request);
        mail.givenBack(tx, request);
    }
}
