package nl.buurthub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.testing.Neighbour.Answer;
import nl.buurthub.testing.Pictures;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LimitsTest {

    @AutoClose
    static final TestHub hub =
            TestHub.start(Map.of("limits.enabled", "true", "http.proxied", "true"), Clock.systemUTC());

    @Test
    void aSpammerIsRefusedAndAnotherAccountIsNot() {
        var spammer = hub.visitor()
                .with("X-Forwarded-For", "10.1.0.1")
                .signsIn("spam")
                .joins(TestHub.NOORD);
        var neighbour = hub.visitor()
                .with("X-Forwarded-For", "10.1.0.1")
                .signsIn("buur")
                .joins(TestHub.NOORD);
        for (var i = 0; i < 20; i++) spammer.places("Koop nu");
        var refused = spammer.asks("POST", "/hoods/noord/posts", Map.of("text", "Koop nu"))
                .must(429);
        assertThat(refused.response().headers().firstValue("Retry-After").map(Long::parseLong))
                .hasValueSatisfying(seconds -> assertThat(seconds).isBetween(1L, 60L));
        var limit = refused.response().headers();
        assertThat(limit.firstValue("RateLimit-Limit")).contains("20");
        assertThat(limit.firstValue("RateLimit-Remaining")).contains("0");
        assertThat(limit.firstValue("RateLimit-Reset")).isEqualTo(limit.firstValue("Retry-After"));
        neighbour.places("Dag buren");
    }

    @Test
    void everyAnswerTellsHowMuchAnAddressMayAskYet() {
        var reader = hub.visitor().with("X-Forwarded-For", "10.7.0.1");
        reader.asks("GET", "/hoods").must(200);
        var limit = reader.asks("GET", "/hoods/nergens").must(404).response().headers();
        assertThat(limit.firstValue("RateLimit-Limit")).contains("600");
        assertThat(limit.firstValue("RateLimit-Remaining").map(Long::parseLong))
                .hasValueSatisfying(left -> assertThat(left).isBetween(598L, 599L));
        assertThat(limit.firstValue("RateLimit-Reset")).contains("0");
    }

    @Test
    void whoSendsVeryManyPhotosIsRefused() {
        var sender = hub.visitor()
                .with("X-Forwarded-For", "10.1.0.9")
                .signsIn("foto")
                .joins(TestHub.NOORD);
        var photo = Pictures.png(2, 2);
        for (var i = 0; i < 40; i++) {
            if (i == 20) hub.run("delete from photo");
            sender.uploads("image/png", photo).must(201);
        }
        sender.uploads("image/png", photo).must(429);
    }

    @Test
    void anAddressThatAsksTooMuchIsRefusedOnApiAndPagesAndAnotherIsNot() {
        var crawler = hub.visitor().with("X-Forwarded-For", "10.2.0.1");
        var api = new LinkedHashSet<Integer>();
        var pages = new LinkedHashSet<Integer>();
        for (var i = 0; i < 340; i++) {
            api.add(crawler.asks("GET", "/hoods").status());
            pages.add(crawler.sends("GET", "/sign-in", null).status());
        }
        crawler.sends("GET", "/live", null).must(429);
        assertThat(api).isEqualTo(Set.of(200, 429));
        assertThat(pages).isEqualTo(Set.of(200, 429));
        hub.visitor().with("X-Forwarded-For", "10.2.0.2").asks("GET", "/hoods").must(200);
    }

    @Test
    void aBuildingWhereSocketsAreCutAsksAgainAndAgainAndMayReadBesides() {
        var school = hub.visitor().with("X-Forwarded-For", "10.2.0.3");
        assertThat(limit(school.asks("GET", "/live?after=hood/noord/public"))).isEqualTo("4000");
        assertThat(limit(school.asks("GET", "/hoods"))).isEqualTo("600");
    }

    @Test
    void whoReadsABacklogAgainAndAgainIsRefusedAndAnotherAddressIsNot() {
        hub.floods("hood/zuid/public", 30, 9_000);
        var backlog =
                "/live?after=hood/zuid/public:" + hub.ask("select history()").getFirst() + ":0";
        var greedy = hub.visitor().with("X-Forwarded-For", "10.2.0.4");
        var told = 0;
        while (greedy.asks("GET", backlog).status() == 200 && told < 200) told++;
        assertThat(told).isBetween(60, 199);
        greedy.asks("GET", "/hoods").must(200);
        hub.visitor().with("X-Forwarded-For", "10.2.0.5").asks("GET", backlog).must(200);
    }

    @Test
    void whoWasToldMoreThanTheyHadLeftIsRefusedUntilThatIsMadeUpFor() {
        var limits = new Limits(true);
        limits.polling("10.2.0.7");
        limits.polled("10.2.0.7", 64 * 1024 * 1024);
        assertThatThrownBy(() -> limits.polling("10.2.0.7"))
                .isInstanceOfSatisfying(
                        Problem.TooMany.class,
                        refused -> assertThat(refused.after()).isGreaterThan(Duration.ofMinutes(2)));
    }

    @Test
    void aSchoolWhereSocketsAreCutHearsWhatHappensAndIsNeverRefused() {
        var limits = new Limits(true);
        assertThatCode(() -> {
                    for (var question = 0; question < 300 * 6; question++) {
                        limits.polling("10.2.0.6");
                        limits.polled("10.2.0.6", 3 * 1024);
                    }
                    // Half of them were away for a while.
                    for (var page = 0; page < 150; page++) limits.polled("10.2.0.6", 50 * 1024);
                    limits.polling("10.2.0.6");
                })
                .doesNotThrowAnyException();
    }

    private static String limit(Answer answer) {
        return answer.must(200)
                .response()
                .headers()
                .firstValue("RateLimit-Limit")
                .orElseThrow();
    }

    @Test
    void theProxysWordForAnAddressIsTakenOnlyWhereThereIsAProxy() {
        var alone = hub.anotherNode(Map.of("http.proxied", "false"));
        var statuses = new LinkedHashSet<Integer>();
        for (var i = 0; i < 700; i++)
            statuses.add(hub.visitor()
                    .at(alone)
                    .with("X-Forwarded-For", "10.3.0." + i % 200)
                    .asks("GET", "/hoods")
                    .status());
        assertThat(statuses).isEqualTo(Set.of(200, 429));
    }

    @Test
    void aProxyThatNamesNoAddressIsNoMistakeOfOurs() {
        hub.visitor().with("X-Forwarded-For", "unknown").asks("GET", "/hoods").must(200);
    }

    @Test
    void codesAreAskedForAFewTimesOnly() {
        var nosy = hub.visitor().with("X-Forwarded-For", "10.4.0.1");
        for (var i = 0; i < 5; i++)
            nosy.asks("POST", "/sign-in", Map.of("email", "doel@example.org")).must(202);
        nosy.asks("POST", "/sign-in", Map.of("email", "DOEL@example.org")).must(429);
    }

    @Test
    void whoIsRefusedByOneNodeIsByTheNext() {
        var nodes = List.of(hub.node(), hub.anotherNode());
        var code = Map.of("email", "twee@example.org", "code", "000000");
        for (var i = 0; i < 5; i++) {
            var nosy = hub.visitor().at(nodes.get(i % 2)).with("X-Forwarded-For", "10.4.0.2");
            nosy.asks("POST", "/sign-in", Map.of("email", "twee@example.org")).must(202);
            nosy.asks("POST", "/sessions", code).must(400);
        }
        var nosy = hub.visitor().at(nodes.getLast()).with("X-Forwarded-For", "10.4.0.2");
        var refused = nosy.asks("POST", "/sign-in", Map.of("email", "twee@example.org"))
                .must(429);
        assertThat(refused.response().headers().firstValue("Retry-After").map(Long::parseLong))
                .hasValueSatisfying(seconds -> assertThat(seconds).isBetween(1L, 120L));
        nosy.asks("POST", "/sessions", code).must(429);
    }

    @Test
    void whoInventsAnAddressForEachCodeIsRefusedAllTheSame() {
        var statuses = new LinkedHashSet<Integer>();
        for (var i = 0; i < 60; i++)
            statuses.add(hub.visitor()
                    .with("X-Forwarded-For", "10.6." + i + ".1, 10.5.0.2")
                    .asks("POST", "/sign-in", Map.of("email", "doel" + i + "@example.org"))
                    .status());
        assertThat(statuses).isEqualTo(Set.of(202, 429));
    }

    @Test
    void aPersonsPaceIsNeverRefused() {
        var limits = new Limits(true);
        var person = UUID.randomUUID();
        // Ten minutes' worth of words, a minute's of taps, and a minute of four neighbours reading in one house.
        assertThatCode(() -> {
                    for (var i = 0; i < 15; i++) limits.words(person);
                    for (var i = 0; i < 40; i++) limits.account(person);
                    for (var i = 0; i < 4 * 120; i++) limits.address("10.5.0.1");
                })
                .doesNotThrowAnyException();
    }

    @Test
    void theAddressesOfOneHouseInIpv6CountAsOne() {
        var limits = new Limits(true);
        assertThatThrownBy(() -> {
                    for (var i = 1; i < 700; i++) limits.address("2001:db8:1:2:0:0:0:" + Integer.toHexString(i));
                })
                .isInstanceOf(Problem.TooMany.class);
        assertThatCode(() -> limits.address("2001:db8:1:3:0:0:0:1")).doesNotThrowAnyException();
    }

    @Test
    void aHouseHas500SocketsAtOnceAndAnotherItsOwn() {
        var limits = new Limits(true);
        var leave = limits.socket("2001:db8:1:2:0:0:0:1").orElseThrow();
        for (var i = 1; i < 500; i++)
            assertThat(limits.socket("2001:db8:1:2:0:0:0:2")).isPresent();
        assertThat(limits.socket("2001:db8:1:2:0:0:0:3")).isEmpty();
        assertThat(limits.socket("2001:db8:1:3:0:0:0:1")).isPresent();
        leave.run();
        assertThat(limits.socket("2001:db8:1:2:0:0:0:3")).isPresent();
    }
}
