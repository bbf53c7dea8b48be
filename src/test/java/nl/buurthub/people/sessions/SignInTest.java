package nl.buurthub.people.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Problem;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SignInTest {

    @AutoClose
    private static final PeopleFixture PEOPLE = new PeopleFixture();

    @Test
    void theMailedCodeSignsInAndTheAccountBeginsThen() {
        PEOPLE.ask("fatima@example.org");
        assertThat(persons("fatima@example.org")).isZero();
        var signedIn = tryCode("fatima@example.org", PEOPLE.code("fatima@example.org"));
        assertThat(persons("fatima@example.org")).isOne();
        var me = signedIn.session().me();
        assertThat(me.email()).isEqualTo("fatima@example.org");
        assertThat(me.name()).isEmpty();
        assertThat(PEOPLE.sessions
                        .identify(signedIn.session().accessToken())
                        .caller()
                        .person()
                        .id())
                .isEqualTo(me.id());
    }

    @Test
    void capitalsInAnAddressMakeNoOtherPerson() {
        var first = PEOPLE.signIn("els@example.org").session().me().id();
        PEOPLE.ask(new SignInRequest("Els@Example.ORG", null, null).email());
        var again = tryCode("ELS@example.org", PEOPLE.code("els@example.org"));
        assertThat(again.session().me().id()).isEqualTo(first);
    }

    @Test
    void aCodeWorksOnceAndThenNeitherItNorTheLinkDoes() {
        PEOPLE.signIn("bram@example.org");
        assertRefused(() -> tryCode("bram@example.org", PEOPLE.code("bram@example.org")));
        assertRefused(() -> tryLink(PEOPLE.link("bram@example.org")));
    }

    @Test
    void theLinkWorksOnce() {
        PEOPLE.ask("lena@example.org");
        var link = PEOPLE.link("lena@example.org");
        assertThat(tryLink(link).session().me().email()).isEqualTo("lena@example.org");
        assertRefused(() -> tryLink(link));
    }

    @Test
    void afterFiveWrongCodesTheRightOneIsDeadToo() {
        PEOPLE.ask("joost@example.org");
        var code = PEOPLE.code("joost@example.org");
        for (var i = 0; i < 5; i++) assertRefused(() -> tryCode("joost@example.org", other(code)));
        assertRefused(() -> tryCode("joost@example.org", code));
    }

    @Test
    void afterTwentyWrongCodesInADayOnlyALinkSignsIn() {
        for (var i = 0; i < 20; i++) {
            if (i % 5 == 0) PEOPLE.ask("guessed@example.org");
            assertRefused(() -> tryCode("guessed@example.org", other(PEOPLE.code("guessed@example.org"))));
        }
        PEOPLE.ask("guessed@example.org");
        assertRefused(() -> tryCode("guessed@example.org", PEOPLE.code("guessed@example.org")));
        assertThat(tryLink(PEOPLE.link("guessed@example.org"))).isNotNull();
        PEOPLE.clock.forward(Duration.ofHours(25));
        PEOPLE.ask("guessed@example.org");
        assertThat(tryCode("guessed@example.org", PEOPLE.code("guessed@example.org")))
                .isNotNull();
    }

    @Test
    void theFifthTryMayStillBeRight() {
        PEOPLE.ask("mia@example.org");
        var code = PEOPLE.code("mia@example.org");
        for (var i = 0; i < 4; i++) assertRefused(() -> tryCode("mia@example.org", other(code)));
        assertThat(tryCode("mia@example.org", code)).isNotNull();
    }

    @Test
    void aCodeAndALinkExpireAfterTenMinutes() {
        PEOPLE.ask("old@example.org");
        PEOPLE.clock.forward(Duration.ofMinutes(10));
        assertRefused(() -> tryCode("old@example.org", PEOPLE.code("old@example.org")));
        assertRefused(() -> tryLink(PEOPLE.link("old@example.org")));
    }

    @Test
    void aNewCodeKillsTheOneBeforeButNotItsLink() {
        PEOPLE.ask("twice@example.org");
        var first = PEOPLE.code("twice@example.org");
        var firstLink = PEOPLE.link("twice@example.org");
        do PEOPLE.ask("twice@example.org");
        while (PEOPLE.code("twice@example.org").equals(first));
        assertRefused(() -> tryCode("twice@example.org", first));
        assertThat(tryCode("twice@example.org", PEOPLE.code("twice@example.org")))
                .isNotNull();
        assertThat(tryLink(firstLink)).isNotNull();
    }

    @Test
    void aCodeTriedFromTwoPlacesAtOnceSignsInOnce() throws Exception {
        PEOPLE.ask("race@example.org");
        Callable<Boolean> attempt = () -> {
            try {
                return tryCode("race@example.org", PEOPLE.code("race@example.org")) != null;
            } catch (Problem.Invalid refused) {
                return false;
            }
        };
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = both.invokeAll(java.util.Collections.nCopies(6, attempt));
            var signedIn = 0;
            for (var result : results) if (result.get()) signedIn++;
            assertThat(signedIn).isOne();
        }
    }

    @Test
    void knownAndUnknownAddressesGetTheSameRowsAndMail() {
        PEOPLE.signIn("known@example.org");
        PEOPLE.ask("known@example.org");
        PEOPLE.ask("stranger@example.org");
        assertThat(PEOPLE.mailed("known@example.org").toString())
                .hasSameSizeAs(PEOPLE.mailed("stranger@example.org").toString());
        assertThat(PEOPLE.db.list(
                        "select id from sign_in where email in ('known@example.org', 'stranger@example.org') and used is null",
                        row -> row))
                .hasSize(2);
    }

    @Test
    void noCodeAndNoLinkStandsInTheDatabaseToCompareWith() {
        PEOPLE.ask("hash@example.org");
        var row = PEOPLE.db.one(
                "select to_jsonb(sign_in)::text as row from sign_in where email = 'hash@example.org'",
                found -> found.getString("row"));
        assertThat(row).doesNotContain(PEOPLE.code("hash@example.org") + "\"", PEOPLE.link("hash@example.org"));
    }

    @Test
    void theLinkLeadsToThePageOneCameFor() {
        PEOPLE.signIn.ask("page@example.org", Language.NL, "/b/bloemenbuurt?x=1&y", "https://buurt.test");
        assertThat(PEOPLE.mailed("page@example.org").link())
                .startsWith("https://buurt.test/sign-in/link#t=")
                .endsWith("&page=%2Fb%2Fbloemenbuurt%3Fx%3D1%26y");
    }

    private static SignedIn tryCode(String email, String code) {
        return PEOPLE.signIn.signIn(new Proof.Code(email, code), "");
    }

    private static SignedIn tryLink(String link) {
        return PEOPLE.signIn.signIn(new Proof.Link(link), "");
    }

    private static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private static int persons(String email) {
        return PEOPLE.db
                .list("select id from person where email = $1::text::citext", row -> row, email)
                .size();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(Problem.Invalid.class);
    }
}
