package nl.buurthub.help;

import static nl.buurthub.testing.Neighbour.helpPath;
import static nl.buurthub.testing.Neighbour.offerPath;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.Postbox;
import nl.buurthub.testing.Received;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Mail about help, as it arrives. */
class HelpMailTest {

    @AutoClose
    static final Postbox POSTBOX = new Postbox();

    @AutoClose
    static final TestHub hub = TestHub.start(Map.of("smtp.url", POSTBOX.url()), Clock.systemUTC());

    @Test
    void anOfferAnAcceptanceAndThanksReachWhoTheyAreFor() {
        var ana = resident("ana");
        var ben = resident("ben");
        var request = ana.asksForHelp("Wie rijdt mee naar de dokter?");
        var offer = ben.offers(request, "Ik heb een auto & tijd");
        assertThat(to("ana", "wil je helpen").plain())
                .contains("ben wil je helpen", "Wie rijdt mee", "Ik heb een auto & tijd", "/b/noord/help/mine/");
        assertThat(to("ana", "wil je helpen").html())
                .contains("Ik heb een auto &amp; tijd")
                .doesNotContain("<img");
        ana.decides(offer, "accepted").must(200);
        assertThat(to("ben", "ana is blij met je hulp").plain()).contains("ana@example.org");
        ana.asks("PUT", helpPath(request) + "/state", Map.of("state", "helped", "thanks", "Je was er!"))
                .must(200);
        assertThat(to("ben", "ana bedankt je").plain()).contains("Je was er!");
    }

    @Test
    void theAskerIsANeighbourInMailUntilAcceptance() {
        var carla = resident("carla");
        var dirk = resident("dirk");
        var offer = dirk.offers(carla.asksForHelp("Samen naar de markt"), "Gezellig");
        carla.asks("POST", offerPath(offer) + "/messages", Map.of("text", "Hoe laat?"))
                .must(201);
        assertThat(to("dirk", "Bericht van een buur").raw()).doesNotContainIgnoringCase("carla");
        carla.decides(offer, "declined").must(200);
        assertThat(to("dirk", "Bedankt voor je aanbod").raw()).doesNotContainIgnoringCase("carla");
    }

    @Test
    void oneClickStopsMailAboutHelpButNotWordOfBeingAccepted() throws Exception {
        var eva = resident("eva");
        var fred = resident("fred");
        fred.offers(eva.asksForHelp("Gras maaien"), "Ik maai");
        var mail = to("eva", "wil je helpen");
        assertThat(mail.header("From").orElseThrow()).startsWith("\"Noord\" <");
        assertThat(mail.header("List-Unsubscribe-Post")).contains("List-Unsubscribe=One-Click");
        var path = URI.create(mail.header("List-Unsubscribe").orElseThrow().replaceAll("[<>]", ""))
                .getPath();
        assertThat(hub.visitor().sends("GET", path, null).must(200).response().body())
                .contains("<form method=\"post\">");
        assertThat(eva.asks("GET", "/me/mail-choices").body().path("help").asBoolean())
                .isTrue();
        for (var again = 0; again < 2; again++)
            hub.visitor()
                    .sends("POST", path, "List-Unsubscribe=One-Click".getBytes(StandardCharsets.UTF_8))
                    .must(200);
        assertThat(eva.asks("GET", "/me/mail-choices").body().path("help").asBoolean())
                .isFalse();
        var offer = eva.offers(fred.asksForHelp("Boom snoeien"), "Ik snoei");
        fred.decides(offer, "accepted").must(200);
        assertThat(to("eva", "fred is blij met je hulp").header("List-Unsubscribe"))
                .isEmpty();
        var request = eva.asksForHelp("Nog een keer");
        fred.offers(request, "Weer ik");
        assertThat(hub.ask("select id from mail where recipient = 'eva@example.org' and template = 'helpOffer'"))
                .hasSize(1);
        eva.asks("PUT", "/me/mail-choices/help").must(204);
        assertThat(eva.asks("GET", "/me/mail-choices").body().path("help").asBoolean())
                .isTrue();
    }

    @Test
    void aStopLinkOfNobodyTellsNothing() {
        var path = "/mail/stop/help/00000000-0000-4000-8000-000000000000";
        hub.visitor().sends("POST", path, null).must(200);
        hub.visitor().sends("GET", "/mail/stop/help/x", null).must(404);
        hub.visitor().sends("GET", path.replace("help", "alles"), null).must(404);
        hub.visitor().sends("GET", path.replace("help", "%00"), null).must(404);
    }

    private static Neighbour resident(String name) {
        var email = name + "@example.org";
        var neighbour = hub.visitor();
        neighbour.asks("POST", "/sign-in", Map.of("email", email)).must(202);
        var code = to(name, "is je code").subject().substring(0, 6);
        return neighbour.signsIn(name, code).joins(TestHub.NOORD);
    }

    private static Received to(String name, String subject) {
        return POSTBOX.awaits(name, subject);
    }
}
