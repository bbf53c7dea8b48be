package nl.buurthub.testing;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A mail as it arrived. */
public record Received(String recipient, String subject, List<Header> headers, String plain, String html) {

    static Received of(MimeMessage mail) {
        try {
            return new Received(
                    mail.getAllRecipients()[0].toString(),
                    mail.getSubject(),
                    Collections.list(mail.getAllHeaders()),
                    part(mail, 0),
                    part(mail, 1));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(MimeMessage mail, int nr) throws MessagingException, IOException {
        return ((MimeMultipart) mail.getContent()).getBodyPart(nr).getContent().toString();
    }

    /** As one line, however it was folded. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.getName().equals(name))
                .map(header -> MimeUtility.unfold(header.getValue()))
                .findFirst();
    }

    /** All that its reader could find in it. */
    public String raw() {
        return headers.stream()
                .map(header -> header.getName() + ": " + header.getValue())
                .collect(Collectors.joining("\n", "", "\n" + plain + html));
    }
}
