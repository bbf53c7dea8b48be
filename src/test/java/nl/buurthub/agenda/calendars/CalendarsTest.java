package nl.buurthub.agenda.calendars;

import static nl.buurthub.testing.Neighbour.gatheringPath;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The agenda in people's own calendars, read back by another library than the one that writes it. */
class CalendarsTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final String FEED = "/hoods/noord/agenda.ics";

    private static final MovableClock CLOCK = new MovableClock();

    @AutoClose
    static final TestHub hub = TestHub.start(Map.of(), CLOCK);

    static Neighbour ana;
    static Neighbour ben;

    @BeforeAll
    static void neighbours() {
        ana = hub.resident("anastasia");
        ben = hub.resident("benjamin");
    }

    @BeforeEach
    void fresh() {
        hub.run("delete from gathering");
    }

    private static JsonNode plans(String title, Map<String, ?> more) {
        var plan = new HashMap<String, Object>(Map.of(
                "audience",
                "public",
                "starts",
                "2026-05-05T08:00:00Z",
                "ends",
                "2026-05-05T09:30:00Z",
                "details",
                "Met *koek*"));
        plan.putAll(more);
        return ana.plans(title, plan);
    }

    private static String file(Neighbour who, String path) {
        var answer = who.asks("GET", path).must(200).response();
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar; charset=utf-8");
        assertThat(answer.body().split("\r\n", -1))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .noneMatch(line -> line.contains("\n"));
        return answer.body();
    }

    private static List<VEvent> events(String file) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(file));
            assertThat(calendar.validate().hasErrors())
                    .as(calendar.validate().toString())
                    .isFalse();
            return calendar.getComponentList().getAll().stream()
                    .filter(VEvent.class::isInstance)
                    .map(VEvent.class::cast)
                    .toList();
        } catch (IOException | ParserException e) {
            throw new AssertionError(file, e);
        }
    }

    private static String value(VEvent event, String property) {
        return event.getPropertyList().getFirst(property).orElseThrow().getValue();
    }

    private static Instant moment(VEvent event, String property) {
        return Instant.from(
                ((DateProperty<?>) event.getPropertyList().getFirst(property).orElseThrow()).getDate());
    }

    /** When it all begins, as a calendar shows it. */
    private static List<Instant> moments(List<VEvent> events) {
        var moments = new TreeSet<Instant>();
        var year = new Period<Temporal>(ZonedDateTime.of(2026, 4, 1, 0, 0, 0, 0, AMSTERDAM), Duration.ofDays(365));
        for (var event : events)
            if (event.getPropertyList().getFirst("RECURRENCE-ID").isEmpty())
                event.calculateRecurrenceSet(year).forEach(period -> moments.add(Instant.from(period.getStart())));
        for (var event : events)
            if (event.getPropertyList().getFirst("RECURRENCE-ID").isPresent()) {
                assertThat(moments.remove(moment(event, "RECURRENCE-ID"))).isTrue();
                moments.add(moment(event, "DTSTART"));
            }
        return new ArrayList<>(moments);
    }

    private static List<Instant> planned() {
        return hub
                .ask("select to_char(starts at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from gathering"
                        + " where removed is null order by starts")
                .stream()
                .map(Instant::parse)
                .toList();
    }

    @Test
    void aGatheringIsAnEventByTheClockOfTheHood() {
        var gathering = plans("Koffie; thee, of niet", Map.of("place", Map.of("street", "Dorpsweg"), "cost", "€ 2"));
        var file = file(hub.visitor(), gatheringPath(gathering) + ".ics");
        assertThat(file).contains("BEGIN:VTIMEZONE", "DTSTART;TZID=Europe/Amsterdam:20260505T100000");
        var event = events(file).getFirst();
        assertThat(value(event, "UID")).isEqualTo(gathering.path("id").asText() + "@buurthub");
        assertThat(value(event, "SUMMARY")).isEqualTo("Koffie; thee, of niet");
        assertThat(value(event, "LOCATION")).isEqualTo("De Schakel, Dorpsweg");
        assertThat(value(event, "DESCRIPTION")).startsWith("Met koek\n€ 2\n");
        assertThat(value(event, "URL"))
                .endsWith("/b/noord/agenda/" + gathering.path("id").asText());
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(moment(event, "DTSTART")).isEqualTo("2026-05-05T08:00:00Z");
        assertThat(moment(event, "DTEND")).isEqualTo("2026-05-05T09:30:00Z");
        assertThat(file).doesNotContain("anastasia");
    }

    @Test
    void noLineIsLongerThanSeventyFiveOctetsNorIsALetterCut() {
        for (var letters : List.of("é", "€", "👩‍👩‍👧", "a"))
            for (var before = 0; before < 5; before++) {
                var title = "x".repeat(before) + letters.repeat(110 / letters.length());
                var path = gatheringPath(plans(title, Map.of("details", title.repeat(5))));
                var event = events(file(ben, path + ".ics")).getFirst();
                assertThat(value(event, "SUMMARY")).isEqualTo(title);
                assertThat(value(event, "DESCRIPTION")).startsWith(title.repeat(5));
            }
        file(hub.visitor(), FEED);
        file(hub.visitor(), path(feed(ana)));
    }

    @Test
    void changedOrCancelledItIsTheSameEventInALaterVersion() {
        var gathering = plans("Breien", Map.of());
        var path = gatheringPath(gathering);
        assertThat(value(events(file(ben, path + ".ics")).getFirst(), "SEQUENCE"))
                .isEqualTo("0");
        ana.asks("PATCH", path, Map.of("title", "Haken")).must(200);
        ana.asks("POST", path + "/cancellation", Map.of("reason", "Te warm")).must(200);
        var event = events(file(ben, path + ".ics")).getFirst();
        assertThat(value(event, "SEQUENCE")).isEqualTo("2");
        assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(event, "DESCRIPTION")).contains("Te warm");
    }

    @Test
    void aSeriesIsOneEventWithARuleAndItsExceptions() {
        plans("Koffie", Map.of("repeats", "FREQ=WEEKLY;INTERVAL=2"));
        var ids = hub.ask("select id from gathering order by occurs");
        ana.asks("POST", "/hoods/noord/gatherings/" + ids.get(1) + "/cancellation", Map.of("reason", "Ziek"))
                .must(200);
        ana.asks(
                        "PATCH",
                        "/hoods/noord/gatherings/" + ids.get(2),
                        Map.of("starts", "2026-06-02T12:00:00Z", "ends", "2026-06-02T13:30:00Z"))
                .must(200);
        ana.asks("DELETE", "/hoods/noord/gatherings/" + ids.get(3)).must(204);
        ana.asks("PATCH", "/hoods/noord/gatherings/" + ids.get(4), Map.of("title", "Koffie en taart"))
                .must(200);
        var file = file(hub.visitor(), FEED);
        assertThat(file)
                .contains("RRULE:FREQ=WEEKLY;", "EXDATE;TZID=Europe/Amsterdam:20260616T100000")
                .contains("RECURRENCE-ID;TZID=Europe/Amsterdam:20260602T100000");
        var events = events(file);
        assertThat(events).hasSize(4);
        assertThat(events.stream().map(event -> value(event, "UID")).distinct()).hasSize(1);
        assertThat(moments(events)).isEqualTo(planned()).hasSize(12);
        assertThat(events.stream().map(event -> value(event, "STATUS"))).containsOnlyOnce("CANCELLED");
        assertThat(events.stream().map(event -> value(event, "SUMMARY"))).containsOnlyOnce("Koffie en taart");
    }

    @Test
    void aDateOfASeriesIsTheSameInWhateverFileItIs() {
        plans("Koffie", Map.of("repeats", "FREQ=WEEKLY"));
        var ids = hub.ask("select id from gathering order by occurs");
        ana.asks(
                        "PATCH",
                        "/hoods/noord/gatherings/" + ids.get(1),
                        Map.of("starts", "2026-05-12T12:00:00Z", "ends", "2026-05-12T13:30:00Z"))
                .must(200);
        var inFeed = names(file(hub.visitor(), FEED));
        assertThat(inFeed).hasSize(2);
        var series = inFeed.getFirst().replaceFirst(" .*", "");
        assertThat(names(file(ben, "/hoods/noord/gatherings/" + ids.get(1) + ".ics")))
                .containsExactly(series + " 2026-05-12T08:00:00Z")
                .isEqualTo(inFeed.subList(1, 2));
        assertThat(names(file(ben, "/hoods/noord/gatherings/" + ids.get(2) + ".ics")))
                .containsExactly(series + " 2026-05-19T08:00:00Z");
        assertThat(names(file(hub.visitor(), path(feed(ana)))).subList(1, 3))
                .containsExactly(series + " 2026-05-12T08:00:00Z", series + " 2026-05-19T08:00:00Z");
    }

    /** What a calendar knows an event by. */
    private static List<String> names(String file) {
        return events(file).stream()
                .map(event -> value(event, "UID")
                        + event.getPropertyList()
                                .getFirst("RECURRENCE-ID")
                                .map(_ -> " " + moment(event, "RECURRENCE-ID"))
                                .orElse(""))
                .toList();
    }

    @Test
    void aDateThatNoRuleOfItsSeriesGivesIsOneOfItAllTheSame() {
        plans("Koffie", Map.of("repeats", "FREQ=WEEKLY"));
        var ids = hub.ask("select id from gathering order by occurs");
        hub.run("update gathering set occurs = occurs + interval '1 day', starts = starts + interval '1 day',"
                + " ends = ends + interval '1 day' where id = '" + ids.get(1) + "'");
        var file = file(hub.visitor(), FEED);
        var names = names(file);
        assertThat(names.stream().map(name -> name.replaceFirst(" .*", "")).distinct())
                .hasSize(1);
        assertThat(moments(events(file))).isEqualTo(planned());
    }

    @Test
    void theFeedOfAHoodIsWhatIsForEverybodyAndRespectsFilters() {
        plans("Wandelen", Map.of("kind", "walk", "accessible", true));
        plans("Eten", Map.of("cost", "€ 3"));
        plans("Onder ons", Map.of("audience", "residents"));
        assertThat(titles(FEED)).containsExactlyInAnyOrder("Wandelen", "Eten");
        assertThat(titles(FEED + "?kind=walk")).containsExactly("Wandelen");
        assertThat(titles(FEED + "?accessible=true")).containsExactly("Wandelen");
        assertThat(titles(FEED + "?free=true")).containsExactly("Wandelen");
        assertThat(titles(FEED + "?kind=sport")).isEmpty();
        hub.visitor().asks("GET", FEED + "?kind=nonsense").must(400);
        hub.visitor().asks("GET", "/hoods/nergens/agenda.ics").must(404);
    }

    private static List<String> titles(String path) {
        return file(ben, path)
                .lines()
                .filter(line -> line.startsWith("SUMMARY:"))
                .map(line -> line.substring(8))
                .toList();
    }

    @Test
    void whoHasThisVersionGetsNothing() {
        plans("Eten", Map.of());
        var tag = hub.visitor()
                .asks("GET", FEED)
                .must(200)
                .response()
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        var again = hub.visitor().with("If-None-Match", tag);
        assertThat(again.asks("GET", FEED).must(304).response().body()).isEmpty();
        plans("Meer", Map.of());
        again.asks("GET", FEED).must(200);
    }

    @Test
    void onesOwnCalendarIsWhatOneGoesToAndOrganisesAndHasNobodyElsesName() {
        var yes = plans("Bij Ana thuis", Map.of("capacity", 1));
        var waits = plans("Vol", Map.of("capacity", 1));
        plans("Niet voor Ben", Map.of());
        ben.signsUp(yes);
        ana.signsUp(waits);
        ben.signsUp(waits);
        ben.plans("Zelf", Map.of("starts", "2026-05-06T08:00:00Z", "ends", "2026-05-06T09:30:00Z"));
        var file = file(hub.visitor(), path(feed(ben)));
        var events = events(file);
        assertThat(events.stream().map(event -> value(event, "SUMMARY") + " " + value(event, "STATUS")))
                .containsExactly("Bij Ana thuis CONFIRMED", "Vol TENTATIVE", "Zelf CONFIRMED");
        assertThat(file.replaceAll("\\r\\n ", "")).doesNotContain("anastasia", "benjamin", "@example.org");
        ben.cancels(yes).must(204);
        assertThat(file(hub.visitor(), path(feed(ben)))).doesNotContain("Bij Ana thuis");
    }

    @Test
    void whoNoLongerLivesThereReadsNothingOfWhatIsForResidents() {
        var eva = hub.resident("eva");
        var inside = plans("Achter de voordeur", Map.of("audience", "residents"));
        eva.signsUp(inside);
        var open = plans("Op het plein", Map.of());
        eva.signsUp(open);
        var path = path(feed(eva));
        assertThat(file(hub.visitor(), path)).contains("Achter de voordeur");
        hub.run("delete from resident where person = '" + eva.id() + "'");
        assertThat(file(hub.visitor(), path)).contains("Op het plein").doesNotContain("Achter de voordeur");
    }

    private static String feed(Neighbour who) {
        return who.asks("POST", "/me/calendar-feed")
                .must(201)
                .body()
                .path("url")
                .asText();
    }

    private static String path(String url) {
        return url.replaceFirst(".*/api/v1", "");
    }

    @Test
    void itsSecretIsKeptByNobodyAndWorksUntilAnotherIsMadeOrItIsDropped() {
        var before = path(feed(ben));
        var secret = before.replaceFirst(".*/(.+)\\.ics", "$1");
        assertThat(hub.ask("select encode(secret, 'escape') from calendar_feed"))
                .doesNotContain(secret);
        assertThat(ben.asks("GET", "/me/calendar-feed")
                        .must(200)
                        .body()
                        .path("made")
                        .asText())
                .isNotEmpty();
        var now = path(feed(ben));
        hub.visitor().asks("GET", before).must(404);
        file(hub.visitor(), now);
        ben.asks("DELETE", "/me/calendar-feed").must(204);
        hub.visitor().asks("GET", now).must(404);
        assertThat(ben.asks("GET", "/me/calendar-feed")
                        .must(200)
                        .body()
                        .path("made")
                        .isNull())
                .isTrue();
    }

    @Test
    void whatIsThereAllDayIsOfItsDays() {
        plans("Kermis", Map.of("starts", "2026-05-04T22:00:00Z", "ends", "2026-05-06T22:00:00Z"));
        hub.run("update gathering set all_day = true");
        assertThat(file(hub.visitor(), FEED)).contains("DTSTART;VALUE=DATE:20260505", "DTEND;VALUE=DATE:20260507");
        assertThat(events(file(hub.visitor(), FEED))).hasSize(1);
    }

    @Test
    void aHoodHasTwentyCalendarsAlsoIfTwoAreAddedAtOnce() {
        var mia = hub.manager("mia");
        hub.run("delete from calendar_source");
        hub.run(
                "insert into calendar_source (hood, name, url, due, added) select id, 'Vol', 'https://wijkcentrum.invalid/' || nr,"
                        + " '2999-01-01', now() from hood, generate_series(1, 19) nr where slug = 'noord'");
        try (var adders = Executors.newFixedThreadPool(8)) {
            for (var nr = 0; nr < 8; nr++) {
                var source = Map.of("name", "Nog een", "url", "https://wijkcentrum.invalid/nog/" + nr);
                adders.execute(() -> mia.asks("POST", "/hoods/noord/calendar-sources", source));
            }
        }
        assertThat(hub.ask("select 1 from calendar_source")).hasSize(20);
        hub.run("delete from calendar_source");
    }

    @Test
    void aManagerHasACalendarReadOnceAMinute() {
        var mia = hub.manager("mia");
        var sources = "/hoods/noord/calendar-sources";
        var source = mia.asks(
                        "POST", sources, Map.of("name", "Wijkcentrum", "url", "https://wijkcentrum.invalid/minuut"))
                .must(201)
                .body();
        var refresh = sources + "/" + source.path("id").asText() + "/refresh";
        mia.asks("POST", refresh).must(200);
        var refused = mia.asks("POST", refresh).must(429);
        assertThat(refused.response().headers().firstValue("Retry-After")).contains("60");
        CLOCK.forward(Duration.ofMinutes(1));
        mia.asks("POST", refresh).must(200);
        mia.asks("DELETE", sources + "/" + source.path("id").asText()).must(204);
    }

    @Test
    void managersSayWhichCalendarsAreTakenOverAndSeeWhatIsWrong() {
        var mia = hub.manager("mia");
        var sources = "/hoods/noord/calendar-sources";
        var calendar = Map.of("name", "Wijkcentrum", "url", "webcal://wijkcentrum.invalid/agenda.ics");
        var source = mia.asks("POST", sources, calendar).must(201).body();
        assertThat(source.path("url").asText()).startsWith("https://");
        assertThat(source.path("error").asText()).contains("verbinding");
        mia.asks("POST", sources, calendar).must(409);
        assertThat(mia.with("Accept-Language", "en")
                        .asks("GET", sources)
                        .must(200)
                        .body()
                        .path("items")
                        .path(0)
                        .path("error")
                        .asText())
                .contains("connection");
        for (var url : List.of(
                "http://example.org/a.ics", "ftp://example.org/a", "https://wie@example.org/", "https://ex ample/a"))
            assertThat(mia.asks("POST", sources, Map.of("name", "Kan niet", "url", url))
                            .must(400)
                            .response()
                            .body())
                    .contains("/url");
        hub.run(
                "insert into gathering (hood, source, uid, occurs, kind, title, starts, ends, venue, audience, signing, planned)"
                        + " select hood, id, 'een', now(), 'other', 'Uit hun agenda', '2026-06-01', '2026-06-02', 'Hier', 'public', 'none',"
                        + " now() from calendar_source");
        var brought = ben.asks("GET", "/hoods/noord/gatherings")
                .must(200)
                .body()
                .path("items")
                .path(0);
        assertThat(brought.path("source").path("name").asText()).isEqualTo("Wijkcentrum");
        mia.asks("PATCH", gatheringPath(brought), Map.of("title", "Anders")).must(403);
        mia.asks("DELETE", sources + "/" + source.path("id").asText()).must(204);
        ben.asks("GET", gatheringPath(brought)).must(404);
        assertThat(hub.journal("hood/noord/public").getLast()).endsWith("gatheringRemoved");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/a.ics",
                "https://2130706433/a.ics",
                "https://localhost:8081/a.ics",
                "https://10.0.0.1/a.ics",
                "https://192.168.1.1/a.ics",
                "https://169.254.169.254/latest",
                "https://[::1]/a.ics",
                "https://[fd00::1]/a.ics",
                "https://[::ffff:10.0.0.1]/a.ics",
                "https://0.0.0.0/a.ics"
            })
    void anAddressOfOurOwnMachineOrNetworkIsRefusedWhenItIsEntered(String url) {
        var mia = hub.manager("mia");
        var refused = mia.asks("POST", "/hoods/noord/calendar-sources", Map.of("name", "Van binnen", "url", url))
                .must(400)
                .body()
                .path("errors")
                .path(0);
        assertThat(refused.path("pointer").asText()).isEqualTo("/url");
        assertThat(refused.path("detail").asText()).contains("openbare internet");
        assertThat(hub.ask("select 1 from calendar_source where name = 'Van binnen'"))
                .isEmpty();
    }
}
