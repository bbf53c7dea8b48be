package nl.buurthub.hoods;

import static nl.buurthub.testing.Neighbour.gatheringPath;
import static nl.buurthub.testing.TestHub.NOORD;
import static nl.buurthub.testing.TestHub.ZUID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.WebSocketHandshakeException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurthub.Node;
import nl.buurthub.platform.base.QrPicture;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.PaperLetter;
import nl.buurthub.testing.Postbox;
import nl.buurthub.testing.RawHttp;
import nl.buurthub.testing.Received;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A hood under a name of its own: all that leads to it leads there, and all works there. */
class HoodHostNamesTest {

    @AutoClose
    static final Postbox POSTBOX = new Postbox();

    @AutoClose
    static final TestHub hub = TestHub.start(Map.of("smtp.url", POSTBOX.url()), Clock.systemUTC());

    private static String own;

    @BeforeAll
    static void noordHasAName() {
        // As for people: behind a proxy that ends TLS.
        hub.anotherNode(Map.of("http.proxied", "true", "http.origins", "https://stad.localhost"));
        gives("noord.localhost", NOORD);
        own = at("noord.localhost", hub.node());
        for (var site : List.of(own, at("noord.localhost", other()))) await().until(() -> status(site) == 200);
    }

    private static void gives(String name, String hood) {
        hub.run("insert into hood_host (host, hood) select '" + name + "', id from hood where slug = '" + hood + "'");
    }

    private static Node other() {
        return hub.nodes().getLast();
    }

    private static String at(String name, Node node) {
        return TestHub.site(node).replace("localhost", name);
    }

    private static int status(String site) {
        return hub.visitor(site).sends("GET", "/", null).status();
    }

    private static String page(String site, String path) {
        return hub.visitor(site).sends("GET", path, null).must(200).response().body();
    }

    private static Received to(String name, String subject) {
        return POSTBOX.awaits(name, subject);
    }

    private static JsonNode gathering() {
        return hub.resident("ana").plans("Samen eten", Map.of("audience", "public", "signing", "anyone"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "buurt",
                "buurt.example.nl:8443",
                "https://buurt.example.nl",
                "buurt.example.nl/b",
                "buurt .example.nl",
                "buurt_noord.example.nl",
                "-buurt.example.nl",
                "buurt..example.nl",
                "buurt.example.nl.",
                "*.example.nl",
                "10.0.0.1",
                "[::1]",
                "buurt.example.nl\r\n"
            })
    void whatIsNoHostNameIsRefused(String typed) {
        assertThatThrownBy(() -> HoodHostNames.name(typed)).hasMessageContaining("no host name");
    }

    @Test
    void aNameLeadsToItsHoodOnEveryNodeOnceItIsGivenAndNoMoreOnceItIsTaken() {
        var here = at("even.localhost", hub.node());
        var there = at("even.localhost", other());
        assertThat(List.of(status(here), status(there))).containsOnly(421);
        gives("even.localhost", ZUID);
        for (var site : List.of(here, there)) {
            await().until(() -> status(site) == 200);
            assertThat(page(site, "/")).contains("<title>Zuid</title>");
        }
        hub.run("delete from hood_host where host = 'even.localhost'");
        for (var site : List.of(here, there)) await().until(() -> status(site) == 421);
    }

    @Test
    void aHoodIsAlsoWhereItWasBefore() {
        assertThat(page(own, "/b/noord")).contains("<title>Noord</title>");
        assertThat(page(own, "/b/zuid")).contains("<title>Zuid</title>");
        assertThat(page(hub.site(), "/b/noord")).contains("<title>Noord</title>");
        assertThat(page(hub.site(), "/")).contains("<title>Buurthub</title>");
    }

    @Test
    void aPageSaysWhereItIsBestFound() {
        isBestFound(own, "/help", own + "/help");
        isBestFound(own, "/b/noord/help", own + "/help");
        isBestFound(hub.site(), "/b/noord/help", own + "/help");
        isBestFound(own, "/b/zuid/help", hub.site() + "/b/zuid/help");
        isBestFound(hub.site(), "/", hub.site() + "/");
    }

    private static void isBestFound(String site, String path, String url) {
        var response = hub.visitor(site).sends("GET", path, null).must(200).response();
        assertThat(response.body()).contains("<meta property=\"og:url\" content=\"" + url + "\">");
        assertThat(response.headers().firstValue("Link")).hasValue("<" + url + ">; rel=\"canonical\"");
    }

    @Test
    void whoSignsInAtANameIsMailedALinkToItAndStaysSignedInThere() {
        var sanne = hub.visitor(own).signsIn("sanne");
        assertThat(to("sanne", "code").plain()).contains(own + "/sign-in/link#t=");
        var cookie = Objects.requireNonNull(sanne.cookie());
        for (var stranger : List.of(hub.site(), at("evil.localhost", hub.node()), "null"))
            refreshes(sanne, cookie, stranger).must(403);
        refreshes(hub.visitor(), cookie, own).must(403);
        refreshes(sanne, cookie, own).must(200);
    }

    private static Neighbour.Answer refreshes(Neighbour who, String cookie, String origin) {
        return who.with("Cookie", cookie).with("Origin", origin).asks("POST", "/sessions/refresh");
    }

    @Test
    void aPageAtANameHearsWhatHappens() {
        var ben = hub.resident("ben");
        try (var client = ben.at(own).with("Origin", own).listens("hood/noord/residents")) {
            ben.places("Te horen");
            client.hearsEvent("postCreated");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost", "https://noord.localhost", "http://evil.test", "null"})
    void aPageFromElsewhereHearsNothing(String origin) {
        assertThatThrownBy(() -> hub.visitor(own).with("Origin", origin).connects())
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    void mailLeadsToTheName() {
        var request = hub.resident("carla").asksForHelp("Wie helpt mee?");
        hub.resident("dirk").offers(request, "Ik");
        assertThat(to("carla", "wil je helpen").plain())
                .contains(own + "/help/mine/" + request.path("id").asText(), own + "/mail/stop/help/");
        var gathering = gathering();
        hub.visitor()
                .asks("POST", gatheringPath(gathering) + "/sign-ups", Map.of("name", "G", "email", "gast@example.org"))
                .must(202);
        assertThat(to("gast", "Bevestig").plain()).contains(own + "/agenda/sign-up#t=");
    }

    @Test
    void aLinkThatStopsMailWorksUnderBothNames() {
        var request = hub.resident("els").asksForHelp("Wie rijdt mee?");
        hub.resident("fons").offers(request, "Ik");
        var stop = to("els", "wil je helpen").plain().replaceFirst("(?s).*(/mail/stop/help/\\S+).*", "$1");
        for (var site : List.of(own, hub.site())) page(site, stop);
    }

    @Test
    void calendarsLeadToTheName() {
        var gathering = gathering();
        var file =
                hub.visitor().asks("GET", "/hoods/noord/agenda.ics").response().body();
        assertThat(file.replace("\r\n ", ""))
                .contains("URL:" + own + "/agenda/" + gathering.path("id").asText());
    }

    @Test
    void anOwnCalendarIsWhereItsReaderIs() {
        for (var site : List.of(own, hub.site()))
            assertThat(hub.resident("guus")
                            .at(site)
                            .asks("POST", "/me/calendar-feed")
                            .body()
                            .path("url")
                            .asText())
                    .startsWith(site + "/api/v1/calendars/");
    }

    @Test
    void picturesOfCodesLettersAndWhatIsSharedLeadToTheName() {
        var gathering = gathering();
        var code = hub.visitor()
                .asks("GET", gatheringPath(gathering) + "/codes/ABCD2345")
                .must(200);
        assertThat(code.response().body())
                .isEqualTo(QrPicture.svg(own + "/agenda/" + gathering.path("id").asText() + "/check-in#ABCD2345"));
        var hans = hub.resident("hans");
        hub.run("update resident set verified = null where person = '" + hans.id() + "'");
        var letter = hub.manager("mira").downloads("POST", "/hoods/noord/residents/" + hans.id() + "/letter");
        assertThat(PaperLetter.of(letter).text()).contains(own.replace("http://", "") + "/verify");
        assertThat(hub.visitor().asks("GET", "/hoods/noord").body().path("url").asText())
                .isEqualTo(own);
    }

    @Test
    void behindAProxyANameIsAskedByHttps() {
        var there = hub.visitor(at("noord.localhost", other()));
        there.with("Origin", "https://noord.localhost")
                .asks("POST", "/sessions/refresh")
                .must(401);
        there.with("Origin", at("noord.localhost", other()))
                .asks("POST", "/sessions/refresh")
                .must(403);
        there.with("Origin", "https://stad.localhost")
                .asks("POST", "/sessions/refresh")
                .must(403);
        assertThat(page(at("noord.localhost", other()), "/"))
                .contains("<title>Noord</title>", "<meta property=\"og:url\" content=\"https://noord.localhost/\">");
    }

    @Test
    void whichNameWasAskedForIsInHostAlone() {
        var passedOn = hub.visitor(at("stad.localhost", other())).with("X-Forwarded-Host", "noord.localhost");
        assertThat(passedOn.sends("GET", "/", null).must(200).response().body()).contains("<title>Buurthub</title>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.test", "noord.localhost.evil.test"})
    void whoAsksForANameThatIsNotOursIsSentNothing(String host) {
        assertThat(RawHttp.status(asksForACode("vera", "Host: " + host))).isEqualTo(421);
        assertThat(hub.ask("select id from mail where recipient = 'vera@example.org'"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "wim, X-Forwarded-Host: evil.test",
        "xia, Forwarded: host=evil.test",
        "yara, 'X-Forwarded-Host: noord.localhost, evil.test'"
    })
    void whatARequestSaysItWasAskedOfReachesNoMail(String name, String header) {
        assertThat(RawHttp.status(asksForACode(name, "Host: stad.localhost\r\n" + header)))
                .isEqualTo(202);
        assertThat(to(name, "code").plain())
                .contains("https://stad.localhost/sign-in/link#t=")
                .doesNotContain("evil");
    }

    private static String asksForACode(String name, String headers) {
        var body = "{\"email\":\"" + name + "@example.org\"}";
        return RawHttp.send(
                TestHub.site(other()),
                "POST /api/v1/sign-in HTTP/1.1\r\n" + headers + "\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\nConnection: close\r\n\r\n" + body);
    }
}
