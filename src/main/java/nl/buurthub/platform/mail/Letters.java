package nl.buurthub.platform.mail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.vertx.core.MultiMap;
import java.util.Map;
import nl.buurthub.platform.base.Texts;

/** Writes out what a row says: plain text and HTML, in its reader's language. */
final class Letters {

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "nl.buurthub.templates");
    private final String from;

    Letters(String from) {
        this.from = oneLine(from);
    }

    Letter write(Claimed mail) {
        var words = Texts.in(mail.language());
        var letter = new Letter();
        letter.setFrom(from)
                .setTo(oneLine(mail.recipient()))
                .setSubject(oneLine(words.of("mail." + mail.template() + ".subject", mail.content())))
                .setText(words.of("mail." + mail.template() + ".text", mail.content()))
                .setHtml(html(mail, words))
                .setHeaders(MultiMap.caseInsensitiveMultiMap()
                        .set("Message-ID", oneLine(mail.messageId()))
                        .set("Auto-Submitted", "auto-generated"));
        return letter;
    }

    private String html(Claimed mail, Texts words) {
        var page = new StringOutput();
        templates.render(
                "mail/" + mail.template() + ".jte", Map.of("words", words, "content", mail.content()), page);
        return page.toString();
    }

    /** The client passes header values on as they are, and a line break in one would begin another header. */
    private static String oneLine(String value) {
        return value.replaceAll("[\\r\\n]+", " ").strip();
    }
}
