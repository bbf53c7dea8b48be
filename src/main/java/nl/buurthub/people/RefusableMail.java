package nl.buurthub.people;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.mail.Mail;
import nl.buurthub.platform.mail.Outbox;
import nl.buurthub.platform.web.HostNames;
import org.jspecify.annotations.Nullable;

/** Mail of a kind that one may not want: who wants it gets it, with the link by which they get no more. */
public final class RefusableMail {

    private final String kind;
    private final Outbox outbox;
    private final MailChoices choices;
    private final HostNames hostNames;

    /**
     * @param kind a row of {@code mail_kind}; its words are {@code mail.<kind>.stop} and {@code page.stop.<kind>.*}
     * @param hostNames where links in mails lead
     */
    public RefusableMail(String kind, Outbox outbox, MailChoices choices, HostNames hostNames) {
        this.kind = kind;
        this.outbox = outbox;
        this.choices = choices;
        this.hostNames = hostNames;
    }

    /** The one that a mail is of. */
    public record Hood(String slug, String name) {}

    /**
     * @param content what the template shows; it also gets {@code stop}, the link, and {@code foot}, which says so in text
     * @param until when it is of no use any more, if ever
     */
    public void place(
            Tx tx, Addressee to, Hood hood, String template, Map<String, Object> content, @Nullable Instant until) {
        if (!choices.wants(tx, to.person(), kind)) return;
        var stop = hostNames.originOf(hood.slug()) + choices.stop(tx, to.person(), kind);
        var all = new HashMap<>(content);
        all.put("stop", stop);
        all.put("foot", "\n" + Messages.in(to.language()).of("mail." + kind + ".stop") + ":\n" + stop + "\n");
        outbox.place(tx, new Mail(to.email(), template, to.language(), all, hood.name(), until, stop, false));
    }
}
