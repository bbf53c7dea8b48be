package nl.buurthub.moderation.decisions;

import java.util.HashMap;
import java.util.Objects;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.mail.Mail;
import nl.buurthub.platform.mail.Outbox;
import nl.buurthub.platform.web.HostNames;

/** Tells whom a decision concerns what was decided, on which ground, and how to appeal. Nobody can refuse this mail. */
public final class DecisionMail {

    private final Outbox outbox;
    private final HostNames hostNames;

    /** @param hostNames where links in mails lead */
    public DecisionMail(Outbox outbox, HostNames hostNames) {
        this.outbox = outbox;
        this.hostNames = hostNames;
    }

    void decided(Tx tx, Membership hood, UUID person, Decision decision) {
        var reader = DecisionSql.reader(tx, person);
        var words = Messages.in(reader.language());
        var name = Hoods.name(tx, hood.slug());
        var content = new HashMap<String, Object>();
        content.put("hood", name);
        content.put("what", words.of("mail.decided." + decision.action().word()));
        content.put("title", decision.title());
        content.put("rule", Objects.requireNonNullElse(decision.rule(), ""));
        content.put("against", decision.action().isAgainst() ? "yes" : "no");
        content.put("words", decision.words());
        content.put("link", hostNames.pagesOf(hood.slug()) + "/decisions/" + decision.id());
        outbox.place(tx, new Mail(reader.email(), "decided", reader.language(), content, name, null));
    }
}
