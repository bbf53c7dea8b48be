package nl.buurthub.agenda;

import static nl.buurthub.testing.Neighbour.gatheringPath;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Map;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.Postbox;
import nl.buurthub.testing.Received;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Mail about gatherings, as it arrives, in its reader's language. */
class AgendaMailTest {

    @AutoClose
    static final Postbox POSTBOX = new Postbox();

    @AutoClose
    static final TestHub hub = TestHub.start(Map.of("smtp.url", POSTBOX.url()), Clock.systemUTC());

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
                .signsIn(name, to(name, "Buurthub").subject().substring(0, 6))
                .joins(TestHub.NOORD);
    }

    @Test
    void whoHasNoAccountGetsALinkToConfirmAndThenACode() {
        var gathering = open("Soep & brood", 1);
        asks(gathering, "gast");
        var confirm = to("gast", "Bevestig");
        assertThat(confirm.subject()).isEqualTo("Bevestig je aanmelding");
        assertThat(confirm.plain()).contains("/agenda/sign-up#t=", "Waar: De Schakel");
        assertThat(confirm.html()).contains("Soep &amp; brood", "Ja, ik meld me aan");
        follows("confirm", "gast");
        assertThat(to("gast", "Je bent aangemeld").plain()).contains("Je code bij de deur: ");
        asks(gathering, "laat");
        to("laat", "Bevestig");
        follows("confirm", "laat");
        assertThat(to("laat", "Je staat in de rij").html()).contains("Het is vol");
        follows("cancel", "gast");
        assertThat(to("laat", "Er is een plaats voor je").plain()).contains("Laat het weten voor");
    }

    @Test
    void whoHasAnAccountIsToldInTheirOwnLanguageAndCanStopWhatTheyCanDoWithout() {
        var gathering = open("Wandelen", 5);
        var signUp = ben.signsUp(gathering);
        ana.asks("POST", gatheringPath(gathering) + "/messages", Map.of("words", "Neem een <jas> mee"))
                .must(201);
        var message = to("ben", "Message about Wandelen");
        assertThat(message.html()).contains("Neem een &lt;jas&gt; mee", "See your sign-up or cancel it");
        assertThat(message.header("List-Unsubscribe-Post")).contains("List-Unsubscribe=One-Click");
        ana.asks("PATCH", gatheringPath(gathering), Map.of("venue", "De bieb", "tell", true))
                .must(200);
        assertThat(to("ben", "Something has changed: Wandelen").plain()).contains("Where: De bieb");
        ana.asks(
                        "DELETE",
                        gatheringPath(gathering) + "/attendees/"
                                + signUp.path("id").asText())
                .must(204);
        assertThat(to("ben", "Your sign-up was removed: Wandelen").html()).contains("See it on Buurthub");
        ben.signsUp(gathering);
        ana.asks("POST", gatheringPath(gathering) + "/cancellation", Map.of("reason", "Te glad"))
                .must(200);
        var cancelled = to("ben", "Cancelled: Wandelen");
        assertThat(cancelled.plain()).contains("Te glad");
        assertThat(cancelled.header("List-Unsubscribe")).isEmpty();
    }

    @Test
    void aMailAboutSeveralDatesNamesEachWithItsOwnLinkInTheLanguageOfItsReader() {
        var first = ana.plans("Yoga", Map.of("repeats", "FREQ=WEEKLY;COUNT=3"));
        ben.signsUpForAll(first);
        ana.asks("PATCH", gatheringPath(first), Map.of("venue", "De bieb", "scope", "following", "tell", true))
                .must(200);
        var mail = to("ben", "Something has changed: Yoga");
        assertThat(mail.plain())
                .containsOnlyOnce("Where: De bieb")
                .matches("(?s)(.*day \\d+ \\w+, \\d\\d:\\d\\d){6}.*");
        assertThat(mail.plain().split("/agenda/sign-up#t=")).hasSize(4);
        assertThat(mail.html().split("/agenda/sign-up#t=")).hasSize(4);
    }

    @Test
    void theDayBeforeOneIsReminded() {
        var gathering = open("Morgen eten", 5);
        ana.signsUp(gathering);
        hub.run("update gathering set reminder_due = now() where id = '"
                + gathering.path("id").asText() + "'");
        assertThat(to("ana", "Morgen: Morgen eten").html()).contains("Je code bij de deur", "Geen mail meer");
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
        var token = to(name, "Bevestig").plain().replaceFirst("(?s).*#t=(\\S+).*", "$1");
        hub.visitor().asks("POST", "/sign-ups/" + what, Map.of("token", token)).must(200);
    }

    private static Received to(String name, String subject) {
        return POSTBOX.awaits(name, subject);
    }
}
