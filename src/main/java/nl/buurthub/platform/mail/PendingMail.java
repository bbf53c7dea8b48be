package nl.buurthub.platform.mail;

import java.util.List;
import nl.buurthub.platform.db.Queries;

/** A mail that waits, as its reader would get it; for a site that has no mail server and shows them instead. */
public record PendingMail(String recipient, String subject, String text) {

    private static final int MOST = 50;

    /** The newest first. */
    public static List<PendingMail> recent(Queries db) {
        return MailSql.waiting(db, MOST).stream()
                .map(mail -> new PendingMail(mail.recipient(), MailWriter.subject(mail), MailWriter.text(mail)))
                .toList();
    }
}
