package nl.buurthub.help.upkeep;

import static nl.buurthub.testing.Neighbour.helpPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a request by itself, with two nodes that could both do it. */
class DeadlinesTest {

    private static final MovableClock CLOCK = new MovableClock();

    @AutoClose
    static final TestHub hub = TestHub.start(Map.of(), CLOCK);

    static Neighbour ana;
    static Neighbour ben;

    @BeforeAll
    static void neighbours() {
        hub.anotherNode();
        ana = hub.resident("ana");
        ben = hub.resident("ben");
    }

    @BeforeEach
    void empty() {
        hub.run("delete from help_request");
        hub.run("delete from task");
        hub.run("delete from mail");
        hub.run("delete from event");
        awake();
    }

    private static void pass(Duration time) {
        CLOCK.forward(time);
        awake();
    }

    private static void awake() {
        ana.signsInAgain();
        ben.signsInAgain();
    }

    @Test
    void whatNobodyOfferedInADayIsToldToTheDeskAndMailedToItsManagersOnce() {
        hub.manager("ada");
        for (var nr = 0; nr < 10; nr++) ana.asksForHelp("Vraag " + nr);
        pass(Duration.ofHours(23));
        ben.offers(ana.asksForHelp("Op tijd beantwoord"), "Ik kan");
        pass(Duration.ofHours(25));
        awaitAll("select id from help_request where alert_due is not null", 0);
        assertThat(hub.ask("select title from task where kind = 'no_offer' and closed is null order by 1"))
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(need -> need.startsWith("Vraag"));
        assertThat(hub.ask("select content ->> 'need' from mail where template = 'helpUnanswered' and recipient = '"
                        + "ada@example.org' order by 1"))
                .hasSize(10)
                .doesNotHaveDuplicates();
    }

    @Test
    void theTaskForWhatNobodyOfferedIsSettledWhenHelpCameWithoutAnOffer() {
        var urgent = Map.of("point", Map.of("lat", 52.09, "lon", 5.12), "address", "Dorpsweg 7");
        var request = ana.asksForHelp(Map.of("need", "Ik ben gevallen", "category", "care", "urgent", urgent));
        var open = "select id from task where kind = 'no_offer' and closed is null and about = '"
                + request.path("id").asText() + "'";
        pass(Duration.ofHours(25));
        awaitAll(open, 1);
        ana.changesState(request, "helped").must(200);
        assertThat(hub.ask(open)).isEmpty();
    }

    @Test
    void whatSomebodyAskedWithoutANameEndsAtMomentsOfItsOwnAfterTheyLeft() {
        var dora = hub.resident("dora");
        var requests = List.of(dora.asksForHelp("Een"), dora.asksForHelp("Twee"), dora.asksForHelp("Drie"));
        dora.asks("DELETE", "/hoods/noord/me/residency").must(204);
        for (var request : requests) ben.asks("GET", helpPath(request)).must(200);
        assertThat(hub.ask("select distinct withdraw_due from help_request")).hasSizeGreaterThan(1);
        pass(Duration.ofHours(12));
        awaitAll("select id from help_request where state = 'withdrawn'", 3);
    }

    @Test
    void twoDaysBeforeItEndsTheAskerGetsOneMailWhoseButtonKeepsIt() {
        var request = ana.asksForHelp("Herinner me");
        pass(Duration.ofDays(12));
        awaitAll("select id from mail where template = 'helpReminder'", 1);
        var token = token("renew");
        assertThat(clicks(token, false).must(200).body().path("done").asBoolean())
                .isFalse();
        var before = expires(request);
        assertThat(clicks(token, true).must(200).body().path("action").asText()).isEqualTo("renew");
        assertThat(expires(request)).isGreaterThan(before);
        clicks(token, true).must(410);
        clicks(token, false).must(410);
    }

    @Test
    void theOtherButtonTakesItAway() {
        var request = ana.asksForHelp("Haal weg");
        pass(Duration.ofDays(12));
        awaitAll("select id from mail where template = 'helpReminder'", 1);
        clicks(token("withdraw"), true).must(200);
        assertThat(state(request)).isEqualTo("withdrawn");
        assertThat(clicks(token("renew"), true).must(409).body().path("state").asText())
                .isEqualTo("withdrawn");
    }

    @Test
    void aButtonTooOldDoesNothing() {
        ana.asksForHelp("Te laat");
        pass(Duration.ofDays(12));
        awaitAll("select id from mail where template = 'helpReminder'", 1);
        var token = token("renew");
        pass(Duration.ofDays(14));
        clicks(token, true).must(410);
    }

    @Test
    void whatNobodyAgreesOnEndsAndItsAskerCanHaveItBack() {
        var request = ana.asksForHelp("Loopt af");
        var offer = ben.offers(request, "Misschien");
        pass(Duration.ofDays(14));
        await().until(() -> state(request).equals("expired"));
        assertThat(mails("helpDeclined")).isEqualTo(1);
        assertThat(ben.asks("GET", helpPath(request))
                        .body()
                        .path("myOffer")
                        .path("state")
                        .asText())
                .isEqualTo("declined");
        assertThat(offer.path("state").asText()).isEqualTo("offered");
        ana.changesState(request, "open").must(200);
        ben.offers(request, "Nu wel");
        assertThat(state(request)).isEqualTo("open");
    }

    @Test
    void anAgreementDoesNotExpire() {
        var request = ana.asksForHelp("Afgesproken");
        ana.decides(ben.offers(request, "Ja"), "accepted").must(200);
        var other = ana.asksForHelp("Niet afgesproken");
        pass(Duration.ofDays(20));
        await().until(() -> state(other).equals("expired"));
        assertThat(state(request)).isEqualTo("agreed");
    }

    @Test
    void theFirstOfferIsMailedAtOnceAndThoseThatFollowTogether() {
        var request = ana.asksForHelp("Veel aanbod");
        ben.offers(request, "Ik");
        assertThat(mails("helpOffer")).isEqualTo(1);
        var cor = hub.resident("cor");
        var cors = cor.offers(request, "Of ik");
        hub.resident("dirk").offers(request, "Of ik dan");
        CLOCK.forward(Duration.ofSeconds(1));
        hub.resident("els").offers(request, "Of wij");
        assertThat(mails("helpOffer")).isEqualTo(1);
        cor.decides(cors, "withdrawn").must(200);
        pass(Duration.ofMinutes(5));
        awaitAll("select id from mail where template = 'helpOffer'", 2);
        assertThat(hub.ask("select content ->> 'count' from mail where template = 'helpOffer' order by id"))
                .containsExactly("1", "2");
        assertThat(hub.ask("select content ->> 'list' from mail where template = 'helpOffer' order by id")
                        .get(1))
                .isEqualTo("dirk:\nOf ik dan\n\nels:\nOf wij");
    }

    private static void awaitAll(String sql, int many) {
        await().until(() -> hub.ask(sql).size() == many);
    }

    private static int mails(String template) {
        return hub.ask("select id from mail where template = '" + template + "'")
                .size();
    }

    private static String token(String button) {
        List<String> links = hub.ask("select content ->> '" + button + "' from mail where template = 'helpReminder'");
        return links.getFirst().replaceFirst(".*#t=", "");
    }

    private static Neighbour.Answer clicks(String token, boolean confirm) {
        return hub.visitor().asks("POST", "/help-actions", Map.of("token", token, "confirm", confirm));
    }

    private static String state(JsonNode request) {
        return ana.own(request).path("help").path("request").path("state").asText();
    }

    private static String expires(JsonNode request) {
        return ana.own(request).path("help").path("expires").asText();
    }
}
