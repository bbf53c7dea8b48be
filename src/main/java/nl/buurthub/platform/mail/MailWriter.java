package nl.buurthub.platform.mail;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.base.Templates;

/**
 * Writes out what a row says: plain text and HTML, in its reader's language. It comes from the hood that it is of, as its reader
 * knows that; below stands on which site, and whether one can answer.
 */
final class MailWriter {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private final Letterhead letterhead;

    MailWriter(Letterhead letterhead) {
        this.letterhead = letterhead;
    }

    OutgoingMail write(ClaimedMail mail) {
        var letter = new OutgoingMail();
        var from = mail.hood() == null ? letterhead.name() : mail.hood();
        var headers = MultiMap.caseInsensitiveMultiMap()
                .set("Message-ID", oneLine(mail.messageId()))
                .set("From", EncodedWords.ofPhrase(oneLine(from)) + "\r\n <" + letterhead.address() + ">")
                .set("Subject", EncodedWords.ofText(subject(mail)))
                .set("Auto-Submitted", "auto-generated");
        if (letterhead.replies() != null) headers.set("Reply-To", letterhead.replies());
        if (mail.unsubscribe() != null)
            headers.set("List-Unsubscribe", "<" + oneLine(mail.unsubscribe()) + ">")
                    .set("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        letter.setFrom(letterhead.address())
                .setTo(oneLine(mail.recipient()))
                .setText(text(mail))
                .setHtml(html(mail))
                .setHeaders(headers);
        return letter;
    }

    String subject(ClaimedMail mail) {
        return oneLine(words(mail).of("mail." + mail.template() + ".subject", content(mail)));
    }

    String text(ClaimedMail mail) {
        return words(mail).of("mail." + mail.template() + ".text", content(mail));
    }

    private String html(ClaimedMail mail) {
        return Templates.render(
                "mail/" + mail.template() + ".jte", Map.of("words", words(mail), "content", content(mail)));
    }

    private static Messages words(ClaimedMail mail) {
        return Messages.in(mail.language());
    }

    private Map<String, Object> content(ClaimedMail mail) {
        var content = new HashMap<>(mail.content());
        content.put("signature", signature(mail));
        return content;
    }

    private String signature(ClaimedMail mail) {
        var lines = new ArrayList<String>();
        if (mail.hood() == null) lines.add(letterhead.name());
        else lines.add(words(mail).of("mail.signature.hood", Map.of("hood", mail.hood(), "site", letterhead.name())));
        if (letterhead.replies() == null) lines.add(words(mail).of("mail.signature.noReply"));
        return String.join("\n", lines);
    }

    /** The client passes header values on as they are: a line break in one would begin another header, and servers refuse other controls. */
    private static String oneLine(String value) {
        return CONTROLS.matcher(value).replaceAll(" ").strip();
    }
}
