package nl.buurthub.agenda.planning;

import static nl.buurthub.testing.Neighbour.gatheringPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.buurthub.testing.PassingTime;
import org.junit.jupiter.api.Test;

/** What comes back, and how its later dates are made by themselves. */
class SeriesTest extends PassingTime {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Test
    void aSeriesHasItsDatesForHalfAYearAndLaterOnesFollow() {
        var first = plans(Duration.ofDays(1), Map.of("repeats", "FREQ=WEEKLY", "capacity", 2));
        assertThat(first.path("repeats").asText()).isEqualTo("FREQ=WEEKLY");
        assertThat(walls()).hasSize(26);
        assertThat(ana.sees(first).path("dates")).hasSize(25);
        pass(Duration.ofDays(14));
        await().until(() -> walls().size() == 28);
        assertThat(walls()).containsOnly(walls().getFirst());
    }

    /** When each date begins by the clock on the wall, which is put back in this half year. */
    private List<LocalTime> walls() {
        var walls = new ArrayList<LocalTime>();
        for (var starts : hub.ask("select extract(epoch from starts)::bigint from gathering order by starts"))
            walls.add(Instant.ofEpochSecond(Long.parseLong(starts))
                    .atZone(AMSTERDAM)
                    .toLocalTime());
        return walls;
    }

    @Test
    void eachDateStandsOnItsOwn() {
        plans(Duration.ofDays(1), Map.of("repeats", "FREQ=WEEKLY;COUNT=3", "capacity", 1));
        var dates = dates();
        ben.signsUp(dates.getFirst());
        ana.asks("POST", gatheringPath(dates.get(1)) + "/cancellation", Map.of("reason", "Vakantie"))
                .must(200);
        ben.signsUp(dates.get(2));
        assertThat(dates().stream().map(date -> date.path("state").asText()))
                .containsExactly("planned", "cancelled", "planned");
        assertThat(dates().stream().map(date -> date.path("taken").asInt())).containsExactly(1, 0, 1);
    }

    @Test
    void aChangeOfThisAndWhatFollowsMovesThemAlikeAndWhatWasBeforeStays() {
        plans(Duration.ofDays(1), Map.of("repeats", "FREQ=WEEKLY"));
        var second = dates().get(1);
        var later = Instant.parse(second.path("starts").asText()).plus(Duration.ofMinutes(90));
        ana.asks(
                        "PATCH",
                        gatheringPath(second),
                        Map.of(
                                "title",
                                "Later",
                                "starts",
                                later.toString(),
                                "ends",
                                later.plusSeconds(7200).toString(),
                                "scope",
                                "following"))
                .must(200);
        var walls = walls();
        assertThat(walls.subList(1, walls.size()))
                .allMatch(time -> time.equals(walls.getFirst().plusMinutes(90)));
        assertThat(dates().getFirst().path("title").asText()).isEqualTo("Samen");
        assertThat(dates().getLast().path("title").asText()).isEqualTo("Later");
        pass(Duration.ofDays(7));
        await().until(() -> walls().size() == 27);
        assertThat(walls().getLast()).isEqualTo(walls.getLast());
    }

    @Test
    void aSeriesOfWhichTheLastDateWasRemovedGoesOn() {
        plans(Duration.ofDays(1), Map.of("repeats", "FREQ=WEEKLY"));
        ana.asks("DELETE", gatheringPath(dates().getLast())).must(204);
        pass(Duration.ofDays(14));
        await().until(() ->
                hub.ask("select id from gathering where removed is null").size() == 27);
    }

    @Test
    void aSeriesThatCannotGoOnKeepsNoOtherWaiting() {
        plans(Duration.ofDays(1), Map.of("repeats", "FREQ=WEEKLY"));
        hub.run("update gathering_series set rule = 'FREQ=NOOIT', due = due - interval '1 hour'");
        plans(Duration.ofDays(1), Map.of("repeats", "FREQ=WEEKLY"));
        pass(Duration.ofDays(14));
        await().until(() -> walls().size() == 26 + 28);
    }

    @Test
    void calledOffFromADateOnNoneFollowsAnyMore() {
        plans(Duration.ofDays(1), Map.of("repeats", "FREQ=WEEKLY"));
        var third = dates().get(2);
        ana.asks("POST", gatheringPath(third) + "/cancellation", Map.of("reason", "Klaar", "scope", "following"))
                .must(200);
        assertThat(dates().stream().filter(date -> date.path("state").asText().equals("planned")))
                .hasSize(2);
        pass(Duration.ofDays(14));
        assertThat(hub.ask("select 1 from gathering_series where ended is null"))
                .isEmpty();
    }

    @Test
    void whoComesToSeveralDatesHearsOnceThatTheyMoveAndOnceThatTheyAreOff() {
        plans(Duration.ofDays(1), Map.of("repeats", "FREQ=WEEKLY;COUNT=4", "capacity", 1));
        var cor = hub.resident("cor");
        dates().forEach(ben::signsUp);
        cor.signsUp(dates().getLast());
        var second = dates().get(1);
        ana.asks("PATCH", gatheringPath(second), Map.of("venue", "De bieb", "scope", "following", "tell", true))
                .must(200);
        await().until(() -> mailed("gatheringChanged").equals(List.of("ben@example.org 3", "cor@example.org 1")));
        ana.asks("POST", gatheringPath(second) + "/cancellation", Map.of("reason", "Klaar", "scope", "following"))
                .must(200);
        await().until(() -> mailed("gatheringCancelled").equals(List.of("ben@example.org 3", "cor@example.org 1")));
        assertThat(hub.ask("select 1 from gathering_message where told <> total"))
                .isEmpty();
    }

    @Test
    void whoComesToSeveralDatesHearsOnceThatTheOrganiserLeft() {
        plans(Duration.ofDays(1), Map.of("repeats", "FREQ=WEEKLY;COUNT=3"));
        plans(Duration.ofDays(2), Map.of());
        dates().forEach(ben::signsUp);
        ana.asks("DELETE", "/hoods/noord/me/residency").must(204);
        await().until(() -> mailed("gatheringCancelled").equals(List.of("ben@example.org 1", "ben@example.org 3")));
        assertThat(hub.ask("select 1 from gathering_message where told <> total"))
                .isEmpty();
    }

    /** Who got such a mail, each time, and of how many dates. */
    private List<String> mailed(String template) {
        return hub.ask("select recipient || ' ' || regexp_count(content ->> 'when', ':') from mail where template = '"
                + template + "' order by 1");
    }

    @Test
    void whatComesEveryDayIsPlannedSixtyTimesAhead() {
        plans(Duration.ofHours(1), Map.of("repeats", "FREQ=DAILY"));
        assertThat(walls()).hasSize(60);
        pass(Duration.ofDays(3));
        await().until(() -> walls().size() == 63);
    }

    private List<JsonNode> dates() {
        var dates = new ArrayList<JsonNode>();
        ana.asks("GET", "/hoods/noord/gatherings?limit=100")
                .must(200)
                .body()
                .path("items")
                .forEach(dates::add);
        return dates;
    }
}
