package nl.buurthub.agenda;

import static nl.buurthub.Neighbour.gatheringPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.buurthub.Hub;
import nl.buurthub.Neighbour;
import nl.buurthub.Postbox;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Mail about gatherings, as it arrives, in its reader's language. */
class AgendaMailTest {

    @AutoClose
    static final Postbox POSTBOX = new Postbox();

    @AutoClose
    static final Hub hub = Hub.start(Map.of("smtp.url", POSTBOX.url()), Clock.systemUTC());

    static Neighbour ana;
    static Neighbour ben;

    @BeforeAll
    static void neighbours() {
        ana = resident("ana");
        ben = resident("ben");
        ben.asks("PATCH", "/me", Map.of("language", "en")).must(200);
    }

    private static Neighbour resident(String name) {
        var neighbour = hub.visitor();
        neighbour
                .asks("POST", "/sign-in", Map.of("email", name + "@example.org"))
                .must(202);
        return neighbour
                .signsIn(name, subject(to(name, "Buurthub")).substring(0, 6))
                .joins(Hub.NOORD);
    }

    @Test
    void whoHasNoAccountGetsALinkToConfirmAndThenACode() {
        var gathering = open("Soep & brood", 1);
        asks(gathering, "gast");
        var confirm = to("gast", "Bevestig je aanmelding: Soep & brood");
        assertThat(plain(confirm)).contains("/agenda/sign-up#t=", "Waar: De Schakel");
        assertThat(html(confirm)).contains("Soep &amp; brood", "Ja, ik meld me aan");
        follows("confirm", "gast");
        assertThat(plain(to("gast", "Je bent aangemeld"))).contains("Je code bij de deur: ");
        asks(gathering, "laat");
        to("laat", "Bevestig");
        follows("confirm", "laat");
        assertThat(html(to("laat", "Je staat in de rij"))).contains("Het is vol");
        follows("cancel", "gast");
        assertThat(plain(to("laat", "Er is een plaats voor je"))).contains("Laat het weten voor");
    }

    @Test
    void whoHasAnAccountIsToldInTheirOwnLanguageAndCanStopWhatTheyCanDoWithout() throws MessagingException {
        var gathering = open("Wandelen", 5);
        var signUp = ben.signsUp(gathering);
        ana.asks("POST", gatheringPath(gathering) + "/messages", Map.of("words", "Neem een <jas> mee"))
                .must(201);
        var message = to("ben", "Message about Wandelen");
        assertThat(html(message)).contains("Neem een &lt;jas&gt; mee", "See your sign-up or cancel it");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        ana.asks("PATCH", gatheringPath(gathering), Map.of("venue", "De bieb", "tell", true))
                .must(200);
        assertThat(plain(to("ben", "Something has changed: Wandelen"))).contains("Where: De bieb");
        ana.asks(
                        "DELETE",
                        gatheringPath(gathering) + "/attendees/"
                                + signUp.path("id").asText())
                .must(204);
        assertThat(html(to("ben", "Your sign-up was removed: Wandelen"))).contains("See it on Buurthub");
        ben.signsUp(gathering);
        ana.asks("POST", gatheringPath(gathering) + "/cancellation", Map.of("reason", "Te glad"))
                .must(200);
        var cancelled = to("ben", "Cancelled: Wandelen");
        assertThat(plain(cancelled)).contains("Te glad");
        assertThat(cancelled.getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void theDayBeforeOneIsReminded() {
        var gathering = open("Morgen eten", 5);
        ana.signsUp(gathering);
        hub.run("update gathering set reminder_due = now() where id = '"
                + gathering.path("id").asText() + "'");
        assertThat(html(to("ana", "Morgen: Morgen eten"))).contains("Je code bij de deur", "Geen mail meer");
    }

    private static JsonNode open(String title, int capacity) {
        return ana.plans(title, Map.of("audience", "public", "signing", "anyone", "capacity", capacity));
    }

    private static void asks(JsonNode gathering, String name) {
        hub.visitor()
                .asks(
                        "POST",
                        gatheringPath(gathering) + "/sign-ups",
                        Map.of("name", name, "email", name + "@example.org"))
                .must(202);
    }

    private static void follows(String what, String name) {
        var token = plain(to(name, "Bevestig")).replaceFirst("(?s).*#t=(\\S+).*", "$1");
        hub.visitor().asks("POST", "/sign-ups/" + what, Map.of("token", token)).must(200);
    }

    private static MimeMessage to(String name, String subject) {
        return await().atMost(10, TimeUnit.SECONDS)
                .until(
                        () -> Arrays.stream(POSTBOX.received())
                                .filter(mail -> recipient(mail).equals(name + "@example.org")
                                        && subject(mail).contains(subject))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(MimeMessage mail) {
        return part(mail, 0);
    }

    private static String html(MimeMessage mail) {
        return part(mail, 1);
    }

    private static String part(MimeMessage mail, int nr) {
        try {
            return ((MimeMultipart) mail.getContent())
                    .getBodyPart(nr)
                    .getContent()
                    .toString();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
