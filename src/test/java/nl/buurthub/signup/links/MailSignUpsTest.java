package nl.buurthub.signup.links;

import static nl.buurthub.testing.Neighbour.gatheringPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Coming without an account, and what the links in a mail do. */
class MailSignUpsTest {

    private static final MovableClock CLOCK = new MovableClock();

    @AutoClose
    static final TestHub hub = TestHub.start(Map.of(), CLOCK);

    Neighbour ana;
    JsonNode gathering;

    @BeforeEach
    void fresh() {
        hub.run("delete from gathering");
        hub.run("delete from mail");
        ana = hub.resident("ana");
        gathering = plans(Map.of("capacity", 1));
    }

    private JsonNode plans(Map<String, ?> more) {
        var starts = CLOCK.instant().plus(Duration.ofDays(7));
        var plan = new HashMap<String, Object>(Map.of(
                "starts",
                starts.toString(),
                "ends",
                starts.plusSeconds(3600).toString(),
                "audience",
                "public",
                "signing",
                "anyone"));
        plan.putAll(more);
        return ana.plans("Open huis", plan);
    }

    private static Neighbour.Answer asks(JsonNode gathering, String name) {
        return hub.visitor()
                .asks(
                        "POST",
                        gatheringPath(gathering) + "/sign-ups",
                        Map.of("name", name, "email", name + "@example.org"));
    }

    /** What the last mail's link carries. */
    private static String token(String name) {
        return hub.ask("select content ->> 'manage' from mail where recipient = '" + name
                        + "@example.org' and content ? 'manage' order by id desc")
                .getFirst()
                .replaceFirst(".*#t=", "");
    }

    private static Neighbour.Answer follows(String what, String token) {
        return hub.visitor().asks("POST", "/sign-ups/" + what, Map.of("token", token));
    }

    private JsonNode card() {
        return ana.sees(gathering).path("gathering");
    }

    @Test
    void whoSomebodyMakesFunOfGetsSixMailsOfAKindAnHour() {
        for (var i = 0; i < 10; i++) asks(gathering, "doel").must(202);
        follows("confirm", token("doel")).must(200);
        hub.run("delete from mail where template = 'signUpPlaced'");
        for (var i = 0; i < 10; i++) asks(gathering, "doel").must(202);
        assertThat(hub.ask("select template || ' ' || count(*) from mail group by template order by template"))
                .containsExactly("signUpConfirm 6", "signUpPlaced 6");
    }

    @Test
    void itCountsFromTheMomentThatItIsConfirmed() {
        asks(gathering, "gast").must(202);
        assertThat(card().path("taken").asInt()).isZero();
        var token = token("gast");
        assertThat(follows("show", token)
                        .must(200)
                        .body()
                        .path("signUp")
                        .path("state")
                        .asText())
                .isEqualTo("asked");
        var confirmed = follows("confirm", token).must(200).body();
        assertThat(confirmed.path("signUp").path("state").asText()).isEqualTo("placed");
        assertThat(confirmed.path("gathering")).isEqualTo(card());
        assertThat(card().path("taken").asInt()).isEqualTo(1);
        assertThat(follows("confirm", token).must(200).body()).isEqualTo(confirmed);
        assertThat(hub.ask("select template from mail where recipient = 'gast@example.org' order by id"))
                .containsExactly("signUpConfirm", "signUpPlaced");
    }

    @Test
    void theLineIsInTheOrderOfConfirming() {
        asks(gathering, "een").must(202);
        asks(gathering, "twee").must(202);
        follows("confirm", token("twee")).must(200);
        assertThat(follows("confirm", token("een"))
                        .must(200)
                        .body()
                        .path("signUp")
                        .path("state")
                        .asText())
                .isEqualTo("waiting");
        follows("cancel", token("twee")).must(200);
        assertThat(follows("show", token("een"))
                        .must(200)
                        .body()
                        .path("signUp")
                        .path("state")
                        .asText())
                .isEqualTo("placed");
        assertThat(follows("cancel", token("twee"))
                        .must(200)
                        .body()
                        .path("signUp")
                        .path("state")
                        .asText())
                .isEqualTo("cancelled");
    }

    @Test
    void theAnswerIsTheSameForWhoSignedUpBefore() {
        asks(gathering, "gast").must(202);
        asks(gathering, "gast").must(202);
        follows("confirm", token("gast")).must(200);
        asks(gathering, "gast").must(202);
        asks(gathering, "ana").must(202);
        assertThat(card().path("taken").asInt()).isEqualTo(1);
        assertThat(hub.ask("select state from sign_up where email = 'gast@example.org'"))
                .containsExactly("placed");
    }

    @Test
    void whoHasAnAccountDoesNotComeTwiceByMail() {
        ana.signsUp(gathering);
        asks(gathering, "ana").must(202);
        assertThat(hub.ask("select id from sign_up")).hasSize(1);
        assertThat(follows("cancel", token("ana"))
                        .must(200)
                        .body()
                        .path("signUp")
                        .path("state")
                        .asText())
                .isEqualTo("cancelled");
        assertThat(card().path("taken").asInt()).isZero();
    }

    @Test
    void aWrongLinkIsNothing() {
        asks(gathering, "gast").must(202);
        var token = token("gast");
        var other = token.substring(0, token.length() - 2) + (token.endsWith("AA") ? "BB" : "AA");
        for (var what : new String[] {"show", "confirm", "cancel"}) {
            follows(what, other).must(410);
            follows(what, "x".repeat(65)).must(410);
            follows(what, "!".repeat(65)).must(410);
            follows(what, "A".repeat(20)).must(410);
        }
        assertThat(card().path("taken").asInt()).isZero();
    }

    @Test
    void whatIsNotConfirmedInADayIsForgotten() {
        asks(gathering, "traag").must(202);
        var token = token("traag");
        CLOCK.forward(Duration.ofHours(25));
        await().until(() -> hub.ask("select id from sign_up").isEmpty());
        follows("confirm", token).must(410);
    }

    @Test
    void whatIsAskedIsCheckedAgainstWhatIsTrueWhenItIsConfirmed() {
        var party = plans(Map.of("capacity", 10, "guests", 4));
        hub.visitor()
                .asks(
                        "POST",
                        gatheringPath(party) + "/sign-ups",
                        Map.of("name", "Gast", "email", "gast@example.org", "guests", 4))
                .must(202);
        var token = token("gast");
        ana.asks("PATCH", gatheringPath(party), Map.of("guests", 2)).must(200);
        assertThat(problem(follows("confirm", token))).endsWith("fewerGuests");
        ana.asks("PATCH", gatheringPath(party), Map.of("guests", 4, "signing", "account"))
                .must(200);
        assertThat(problem(follows("confirm", token))).endsWith("needsAccount");
        ana.asks(
                        "PATCH",
                        gatheringPath(party),
                        Map.of("signing", "anyone", "closes", CLOCK.instant().toString()))
                .must(200);
        assertThat(problem(follows("confirm", token))).endsWith("signUpClosed");
        ana.asks("POST", gatheringPath(party) + "/cancellation", Map.of("reason", "Nee"))
                .must(200);
        follows("confirm", token).must(409);
    }

    private static String problem(Neighbour.Answer answer) {
        return answer.must(409).body().path("type").asText();
    }

    @Test
    void anAddressIsMailedForAFewGatheringsUntilItConfirms() {
        for (var nr = 0; nr < 6; nr++) asks(plans(Map.of()), "gast").must(202);
        assertThat(hub.ask("select id from mail where template = 'signUpConfirm'"))
                .hasSize(5);
        follows("confirm", token("gast")).must(200);
        asks(plans(Map.of()), "gast").must(202);
        assertThat(hub.ask("select id from mail where template = 'signUpConfirm'"))
                .hasSize(6);
    }

    @Test
    void aGatheringHasSoManyThatAreNotConfirmedAndNoMore() {
        hub.run("insert into sign_up (slot, name, email, language, state, code, asked) select '"
                + gathering.path("id").asText() + "', 'Nep', 'nep' || nr || '@example.org', 'nl', 'asked',"
                + " translate(lpad(nr::text, 8, '0'), '01', 'AB'), '" + CLOCK.instant()
                + "' from generate_series(1, 200) nr");
        assertThat(problem(asks(gathering, "gast"))).endsWith("tooManyAsked");
        ana.signsUp(gathering);
    }

    @Test
    void whereAnAccountIsNeededAMailIsNotEnough() {
        var closed = plans(Map.of("signing", "account"));
        assertThat(asks(closed, "gast").must(409).body().path("type").asText()).endsWith("needsAccount");
        hub.visitor()
                .asks(
                        "POST",
                        gatheringPath(plans(Map.of("signing", "account", "audience", "residents"))) + "/sign-ups",
                        Map.of("name", "Gast", "email", "gast@example.org"))
                .must(404);
        assertThat(hub.ask("select id from mail where template <> 'signIn'")).isEmpty();
    }

    @Test
    void whatSomebodyTypedIsNotInAMailToWhoMayNotHaveTypedIt() {
        hub.visitor()
                .asks(
                        "POST",
                        gatheringPath(gathering) + "/sign-ups",
                        Map.of("name", "Koop nu bij evil.example", "email", "gast@example.org"))
                .must(202);
        assertThat(hub.ask("select content::text from mail where template = 'signUpConfirm'")
                        .getFirst())
                .doesNotContain("evil");
    }
}
