package nl.buurthub.platform.mail;

import java.util.List;
import nl.buurthub.platform.db.Queries;

/** A mail that waits, as its reader would get it; for a site that has no mail server and shows them instead. */
public record Posted(String recipient, String subject, String text) {

    private static final int MOST = 50;

    /** The newest first. */
    public static List<Posted> recent(Queries db) {
        return MailSql.waiting(db, MOST).stream()
                .map(mail -> new Posted(mail.recipient(), Letters.subject(mail), Letters.text(mail)))
                .toList();
    }
}
