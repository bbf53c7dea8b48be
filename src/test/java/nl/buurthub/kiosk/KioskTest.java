package nl.buurthub.kiosk;

import static nl.buurthub.testing.Neighbour.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KioskTest {

    private static final MovableClock CLOCK = new MovableClock();

    @AutoClose
    static final TestHub hub = TestHub.start(Map.of(), CLOCK);

    static Neighbour mo;
    static Neighbour ana;

    @BeforeAll
    static void neighbours() {
        mo = hub.manager("mo");
        ana = hub.resident("ana");
    }

    @BeforeEach
    void awake() {
        mo.signsInAgain();
        ana.signsInAgain();
    }

    @Test
    void aManagerTypesTheCodeOnTheScreenAndItIsAScreenOfTheHood() {
        var device = WallScreen.waiting(hub);
        assertThat(device.code).matches("[A-HJKMNP-Z2-9]{6}");
        assertThat(device.fetches().status()).isEqualTo(202);
        var typed = device.code.toLowerCase(Locale.ROOT).substring(0, 3) + " " + device.code.substring(3);
        mo.asks("POST", "/hoods/noord/kiosks", Map.of("code", typed, "name", "Hal", "place", "Wijkcentrum"))
                .must(201);
        var token = device.fetches().must(200).body().path("token").asText();
        // Its answer may have been lost.
        assertThat(device.fetches().must(200).body().path("token").asText()).isEqualTo(token);
        assertThat(device.content().at("/hood/name").asText()).isEqualTo("Noord");
        assertThat(hub.ask("select encode(token_hash, 'escape') from kiosk")).noneMatch(token::equals);
    }

    @Test
    void aCodeIsForOneUseAndAWrongOneIsSaidToBe() {
        var device = WallScreen.waiting(hub);
        device.pairedBy(mo, "Balie").must(201);
        var again = device.pairedBy(mo, "Nog een").must(400).body();
        assertThat(again.at("/errors/0/pointer").asText()).isEqualTo("/code");
        assertThat(again.at("/errors/0/detail").asText()).contains("Deze code kennen we niet");
    }

    @Test
    void aCodeIsValidForTenMinutes() {
        var device = WallScreen.waiting(hub);
        CLOCK.forward(Duration.ofMinutes(10));
        device.pairedBy(mo.signsInAgain(), "Te laat").must(400);
        assertThat(device.fetches().status()).isEqualTo(410);
    }

    @Test
    void aScreenShowsWhatIsPublicWithoutNamesAndWithoutWhereHelpIsNeeded() {
        var screen = WallScreen.paired(hub, mo, "Zonder namen");
        var wilhelmina = hub.resident("wilhelmina");
        wilhelmina.places(TestHub.NOORD, Map.of("text", "Wie speelt er mee?", "audience", "public"));
        wilhelmina.places(TestHub.NOORD, Map.of("text", "Alleen voor bewoners", "audience", "residents"));
        wilhelmina.asksForHelp(Map.of(
                "need",
                "Wie hangt een lamp op?",
                "category",
                "transport",
                "audience",
                "public",
                "text",
                "Achterom via de steeg",
                "place",
                Map.of("street", "Verborgenstraat")));
        var soon = CLOCK.instant().plus(Duration.ofHours(1));
        plans(wilhelmina, "Samen soep eten", soon);
        var shown = screen.content().toString();
        assertThat(shown).contains("Wie speelt er mee?", "Wie hangt een lamp op?", "Samen soep eten", "De Schakel");
        assertThat(shown).doesNotContain("wilhelmina", "Alleen voor bewoners", "Verborgenstraat", "steeg");
        assertThat(screen.content().at("/today/0/title").asText()).isEqualTo("Samen soep eten");
    }

    private static void plans(Neighbour who, String title, Instant starts) {
        var plan = new HashMap<>(Neighbour.plan(title));
        plan.putAll(Map.of(
                "starts", starts.toString(),
                "ends", starts.plus(Duration.ofHours(2)).toString(),
                "audience", "public"));
        who.asks("POST", "/hoods/noord/gatherings", plan).must(201);
    }

    @Test
    void unpairedItHearsSoItsSocketClosesAndItsTokenIsNobodys() {
        var screen = WallScreen.paired(hub, mo, "Weg ermee");
        var own = "kiosk/" + screen.id();
        try (var socket = screen.listens("hood/noord/public", own)) {
            mo.asks("DELETE", "/hoods/noord/kiosks/" + screen.id()).must(204);
            socket.hearsEvent("kioskUnpaired");
            socket.hearsBye("ended");
        }
        assertThat(screen.showing().status()).isEqualTo(401);
    }

    @Test
    void aCrashBetweenTwoTokensLosesNone() {
        var screen = WallScreen.paired(hub, mo, "Vernieuwd");
        screen.renews();
        // The power went before the answer was kept: the old one goes on, and is renewed again.
        screen.showing().must(200);
        var kept = screen.renews();
        var before = screen.showing().must(200);
        screen.showingWith(kept).must(200);
        assertThat(before.status()).isEqualTo(200);
        assertThat(screen.showing().status()).isEqualTo(401);
        screen.showingWith(kept).must(200);
    }

    @Test
    void aScreenOnlyReads() {
        var screen = WallScreen.paired(hub, mo, "Leest");
        assertThat(screen.asks("POST", "/hoods/noord/posts", Map.of("text", "Ik ben een scherm"))
                        .status())
                .isEqualTo(401);
        assertThat(screen.asks("GET", "/hoods/noord/kiosks", null).status()).isEqualTo(404);
        assertThat(screen.asks("GET", "/me", null).status()).isEqualTo(401);
    }

    @Test
    void managersPinAndExcludeOnOneScreen() {
        var screen = WallScreen.paired(hub, mo, "Gekozen");
        var post = ana.places(TestHub.NOORD, Map.of("text", "Fiets te koop", "audience", "public"));
        var item = "/hoods/noord/kiosks/" + screen.id() + "/items/"
                + post.path("id").asText();
        mo.asks("PUT", item, Map.of("choice", "pinned")).must(204);
        assertThat(screen.content().at("/items/0/title").asText()).isEqualTo("Fiets te koop");
        assertThat(screen.content().at("/items/0/pinned").asBoolean()).isTrue();
        mo.asks("PUT", item, Map.of("choice", "excluded")).must(204);
        assertThat(screen.content().toString()).doesNotContain("Fiets te koop");
        mo.asks("PUT", item, Map.of("choice", "shown")).must(204);
        assertThat(screen.titles()).contains("Fiets te koop");
        ana.asks("DELETE", path(post)).must(204);
        assertThat(screen.content().toString()).doesNotContain("Fiets te koop");
    }

    @Test
    void onlyWhatAScreenCanShowIsChosenForIt() {
        var screen = WallScreen.paired(hub, mo, "Kiest");
        var items = "/hoods/noord/kiosks/" + screen.id() + "/items/";
        var hidden = ana.places(TestHub.NOORD, Map.of("text", "Voor bewoners", "audience", "residents"));
        for (var item : List.of(UUID.randomUUID().toString(), hidden.path("id").asText()))
            mo.asks("PUT", items + item, Map.of("choice", "excluded")).must(404);
        assertThat(hub.ask("select item from kiosk_choice where kiosk = '" + screen.id() + "'"))
                .isEmpty();
    }

    @Test
    void whatWasChosenOfWhatIsGoneIsForgottenBeforeItIsTooMuch() {
        var screen = WallScreen.paired(hub, mo, "Vergeet");
        var post = ana.places(TestHub.NOORD, Map.of("text", "Wie wil een kat?", "audience", "public"));
        hub.run("insert into kiosk_choice (kiosk, item, choice) select '" + screen.id()
                + "', gen_random_uuid(), 'excluded' from generate_series(1, 60)");
        var item = post.path("id").asText();
        mo.asks("PUT", "/hoods/noord/kiosks/" + screen.id() + "/items/" + item, Map.of("choice", "pinned"))
                .must(204);
        assertThat(hub.ask("select item from kiosk_choice where kiosk = '" + screen.id() + "'"))
                .containsExactly(item);
    }

    @Test
    void whatIsOfAWholeDayIsSoOnAScreen() {
        plans(ana, "Koningsdag", CLOCK.instant().plus(Duration.ofHours(2)));
        hub.run("update gathering set all_day = true where title = 'Koningsdag'");
        var shown = WallScreen.paired(hub, mo, "Hele dag").content().path("today");
        assertThat(StreamSupport.stream(shown.spliterator(), false)
                        .filter(item -> item.path("title").asText().equals("Koningsdag")))
                .allMatch(item -> item.at("/occasion/allDay").asBoolean())
                .hasSize(1);
    }

    @Test
    void aNoticeIsOnOneScreenOrAllUntilItEnds() {
        var hall = WallScreen.paired(hub, mo, "Hal met bericht");
        var library = WallScreen.paired(hub, mo, "Bieb zonder");
        var notice = Map.of("title", "Code rood", "words", "Blijf binnen", "minutes", 15, "kiosk", hall.id());
        try (var socket = hall.listens("kiosk/" + hall.id())) {
            mo.asks("POST", "/hoods/noord/kiosk-takeovers", notice).must(201);
            assertThat(socket.hearsEvent("takeoverBegan")
                            .at("/body/takeover/title")
                            .asText())
                    .isEqualTo("Code rood");
        }
        assertThat(hall.content().at("/takeover/words").asText()).isEqualTo("Blijf binnen");
        assertThat(library.content().path("takeover").isNull()).isTrue();
        CLOCK.forward(Duration.ofMinutes(15));
        assertThat(hall.content().path("takeover").isNull()).isTrue();
    }

    @Test
    void aNoticeOfWhichTheTimeIsOverIsToldToItsScreenAndTheDesk() {
        var hall = WallScreen.paired(hub, mo, "Hal met einde");
        var notice = Map.of("title", "Even dicht", "words", "", "minutes", 1, "kiosk", hall.id());
        try (var screen = hall.listens("kiosk/" + hall.id());
                var desk = mo.listens("hood/noord/desk")) {
            var begun = mo.asks("POST", "/hoods/noord/kiosk-takeovers", notice)
                    .must(201)
                    .body();
            CLOCK.forward(Duration.ofMinutes(1));
            assertThat(screen.hearsEvent("takeoverEnded").at("/body/id")).isEqualTo(begun.path("id"));
            desk.hears(frame -> frame.path("type").asText().equals("takeoversChanged")
                    && frame.at("/body/takeovers").isEmpty());
        }
    }

    @Test
    void aScreenThatShowsWhatIsTwoHoursOldIsATaskUntilThatIsFresh() {
        var screen = WallScreen.paired(hub, mo, "Oud");
        screen.beats(Duration.ofMinutes(119));
        assertThat(stale()).doesNotContain("Oud");
        screen.beats(Duration.ofHours(2));
        screen.beats(Duration.ofMinutes(121));
        assertThat(stale()).containsOnlyOnce("Oud");
        screen.beats();
        assertThat(stale()).doesNotContain("Oud");
    }

    private static List<String> stale() {
        return hub.ask("select title from task where kind = 'kiosk_content' and closed is null and times = 1");
    }

    @Test
    void aScreenThatIsSilentWhileItShouldBeOnIsATaskUntilItIsHeardAgain() {
        var open = WallScreen.paired(hub, mo, "Open");
        var shut = WallScreen.paired(hub, mo, "Dicht");
        // It is noon in the hood.
        mo.asks(
                        "PUT",
                        "/hoods/noord/kiosks/" + shut.id(),
                        Map.of("name", "Dicht", "place", "", "hours", Map.of("opens", "22:00", "closes", "02:00")))
                .must(200);
        open.beats();
        CLOCK.forward(Duration.ofMinutes(6));
        await().until(() -> silent().contains("Open"));
        assertThat(silent()).doesNotContain("Dicht");
        open.beats();
        assertThat(silent()).doesNotContain("Open");
        assertThat(hub.ask("select silent from kiosk where name = 'Open'")).containsExactly("f");
    }

    private static List<String> silent() {
        return hub.ask("select title from task where kind = 'kiosk' and closed is null");
    }
}
