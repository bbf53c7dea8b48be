package nl.buurthub.people;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.mail.Mail;
import nl.buurthub.platform.mail.Outbox;
import org.jspecify.annotations.Nullable;

/** Mail of a kind that one may not want: who wants it gets it, with the link by which they get no more. */
public final class RefusableMail {

    private final String kind;
    private final Outbox outbox;
    private final MailChoices choices;
    private final String site;

    /**
     * @param kind a row of {@code mail_kind}; its words are {@code mail.<kind>.stop} and {@code page.stop.<kind>.*}
     * @param site where links in mails lead: scheme and authority
     */
    public RefusableMail(String kind, Outbox outbox, MailChoices choices, String site) {
        this.kind = kind;
        this.outbox = outbox;
        this.choices = choices;
        this.site = site;
    }

    /**
     * @param content what the template shows; it also gets {@code stop}, the link, and {@code foot}, which says so in text
     * @param hood the name of the hood that it is of
     * @param until when it is of no use any more, if ever
     */
    public void place(
            Tx tx, Addressee to, String template, Map<String, Object> content, String hood, @Nullable Instant until) {
        if (!choices.wants(tx, to.person(), kind)) return;
        var stop = site + choices.stop(tx, to.person(), kind);
        var all = new HashMap<>(content);
        all.put("stop", stop);
        all.put("foot", "\n" + Messages.in(to.language()).of("mail." + kind + ".stop") + ":\n" + stop + "\n");
        outbox.place(tx, new Mail(to.email(), template, to.language(), all, hood, until, stop));
    }
}
