package nl.buurthub.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.buurthub.platform.base.Language;
import nl.buurthub.testing.Postbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {

    @RegisterExtension
    static final MailFixture mail = new MailFixture();

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

    private static MimeMessage of(String hood, Letterhead letterhead) throws Exception {
        try (var server = new Postbox()) {
            var content = Map.of("code", "123456", "link", "l");
            mail.place(new Mail("anna@example.org", "signIn", Language.NL, content, hood, null));
            mail.sender(server.url(), letterhead).sendNext();
            return server.received()[0];
        }
    }

    private static InternetAddress from(MimeMessage mail) throws MessagingException {
        return (InternetAddress) mail.getFrom()[0];
    }

    private static List<String> parts(MimeMessage mail) throws Exception {
        var parts = (MimeMultipart) mail.getContent();
        return List.of(
                parts.getBodyPart(0).getContent().toString(),
                parts.getBodyPart(1).getContent().toString());
    }

    @Test
    void aMailOfAHoodComesFromThatAndSaysOnWhichSite() throws Exception {
        var received = of("Bloemenbuurt", MailFixture.LETTERHEAD);
        assertThat(from(received).toString()).isEqualTo("Bloemenbuurt <noreply@buurthub.test>");
        assertThat(parts(received))
                .allSatisfy(part -> assertThat(part).contains("Een mail van Bloemenbuurt, op Buurthub."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Noord, bij de \"Kom\" \\ (oud)",
                "Één & Zuid: over het IJ, waar altijd iets te doen is voor iedereen 🌷",
                "A: <b>",
                "=?UTF-8?Q?Noord?=",
                "👨‍👩‍👧‍👦 Gezinnen van de Ĳburgerlaan 👩🏽‍🤝‍👨🏿",
                "Сусіди з Œuvrestraat і Łódźplein"
            })
    void anyNameOfAHoodArrivesAsItIs(String hood) throws Exception {
        var received = of(hood, MailFixture.LETTERHEAD);
        assertThat(received.getFrom()).hasSize(1);
        assertThat(from(received).getPersonal()).isEqualTo(hood);
        assertThat(from(received).getAddress()).isEqualTo("noreply@buurthub.test");
    }

    /** Signs of one to four bytes, at every place where a word could end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "🎉",
                "Feest! 🎉 Café De Één: patiënten, reünisten en drieëntwintig zeeën van geïnteresseerde bewoners",
                "👨‍👩‍👧‍👦👩🏽‍🤝‍👨🏿👨‍👩‍👧‍👦👩🏽‍🤝‍👨🏿👨‍👩‍👧‍👦👩🏽‍🤝‍👨🏿👨‍👩‍👧‍👦👩🏽‍🤝‍👨🏿👨‍👩‍👧‍👦🏳️‍🌈",
                "Прибирання саду: хто допоможе сусідці в суботу вранці? \"Ми\" — так! a🎉bb🎉ccc🎉",
                "=?UTF-8?Q?geen_code?= 50 % <b> \\ ?=",
                "plain words, so many that one line is far too short for them, and still no sign beside ASCII in all of them"
            })
    void anySubjectArrivesAsItIsInLinesAsAMailMayHave(String subject) throws Exception {
        var content = Map.of("code", subject, "link", "l");
        try (var server = new Postbox()) {
            mail.place("anna@example.org", Language.NL, content);
            mail.sender(server.url()).sendNext();

            var received = server.received()[0];
            assertThat(received.getSubject()).isEqualTo(subject + " is je code voor Buurthub");
            assertThat(parts(received)).allSatisfy(part -> assertThat(part).contains(subject.split("[<\"]")[0]));
            assertThat(Collections.list(received.getMatchingHeaderLines(new String[] {"Subject", "From"})))
                    .flatMap(header -> header.lines().toList())
                    .allMatch(line -> line.matches("[ -~]{1,76}|Subject: plain[ -~]+"));
        }
    }

    @Test
    void aMailSaysThatNobodyReadsAnswersUnlessSomebodyDoes() throws Exception {
        var unread = of("Noord", MailFixture.LETTERHEAD);
        assertThat(parts(unread)).allSatisfy(part -> assertThat(part).contains("Antwoorden op deze mail kan niet."));

        var read = of("Noord", MailFixture.LETTERHEAD.withReplies("Hulp <hulp@buurthub.test>"));
        assertThat(read.getReplyTo()[0].toString()).isEqualTo("hulp@buurthub.test");
        assertThat(parts(read)).allSatisfy(part -> assertThat(part).doesNotContain("Antwoorden op"));
    }

    @Test
    void everyMailSaysInTextWhoseItIs() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/texts"))) {
            for (var file : files.toList())
                assertThat(Files.readAllLines(file))
                        .filteredOn(line -> line.matches("mail\\.\\w+\\.text=.*"))
                        .as(file.toString())
                        .allSatisfy(line -> assertThat(line).contains("{signature}"));
        }
    }

    @Test
    void aLineBreakInAValueBeginsNoHeader() throws Exception {
        try (var server = new Postbox()) {
            mail.place(
                    "anna@example.org",
                    Language.NL,
                    Map.of("code", "1\r\nBcc: all@example.org\u0085\u2028\n", "link", "l"));
            mail.sender(server.url()).sendNext();
            assertThat(server.received()).hasSize(1);
            assertThat(server.received()[0].getRecipients(Message.RecipientType.BCC))
                    .isNull();
            assertThat(server.received()[0].getSubject()).startsWith("1 Bcc: all@example.org  is je code");
        }
    }
}
