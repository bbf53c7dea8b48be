package nl.buurthub.people.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.Collections;
import java.util.function.Supplier;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.testing.Meanwhile;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class SignInTest {

    @AutoClose
    static PeopleFixture people;

    @BeforeAll
    static void start(Vertx vertx) {
        people = new PeopleFixture(vertx);
    }

    @Test
    void theMailedCodeSignsInAndTheAccountBeginsThen() {
        people.ask("fatima@example.org");
        assertThat(persons("fatima@example.org")).isZero();
        var signedIn = tryCode("fatima@example.org", people.code("fatima@example.org"));
        assertThat(persons("fatima@example.org")).isOne();
        var me = signedIn.session().me();
        assertThat(me.email()).isEqualTo("fatima@example.org");
        assertThat(me.name()).isEmpty();
        assertThat(people.sessions
                        .identify(signedIn.session().accessToken())
                        .caller()
                        .person()
                        .id())
                .isEqualTo(me.id());
    }

    @Test
    void capitalsInAnAddressMakeNoOtherPerson() {
        var first = people.signIn("els@example.org").session().me().id();
        people.ask(new SignInRequest("Els@Example.ORG", null, null).email());
        var again = tryCode("ELS@example.org", people.code("els@example.org"));
        assertThat(again.session().me().id()).isEqualTo(first);
    }

    @Test
    void aCodeWorksOnceAndThenNeitherItNorTheLinkDoes() {
        people.signIn("bram@example.org");
        assertRefused(() -> tryCode("bram@example.org", people.code("bram@example.org")));
        assertRefused(() -> tryLink(people.link("bram@example.org")));
    }

    @Test
    void theLinkWorksOnce() {
        people.ask("lena@example.org");
        var link = people.link("lena@example.org");
        assertThat(tryLink(link).session().me().email()).isEqualTo("lena@example.org");
        assertRefused(() -> tryLink(link));
    }

    @Test
    void afterFiveWrongCodesTheRightOneIsDeadToo() {
        people.ask("joost@example.org");
        var code = people.code("joost@example.org");
        for (var i = 0; i < 5; i++) assertRefused(() -> tryCode("joost@example.org", other(code)));
        assertRefused(() -> tryCode("joost@example.org", code));
    }

    @Test
    void afterTwentyWrongCodesInADayByOthersOnlyALinkOrADeviceThatAskedSignsIn() {
        var email = "guessed@example.org";
        for (var i = 0; i < 20; i++) {
            if (i % 5 == 0) asksAfresh(email);
            assertRefused(() -> tryCode(email, other(people.code(email))));
        }
        asksAfresh(email);
        assertRefused(() -> tryCode(email, people.code(email)));
        assertThat(tryLink(people.link(email))).isNotNull();
        var device = asksAfresh(email);
        assertThat(tryCode(email, people.code(email), device)).isNotNull();
        people.clock.forward(Duration.ofHours(25));
        people.ask(email);
        assertThat(tryCode(email, people.code(email))).isNotNull();
    }

    @Test
    void afterFiftyWrongCodesInADayOnlyALinkSignsIn() {
        var email = "hunted@example.org";
        for (var i = 0; i < 10; i++) {
            var device = asksAfresh(email);
            for (var j = 0; j < 5; j++) assertRefused(() -> tryCode(email, other(people.code(email)), device));
        }
        var device = asksAfresh(email);
        assertRefused(() -> tryCode(email, people.code(email), device));
        assertThat(tryLink(people.link(email))).isNotNull();
    }

    @Test
    void whatOthersTryDoesNotShutOutTheDeviceThatAsked() {
        var email = "owner@example.org";
        var device = people.ask(email);
        for (var i = 0; i < 25; i++) assertRefused(() -> tryCode(email, other(people.code(email))));
        assertThat(tryCode(email, people.code(email), device)).isNotNull();
    }

    @Test
    void whoAsksAfterSomebodyElseHasTriesOfTheirOwnWithTheSameCode() {
        var email = "second@example.org";
        var stranger = people.ask(email);
        var owner = people.ask(email);
        for (var i = 0; i < 5; i++) assertRefused(() -> tryCode(email, other(people.code(email)), stranger));
        assertRefused(() -> tryCode(email, people.code(email), stranger));
        assertThat(tryCode(email, people.code(email), owner)).isNotNull();
    }

    @Test
    void aMailboxGetsFewMailsAnHourWhoeverAsksAndACodeThatCountsAllTheSame() {
        var email = "flooded@example.org";
        for (var hour = 1; hour <= 3; hour++) {
            var before = people.mails(email);
            for (var minute = 0; minute < 60; minute++) {
                for (var i = 0; i < 5; i++) people.ask(email);
                people.clock.forward(Duration.ofMinutes(1));
            }
            assertThat(people.mails(email) - before).isBetween(6, 8);
        }
        var device = people.ask(email);
        assertThat(tryCode(email, people.code(email), device)).isNotNull();
    }

    @Test
    void twentyAskAtOnceForOneMailboxAndOneCodeIsMadeForIt() throws Exception {
        var email = "crowd@example.org";
        Supplier<AskingDevice> asking = () -> people.ask(email);
        Meanwhile.atOnce(Collections.nCopies(20, asking));
        assertThat(people.mails(email)).isEqualTo(3);
        assertThat(people.db.list("select id from sign_in where email = 'crowd@example.org'", row -> row))
                .hasSize(1);
    }

    /** Once the code before counts no more. */
    private static AskingDevice asksAfresh(String email) {
        people.clock.forward(SignIn.LIFE);
        return people.ask(email);
    }

    @Test
    void theFifthTryMayStillBeRight() {
        people.ask("mia@example.org");
        var code = people.code("mia@example.org");
        for (var i = 0; i < 4; i++) assertRefused(() -> tryCode("mia@example.org", other(code)));
        assertThat(tryCode("mia@example.org", code)).isNotNull();
    }

    @Test
    void aCodeAndALinkExpireAfterTenMinutes() {
        people.ask("old@example.org");
        people.clock.forward(Duration.ofMinutes(10));
        assertRefused(() -> tryCode("old@example.org", people.code("old@example.org")));
        assertRefused(() -> tryLink(people.link("old@example.org")));
    }

    @Test
    void askedAgainWhileItCountsTheSameCodeIsMailed() {
        var email = "twice@example.org";
        people.ask(email);
        var first = people.mailed(email);
        for (var i = 0; i < 9; i++) people.ask(email);
        assertThat(people.mailed(email)).isEqualTo(first);
        assertThat(people.mails(email)).isEqualTo(3);
        assertThat(tryCode(email, first.code())).isNotNull();
        people.ask(email);
        assertThat(people.mailed(email)).isNotEqualTo(first);
    }

    @Test
    void aCodeTriedFromTwoPlacesAtOnceSignsInOnce() throws Exception {
        people.ask("race@example.org");
        Supplier<Boolean> attempt = () -> {
            try {
                return tryCode("race@example.org", people.code("race@example.org")) != null;
            } catch (Problem.Invalid refused) {
                return false;
            }
        };
        assertThat(Meanwhile.atOnce(Collections.nCopies(6, attempt))).containsOnlyOnce(true);
    }

    @Test
    void knownAndUnknownAddressesGetTheSameRowsAndMail() {
        people.signIn("known@example.org");
        people.ask("known@example.org");
        people.ask("stranger@example.org");
        assertThat(people.mailed("known@example.org").toString())
                .hasSameSizeAs(people.mailed("stranger@example.org").toString());
        assertThat(people.db.list(
                        "select id from sign_in where email in ('known@example.org', 'stranger@example.org') and used is null",
                        row -> row))
                .hasSize(2);
    }

    @Test
    void noCodeAndNoLinkStandsInTheDatabaseToCompareWith() {
        people.ask("hash@example.org");
        var row = people.db.one(
                "select to_jsonb(sign_in)::text as row from sign_in where email = 'hash@example.org'",
                found -> found.getString("row"));
        assertThat(row).doesNotContain(people.code("hash@example.org") + "\"", people.link("hash@example.org"));
    }

    @Test
    void theLinkLeadsToThePageOneCameFor() {
        people.signIn.ask(
                "page@example.org", Language.NL, "/b/bloemenbuurt?x=1&y", "https://buurt.test", AskingDevice.begin());
        assertThat(people.mailed("page@example.org").link())
                .startsWith("https://buurt.test/sign-in/link#t=")
                .endsWith("&page=%2Fb%2Fbloemenbuurt%3Fx%3D1%26y");
    }

    private static SignedIn tryCode(String email, String code) {
        return people.signIn.signIn(new Proof.Code(email, code), "", null);
    }

    private static SignedIn tryCode(String email, String code, AskingDevice device) {
        return people.signIn.signIn(new Proof.Code(email, code), "", device);
    }

    private static SignedIn tryLink(String link) {
        return people.signIn.signIn(new Proof.Link(link), "", null);
    }

    private static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private static int persons(String email) {
        return people.db
                .list("select id from person where email = $1::text::citext", row -> row, email)
                .size();
    }

    private static void assertRefused(ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(Problem.Invalid.class);
    }
}
