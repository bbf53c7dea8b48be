package nl.buurthub.help;

import static nl.buurthub.testing.Neighbour.helpPath;
import static nl.buurthub.testing.Neighbour.offerPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.Nameless;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.Postbox;
import nl.buurthub.testing.TestHub;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whoever asks without a name, all that anybody else gets is the same, byte for byte; the log too, which is the whole
 * program's: no other test runs meanwhile.
 */
@Isolated
class AnonymityTest {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Set<String> VARYING =
            Set.of("content-length", "etag", "x-request-id", "ratelimit-remaining", "ratelimit-reset");

    /** Zoe lives there; the others would be called, or run the hood. */
    @ParameterizedTest
    @CsvSource({"ana, 0", "near, 21", "far, 5", "mia, 59"})
    void whatOthersGetIsTheSameWhoeverAsks(String asker, int seconds) {
        assertThat(gotBy(asker, Duration.ofSeconds(seconds))).isEqualTo(gotBy("zoe", Duration.ofSeconds(37)));
    }

    @Test
    void theSameTestSeesANameThatIsTold() {
        assertThat(String.join("\n", got("ana", Duration.ZERO, false))).contains("ana");
        assertThat(String.join("\n", gotBy("ana", Duration.ZERO))).doesNotContain("ana@", "<ana>", "\"ana\"");
    }

    private static List<String> gotBy(String asker, Duration within) {
        return got(asker, within, true);
    }

    /**
     * One of them asks, this long into the minute.
     *
     * @return what a visitor, a bystander, a helper and a manager got
     */
    private static List<String> got(String asker, Duration within, boolean anonymous) {
        var clock = new MovableClock();
        try (var postbox = new Postbox();
                var log = new Log();
                var hub = TestHub.start(Map.of("limits.enabled", "true"), clock)) {
            var ben = hub.resident("ben");
            var cor = hub.resident("cor");
            var ada = hub.manager("ada");
            var people = new HashMap<>(Map.of("ben", ben, "cor", cor, "ada", ada, "mia", hub.manager("mia")));
            for (var name : List.of("ana", "zoe", "near", "far")) people.put(name, hub.resident(name));
            var own = Objects.requireNonNull(people.get(asker));
            hub.run("delete from event");
            hub.run("delete from mail");
            var got = new ArrayList<String>();
            log.lines.clear();

            clock.forward(within);
            var open = own.asksForHelp(Map.of(
                    "need", "Wie rijdt mee?", "category", "transport", "audience", "public", "anonymous", anonymous));
            var gone = own.asksForHelp(Map.of("need", "Toch niet", "category", "care", "anonymous", anonymous));
            clock.forward(Duration.ofMinutes(1).minus(within));
            var bens = ben.offers(open, "Ik rijd");
            var cors = cor.offers(open, "Ik anders");
            clock.forward(within);
            own.asks("POST", offerPath(bens) + "/messages", Map.of("text", "Hoe laat?"))
                    .must(201);
            own.asks("PATCH", helpPath(open), Map.of("text", "Naar de *dokter*"))
                    .must(200);
            own.decides(cors, "declined").must(200);
            own.changesState(gone, "withdrawn").must(200);
            clock.forward(Duration.ofMinutes(1).minus(within));

            for (var who : List.of(hub.visitor(), ben, cor)) {
                got.add(answer(who.asks("GET", "/hoods/noord/help")));
                got.add(answer(who.asks("GET", helpPath(open))));
                got.add(answer(who.asks("GET", helpPath(gone))));
                got.add(answer(who.sends("GET", "/b/noord/help", null)));
                got.add(answer(
                        who.sends("GET", "/b/noord/help/" + open.path("id").asText(), null)));
                got.add(answer(
                        who.sends("GET", "/b/noord/help/" + gone.path("id").asText(), null)));
            }
            for (var who : List.of(ben, cor)) {
                got.add(answer(who.asks("GET", "/hoods/noord/me/offers")));
                got.add(answer(who.changesState(open, "withdrawn")));
                got.add(answer(who.changesState(gone, "withdrawn")));
                got.add(answer(who.asks("PATCH", helpPath(open), Map.of("need", "Anders"))));
                got.add(answer(who.asks("GET", helpPath(open).replace("/help/", "/me/help/"))));
                got.add(answer(who.asks("POST", helpPath(gone) + "/offers", Map.of("text", "Ik"))));
                got.add(answer(who.asks("POST", helpPath(open) + "/asker", Map.of("reason", "Zomaar"))));
                got.add(answer(who.decides(bens, "accepted")));
                got.add(answer(who.decides(cors, "withdrawn")));
            }
            own.decides(bens, "accepted").must(200);
            own.changesState(open, "helped").must(200);
            for (var name : List.of("near", "cor", "far")) isOnDuty(hub, Objects.requireNonNull(people.get(name)));
            var urgent = own.asksForHelp(Map.of(
                    "need",
                    "Ik ben gevallen",
                    "category",
                    "care",
                    "anonymous",
                    anonymous,
                    "urgent",
                    Map.of("point", Map.of("lat", 52.01, "lon", 5.0), "address", "Achterom")));
            var dispatch = own.own(urgent).at("/help/dispatch").asText();
            clock.forward(Duration.ofSeconds(10));
            await().until(() -> !hub.ask(
                            "select id from mail where template = 'urgentAlert' and recipient = 'cor@example.org'")
                    .isEmpty());
            for (var who : List.of(hub.visitor(), cor, ada)) {
                got.add(answer(who.asks("GET", "/hoods/noord/help")));
                got.add(answer(who.asks("GET", helpPath(open))));
                got.add(answer(who.asks("GET", helpPath(urgent))));
                got.add(answer(who.asks("GET", "/hoods/noord/desk")));
                got.add(answer(who.asks("GET", "/hoods/noord/dispatches")));
                got.add(answer(who.asks("GET", "/hoods/noord/me/responder")));
                got.add(answer(who.asks("GET", "/hoods/noord/alerts/" + dispatch)));
                got.add(answer(who.asks("GET", "/hoods/noord/dispatches/" + dispatch)));
            }
            own.changesState(urgent, "withdrawn").must(200);

            for (var stream : List.of(
                    "hood/noord/public",
                    "hood/noord/residents",
                    "hood/noord/desk",
                    "person/" + ben.id(),
                    "person/" + cor.id()))
                got.addAll(
                        hub.ask("select stream || ' ' || seq || ' ' || type || ' ' || body from event where stream = '"
                                + stream + "' order by seq"));
            got.addAll(log.lines); // before the postbox in this process has its say
            got.addAll(sent(hub, postbox));
            got.addAll(metrics(hub));
            return Nameless.normal(got, people).stream()
                    .map(text -> SECRET.matcher(text).replaceAll("secret"))
                    .toList();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Vetted, and nearer the place where help is needed than who comes after. */
    private static void isOnDuty(TestHub hub, Neighbour responder) {
        hub.run("insert into responder (hood, person, vetted, duty, radius) select hood, person, now(), 'on', 5000"
                + " from resident where person = '" + responder.id() + "'");
        hub.run("update resident set longitude = 5, latitude = 52.01 + 0.001 * (select count(*) from responder)"
                + " where person = '" + responder.id() + "'");
    }

    /**
     * But for what differs each time, whoever asks: the id of a request, a digest of what has random ids in
     * it, and how much the reader's own address may ask yet.
     */
    private static String answer(Neighbour.Answer answer) {
        var headers = answer.response().headers().map().entrySet().stream()
                .filter(header -> !VARYING.contains(header.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .toList();
        return answer.asked() + " " + answer.status() + " " + headers + " "
                + answer.response().body();
    }

    /** To the helpers, as it arrives, headers and all; but for what the one who was accepted may know. */
    private static List<String> sent(TestHub hub, Postbox postbox) {
        hub.run(
                "delete from mail where recipient not in ('ben@example.org', 'cor@example.org') or template = 'helpAccepted'");
        var mails = hub.ask("select id from mail").size();
        try (var _ = hub.anotherNode(Map.of("smtp.url", postbox.url()))) {
            await().until(() -> postbox.received().length == mails);
        }
        var sent = new ArrayList<String>();
        for (var mail : postbox.received()) {
            try {
                sent.add(String.join("\n", Collections.list(mail.getAllHeaderLines()))
                        .replaceAll("(?m)^(Received|Date).*(\\n\\s.*)*", "$1")
                        .replaceAll("----=_?\\S+|boundary=\\S+|--\\S+", "-"));
                sent.add(new String(mail.getRawInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .replaceAll("(?m)^--\\S+", "--"));
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
        Collections.sort(sent);
        return sent;
    }

    /** Which are kept, not how much: that goes with the speed of the machine. */
    private static List<String> metrics(TestHub hub) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://localhost:" + hub.node().managementPort() + "/metrics"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body()
                .lines()
                .filter(line -> line.startsWith("http_requests_seconds_count") || line.startsWith("live_"))
                .map(line -> line.replaceAll(" \\S+$", ""))
                .sorted()
                .toList();
    }

    private static final class Log extends AbstractAppender implements AutoCloseable {

        final List<String> lines = new CopyOnWriteArrayList<>();

        Log() {
            super("anonymity", null, null, true, Property.EMPTY_ARRAY);
            start();
            root().addAppender(this);
        }

        private static Logger root() {
            return ((LoggerContext) LogManager.getContext(false)).getRootLogger();
        }

        @Override
        public void append(LogEvent event) {
            if (!event.getLoggerName().equals("nl.buurthub.Node"))
                lines.add(event.getMessage().getFormattedMessage());
        }

        @Override
        public void close() {
            root().removeAppender(this);
        }
    }
}
