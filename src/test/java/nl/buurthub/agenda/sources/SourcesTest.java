package nl.buurthub.agenda.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.base.VirtualThreads;
import nl.buurthub.platform.db.DatabaseUrl;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.web.OutboundGuard;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.TestDatabase;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendars taken over from a server of the test's own, which this machine's own addresses are allowed for. */
@ExtendWith(VertxExtension.class)
class SourcesTest {

    private static final MovableClock CLOCK = new MovableClock();

    @AutoClose
    static final TestHub hub = TestHub.withoutNodes(TestDatabase.fresh(), Map.of(), CLOCK);

    @TempDir
    static Path directory;

    static Vertx vertx;
    static final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    static volatile String calendar = "";
    static volatile int status = 200;
    static HttpServer server;
    static VirtualThreads threads;
    static Sources sources;

    @BeforeAll
    static void serve(Vertx vertx) throws IOException, InterruptedException {
        SourcesTest.vertx = vertx;
        var keys = new PfxOptions().setPath(keys().toString()).setPassword("geheim");
        server = vertx.createHttpServer(new HttpServerOptions().setSsl(true).setKeyCertOptions(keys))
                .requestHandler(SourcesTest::answer)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        Messages.include("sources");
        threads = VirtualThreads.on(vertx);
        var db = new Db(vertx, DatabaseUrl.of(hub.database().url()), "sources", 2, 10);
        var fetch = new CalendarFetch(
                vertx,
                new OutboundGuard(vertx, InetAddress::isLoopbackAddress),
                new HttpClientOptions().setTrustOptions(keys),
                Duration.ofSeconds(6));
        var journal = new Journal(vertx.eventBus(), CLOCK);
        sources = new Sources(db, fetch, new Import(journal, new TaskQueue(journal, CLOCK), CLOCK), CLOCK);
    }

    private static Path keys() throws IOException, InterruptedException {
        var file = directory.resolve("keys.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "een",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "geheim")
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).isZero();
        assertThat(Files.exists(file)).isTrue();
        return file;
    }

    private static void answer(HttpServerRequest request) {
        var known = request.getHeader("If-None-Match");
        asked.add(request.path() + (known == null ? "" : " " + known));
        var answer = request.response();
        switch (request.path()) {
            case "/agenda.ics" ->
                answer.setStatusCode("\"een\"".equals(known) ? 304 : status)
                        .putHeader("ETag", "\"een\"")
                        .end(calendar);
            case "/latin.ics" ->
                answer.putHeader("Content-Type", "text/calendar; charset=iso-8859-1")
                        .end(Buffer.buffer(calendar, "iso-8859-1"));
            case "/moved" ->
                answer.setStatusCode(301).putHeader("Location", "/agenda.ics").end();
            case "/private" ->
                answer.setStatusCode(302)
                        .putHeader("Location", "https://10.0.0.1/agenda.ics")
                        .end();
            case "/http" ->
                answer.setStatusCode(302)
                        .putHeader("Location", "http://localhost/agenda.ics")
                        .end();
            case "/round" ->
                answer.setStatusCode(302).putHeader("Location", "/round").end();
            case "/endless" -> answer.setChunked(true).end("x".repeat(CalendarFetch.MOST_BYTES + 1));
            case "/large" -> answer.end("x".repeat(CalendarFetch.MOST_BYTES + 1));
            case "/slow" -> {
                answer.setChunked(true).write("BEGIN:VCALENDAR\r\n");
                vertx.setPeriodic(200, timer -> answer.write("X-A:1\r\n").onFailure(_ -> vertx.cancelTimer(timer)));
            }
            case "/page" -> answer.end("<!doctype html>");
            default -> answer.setStatusCode(404).end();
        }
    }

    @BeforeEach
    void fresh() {
        hub.run("delete from calendar_source");
        hub.run("delete from event");
        calendar = "";
        status = 200;
        asked.clear();
    }

    private static void adds(String url) {
        hub.run("insert into calendar_source (hood, name, url, due, added) select id, 'Wijkcentrum', '" + url + "', '"
                + CLOCK.instant() + "', now() from hood where slug = 'noord'");
    }

    private static String url(String path) {
        return "https://localhost:" + server.actualPort() + path;
    }

    /** @return whether one was due */
    private static boolean takes() {
        Promise<Boolean> done = Promise.promise();
        threads.run(sources::takeDue, done);
        return done.future().toCompletionStage().toCompletableFuture().join();
    }

    private static boolean passes(Duration time) {
        CLOCK.forward(time);
        return takes();
    }

    private static List<String> agenda() {
        return hub.ask(
                "select title || ' ' || to_char(starts at time zone 'UTC', 'MM-DD HH24:MI') || ' ' || state from gathering"
                        + " where removed is null and ends > '" + CLOCK.instant() + "' order by starts, title");
    }

    private static List<String> told() {
        return hub.ask("select type from event where stream = 'hood/noord/public' order by seq");
    }

    private static String trouble() {
        return hub.ask("select coalesce(error, '') from calendar_source").getFirst();
    }

    private static String calendar(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//wijk//\r\n" + String.join("", events) + "END:VCALENDAR\r\n";
    }

    private static String event(String uid, String title, String more) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nSUMMARY:" + title + "\r\n" + more.replace("\n", "\r\n")
                + "\r\nEND:VEVENT\r\n";
    }

    /** An hour on a day in May. */
    private static String on(int day) {
        return "DTSTART:202605%1$dT100000Z\nDTEND:202605%1$dT110000Z".formatted(day);
    }

    @Test
    void whatIsAddedChangedAndTakenAwayThereIsSoHere() {
        adds(url("/agenda.ics"));
        calendar = calendar(
                event("een", "Bingo", on(20)), event("twee", "Koor", on(21)), event("drie", "Schaken", on(22)));
        takes();
        assertThat(agenda())
                .containsExactly(
                        "Bingo 05-20 10:00 planned", "Koor 05-21 10:00 planned", "Schaken 05-22 10:00 planned");
        assertThat(told()).containsExactly("gatheringCreated", "gatheringCreated", "gatheringCreated");
        calendar = calendar(
                event("een", "Bingo", on(20)), event("twee", "Zangkoor", on(23)), event("vier", "Film", on(24)));
        hub.run("update calendar_source set read = null");
        passes(Duration.ofHours(1));
        assertThat(agenda())
                .containsExactly(
                        "Bingo 05-20 10:00 planned", "Zangkoor 05-23 10:00 planned", "Film 05-24 10:00 planned");
        assertThat(told().subList(3, 6))
                .containsExactlyInAnyOrder("gatheringChanged", "gatheringCreated", "gatheringRemoved");
    }

    @Test
    void aDateOfASeriesThatIsMovedOrCalledOffIsTheSameDate() {
        var rule = "DTSTART:20260520T100000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=3";
        adds(url("/agenda.ics"));
        calendar = calendar(event("een", "Bingo", rule));
        takes();
        var ids = hub.ask("select id from gathering where removed is null order by occurs");
        calendar = calendar(
                event("een", "Bingo", rule),
                event("een", "Bingo extra", "RECURRENCE-ID:20260527T100000Z\nDTSTART:20260528T120000Z\nDURATION:PT1H"),
                event(
                        "een",
                        "Bingo",
                        "RECURRENCE-ID:20260603T100000Z\nDTSTART:20260603T100000Z\nDURATION:PT1H\nSTATUS:CANCELLED"));
        hub.run("update calendar_source set read = null");
        passes(Duration.ofHours(1));
        assertThat(agenda())
                .containsExactly(
                        "Bingo 05-20 10:00 planned", "Bingo extra 05-28 12:00 planned", "Bingo 06-03 10:00 cancelled");
        assertThat(hub.ask("select id from gathering where removed is null order by occurs"))
                .isEqualTo(ids);
        assertThat(told().subList(3, 5)).containsOnly("gatheringChanged");
    }

    @Test
    void whatIsThereAllDayIsSo() {
        adds(url("/agenda.ics"));
        calendar = calendar(event("een", "Kermis", "DTSTART;VALUE=DATE:20260520\nDTEND;VALUE=DATE:20260522"));
        takes();
        assertThat(hub.ask("select all_day::text || ends - starts from gathering"))
                .containsExactly("true2 days");
        assertThat(told()).containsExactly("gatheringCreated");
        hub.run("update calendar_source set read = null");
        passes(Duration.ofHours(1));
        assertThat(told()).containsExactly("gatheringCreated");
    }

    @Test
    void whatWasPassedOverIsToldToManagersUntilItIsMended() {
        var told =
                "select (passed_over ->> 'count') || (passed_over #>> '{first,0,what}') || (passed_over #>> '{first,0,why}')"
                        + " from calendar_source";
        adds(url("/agenda.ics"));
        calendar = calendar(event("een", "Bingo", on(20) + "\nRRULE:FREQ=FORTNIGHTLY"), event("twee", "Koor", on(21)));
        takes();
        assertThat(agenda()).hasSize(2);
        assertThat(hub.ask(told)).containsExactly("1Bingorepeats");
        assertThat(passes(Duration.ofHours(1))).isTrue();
        assertThat(hub.ask(told)).containsExactly("1Bingorepeats");
        calendar = calendar(event("een", "Bingo", on(20)));
        hub.run("update calendar_source set read = null");
        passes(Duration.ofHours(1));
        assertThat(hub.ask("select passed_over ->> 'count' from calendar_source"))
                .containsExactly("0");
    }

    @Test
    void itIsReadInTheCharsetThatTheServerNames() {
        adds(url("/latin.ics"));
        calendar = calendar(event("een", "Café", on(20)));
        takes();
        assertThat(agenda()).containsExactly("Café 05-20 10:00 planned");
    }

    @Test
    void whatIsGoneIsKeptForAWhileAndNotForEver() {
        adds(url("/agenda.ics"));
        calendar = calendar(event("een", "Vervallen", on(28)));
        takes();
        calendar = calendar(event("drie", "Nieuw", on(29)));
        hub.run("update calendar_source set read = null");
        passes(Duration.ofHours(1));
        assertThat(hub.ask("select title from gathering where removed is not null"))
                .containsExactly("Vervallen");
        hub.run("update gathering set removed = removed - interval '91 days' where title = 'Vervallen'");
        hub.run(
                "insert into gathering (hood, source, uid, occurs, kind, title, starts, ends, venue, audience, signing, planned)"
                        + " select hood, source, nr::text, now(), 'other', 'Oud', '2026-01-01', '2026-04-01', 'Hier', 'public',"
                        + " 'none', now() from gathering, generate_series(1, 1010) nr where title = 'Nieuw'");
        hub.run("update calendar_source set read = null");
        passes(Duration.ofHours(1));
        assertThat(hub.ask("select title || ' ' || count(*) from gathering group by title order by title"))
                .containsExactly("Nieuw 1", "Oud 1000");
    }

    @Test
    void aServerThatKnowsTheVersionSendsNothingAndOnceADayItIsReadWhole() {
        adds(url("/agenda.ics"));
        calendar = calendar(event("een", "Bingo", on(20)));
        takes();
        assertThat(takes()).isFalse();
        assertThat(passes(Duration.ofHours(1))).isTrue();
        passes(Duration.ofHours(23));
        assertThat(asked).containsExactly("/agenda.ics", "/agenda.ics \"een\"", "/agenda.ics");
        assertThat(agenda()).hasSize(1);
    }

    @Test
    void aBrokenCalendarLeavesWhatWasThereAndIsTriedLessAndLessOften() {
        adds(url("/agenda.ics"));
        calendar = calendar(event("een", "Bingo", on(28)));
        takes();
        hub.run("update calendar_source set etag = null");
        status = 500;
        assertThat(passes(Duration.ofHours(1))).isTrue();
        assertThat(trouble()).isEqualTo("answer");
        assertThat(agenda()).hasSize(1);
        assertThat(passes(Duration.ofHours(1))).isTrue();
        assertThat(passes(Duration.ofHours(1))).isFalse();
        status = 200;
        assertThat(passes(Duration.ofHours(1))).isTrue();
        assertThat(trouble()).isEmpty();
        assertThat(agenda()).hasSize(1);
    }

    @Test
    void aRedirectIsFollowed() {
        adds(url("/moved"));
        calendar = calendar(event("een", "Bingo", on(28)));
        takes();
        assertThat(agenda()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/private, address",
        "/http, address",
        "/round, redirects",
        "/large, too_large",
        "/endless, too_large",
        "/slow, too_slow",
        "/page, unreadable",
        "/nothing, answer"
    })
    void whatIsNotSafeOrNoCalendarIsNotTaken(String path, String why) {
        adds(url(path));
        takes();
        assertThat(trouble()).isEqualTo(why);
        assertThat(agenda()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://10.0.0.1/a.ics, address",
        "https://[fd00::1]/a.ics, address",
        "https://localhost:1/a.ics, connection",
        "https://nergens.invalid/a.ics, connection"
    })
    void anAddressThatIsNotPublicOrWhereNobodyAnswersIsNotAsked(String url, String why) {
        adds(url);
        takes();
        assertThat(trouble()).isEqualTo(why);
    }

    @Test
    void aServerThatCannotShowWhoItIsIsNotRead() {
        adds("https://127.0.0.1:" + server.actualPort() + "/agenda.ics");
        takes();
        assertThat(trouble()).isEqualTo("connection");
        assertThat(asked).isEmpty();
    }
}
