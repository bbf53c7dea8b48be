package nl.buurthub.platform.mail;

import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.base.Templates;

/**
 * Writes out what a row says: plain text and HTML, in its reader's language. It comes from the hood that it is of, as its reader
 * knows that; below stands on which site, and whether one can answer.
 */
final class MailWriter {

    private static final Pattern ENCODED_AT_ONCE = Pattern.compile(".{1,10}");

    private final Letterhead letterhead;

    MailWriter(Letterhead letterhead) {
        this.letterhead = letterhead;
    }

    OutgoingMail write(ClaimedMail mail) {
        var letter = new OutgoingMail();
        var from = mail.hood() == null ? letterhead.name() : mail.hood();
        var headers = MultiMap.caseInsensitiveMultiMap()
                .set("Message-ID", oneLine(mail.messageId()))
                .set("From", phrase(oneLine(from)) + " <" + letterhead.address() + ">")
                .set("Auto-Submitted", "auto-generated");
        if (letterhead.replies() != null) headers.set("Reply-To", letterhead.replies());
        if (mail.unsubscribe() != null)
            headers.set("List-Unsubscribe", "<" + oneLine(mail.unsubscribe()) + ">")
                    .set("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        letter.setFrom(letterhead.address())
                .setTo(oneLine(mail.recipient()))
                .setSubject(subject(mail))
                .setText(text(mail))
                .setHtml(html(mail))
                .setHeaders(headers);
        return letter;
    }

    /** A name before an address (RFC 2047). The client would put one with an accent behind it, between brackets. */
    private static String phrase(String name) {
        if (StandardCharsets.US_ASCII.newEncoder().canEncode(name))
            return '"' + name.replaceAll("[\\\\\"]", "\\\\$0") + '"';
        return ENCODED_AT_ONCE
                .matcher(name)
                .results()
                .map(part -> part.group().getBytes(StandardCharsets.UTF_8))
                .map(bytes -> "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=")
                .collect(Collectors.joining(" "));
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

    /** The client passes header values on as they are, and a line break in one would begin another header. */
    private static String oneLine(String value) {
        return value.replaceAll("[\\r\\n]+", " ").strip();
    }
}
