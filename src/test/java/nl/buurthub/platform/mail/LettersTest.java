package nl.buurthub.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMultipart;
import java.util.Map;
import nl.buurthub.platform.base.Language;
import nl.buurthub.testing.Postbox;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class LettersTest {

    @AutoClose
    static MailFixture mail;

    @BeforeAll
    static void start(Vertx vertx) {
        mail = new MailFixture(vertx);
    }

    @BeforeEach
    void empty() {
        mail.empty();
    }

    @Test
    void aMailArrivesInPlainTextAndHtmlInItsReadersLanguage() throws Exception {
        try (var server = new Postbox()) {
            mail.place(
                    "anna@example.org",
                    Language.EN,
                    Map.of("code", "123456", "link", "http://localhost/x?t=1&page=/b"));
            assertThat(mail.sender(server.url()).sendNext()).isTrue();

            var mail = server.received()[0];
            assertThat(mail.getSubject()).isEqualTo("123456 is your code for Buurthub");
            assertThat(mail.getFrom()[0].toString()).isEqualTo("Buurthub <noreply@buurthub.test>");
            assertThat(mail.getHeader("Message-ID")[0]).matches("<[0-9a-f-]{36}@buurthub\\.test>");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            var parts = (MimeMultipart) mail.getContent();
            assertThat(parts.getContentType()).startsWith("multipart/alternative");
            assertThat(parts.getBodyPart(0).getContent().toString())
                    .contains("123456", "http://localhost/x?t=1&page=/b", "Sign in to Buurthub");
            assertThat(parts.getBodyPart(1).getContent().toString())
                    .contains("<html lang=\"en\">", "123456", "href=\"http://localhost/x?t=1&amp;page=/b\"")
                    .doesNotContain("<img");
        }
    }

    @Test
    void aLineBreakInAValueBeginsNoHeader() throws Exception {
        try (var server = new Postbox()) {
            mail.place("anna@example.org", Language.NL, Map.of("code", "1\r\nBcc: all@example.org", "link", "l"));
            mail.sender(server.url()).sendNext();
            assertThat(server.received()).hasSize(1);
            assertThat(server.received()[0].getRecipients(Message.RecipientType.BCC))
                    .isNull();
            assertThat(server.received()[0].getSubject()).startsWith("1 Bcc: all@example.org is je code");
        }
    }
}
