package nl.buurthub.platform.mail;

import io.vertx.core.MultiMap;
import java.util.Map;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.base.Templates;

/** Writes out what a row says: plain text and HTML, in its reader's language. */
final class MailWriter {

    private final String from;

    MailWriter(String from) {
        this.from = oneLine(from);
    }

    OutgoingMail write(ClaimedMail mail) {
        var letter = new OutgoingMail();
        var headers = MultiMap.caseInsensitiveMultiMap()
                .set("Message-ID", oneLine(mail.messageId()))
                .set("Auto-Submitted", "auto-generated");
        if (mail.unsubscribe() != null)
            headers.set("List-Unsubscribe", "<" + oneLine(mail.unsubscribe()) + ">")
                    .set("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        letter.setFrom(from)
                .setTo(oneLine(mail.recipient()))
                .setSubject(subject(mail))
                .setText(text(mail))
                .setHtml(html(mail))
                .setHeaders(headers);
        return letter;
    }

    static String subject(ClaimedMail mail) {
        return oneLine(Messages.in(mail.language()).of("mail." + mail.template() + ".subject", mail.content()));
    }

    static String text(ClaimedMail mail) {
        return Messages.in(mail.language()).of("mail." + mail.template() + ".text", mail.content());
    }

    private static String html(ClaimedMail mail) {
        return Templates.render(
                "mail/" + mail.template() + ".jte",
                Map.of("words", Messages.in(mail.language()), "content", mail.content()));
    }

    /** The client passes header values on as they are, and a line break in one would begin another header. */
    private static String oneLine(String value) {
        return value.replaceAll("[\\r\\n]+", " ").strip();
    }
}
