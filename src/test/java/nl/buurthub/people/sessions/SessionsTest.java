package nl.buurthub.people.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.buurthub.people.Operators;
import nl.buurthub.people.ProfileChange;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionsTest {

    @AutoClose
    private static final PeopleFixture PEOPLE = new PeopleFixture();

    private static final Sessions SESSIONS = PEOPLE.sessions;

    private SignedIn anna = PEOPLE.signIn("anna@example.org");

    @BeforeEach
    void anna() {
        PEOPLE.db.run("delete from session");
        PEOPLE.db.run("delete from stream");
        anna = PEOPLE.signIn("anna@example.org");
    }

    @Test
    void aRefreshTokenChangesAtEachUse() {
        var second = SESSIONS.refresh(anna.refresh());
        var third = SESSIONS.refresh(second.refresh());
        assertThat(new HashSet<>(java.util.List.of(anna.refresh(), second.refresh(), third.refresh())))
                .hasSize(3);
        assertThat(caller(third).session()).isEqualTo(caller(anna).session());
    }

    @Test
    void twoTabsThatComeWithTheSameTokenBothEndWithOneThatWorks() {
        var one = SESSIONS.refresh(anna.refresh());
        PEOPLE.clock.forward(Duration.ofSeconds(30));
        var other = SESSIONS.refresh(anna.refresh());
        assertThat(other.refresh()).isEqualTo(one.refresh());
        assertThat(SESSIONS.refresh(other.refresh())).isNotNull();
    }

    @Test
    void tabsThatComeAtTheVerySameMomentAllStaySignedIn() throws Exception {
        Callable<String> tab = () -> SESSIONS.refresh(anna.refresh()).refresh();
        var tokens = new HashSet<String>();
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var token : tabs.invokeAll(java.util.Collections.nCopies(6, tab))) tokens.add(token.get());
        }
        assertThat(tokens).hasSize(1);
        assertThat(SESSIONS.refresh(tokens.iterator().next())).isNotNull();
    }

    @Test
    void reuseAfterTheGraceEndsTheSessionForWhoeverHasIt() {
        var thief = SESSIONS.refresh(anna.refresh());
        PEOPLE.clock.forward(Duration.ofSeconds(31));
        assertSignedOut(() -> SESSIONS.refresh(anna.refresh()));
        assertSignedOut(() -> SESSIONS.refresh(thief.refresh()));
        assertSignedOut(() -> caller(thief));
        assertThat(told()).last().asString().startsWith("sessionsEnded ");
    }

    @Test
    void reuseOfATokenFromLongAgoEndsTheSessionToo() {
        var second = SESSIONS.refresh(anna.refresh());
        var third = SESSIONS.refresh(second.refresh());
        assertSignedOut(() -> SESSIONS.refresh(anna.refresh()));
        assertSignedOut(() -> SESSIONS.refresh(third.refresh()));
    }

    @Test
    void aRefreshTokenStandsNowhereInTheDatabase() {
        var secret = anna.refresh().substring(37);
        String row =
                PEOPLE.db.one("select to_jsonb(session)::text as row from session", found -> found.getString("row"));
        assertThat(row).doesNotContain(secret);
    }

    @Test
    void aSessionThatIsNotUsedForSixtyDaysIsOver() {
        PEOPLE.clock.forward(Duration.ofDays(60));
        assertSignedOut(() -> SESSIONS.refresh(anna.refresh()));
    }

    @Test
    void nonsenseIsNoRefreshToken() {
        assertSignedOut(() -> SESSIONS.refresh(null));
        assertSignedOut(() -> SESSIONS.refresh("x"));
        assertSignedOut(() -> SESSIONS.refresh(
                "00000000-0000-0000-0000-000000000000" + anna.refresh().substring(36)));
        assertSignedOut(() -> SESSIONS.refresh("-".repeat(36) + anna.refresh().substring(36)));
    }

    @Test
    void signingOutEndsTheSessionAtOnceAndTellsItsSockets() {
        var who = caller(anna);
        SESSIONS.end(who, who.session());
        assertSignedOut(() -> caller(anna));
        assertSignedOut(() -> SESSIONS.refresh(anna.refresh()));
        assertThat(told()).containsExactly("sessionsEnded " + who.session());
    }

    @Test
    void signingOutByCookieDoesTheSame() {
        SESSIONS.end(anna.refresh());
        assertSignedOut(() -> caller(anna));
        assertThat(SESSIONS.end(anna.refresh())).isEmpty();
    }

    @Test
    void signingOutEverywhereEndsAllMySessionsAndNobodyElses() {
        var phone = PEOPLE.signIn("anna@example.org");
        var bram = PEOPLE.signIn("bram@example.org");
        SESSIONS.endAll(caller(anna));
        assertSignedOut(() -> caller(anna));
        assertSignedOut(() -> caller(phone));
        assertThat(caller(bram)).isNotNull();
        assertThat(told())
                .containsExactly("sessionsEnded " + anna.session().me().id());
    }

    @Test
    void mySessionsAreListedAndICanEndOneButNotSomebodyElses() {
        PEOPLE.clock.forward(Duration.ofMinutes(1));
        var phone = PEOPLE.signIn("anna@example.org");
        var items = SESSIONS.list(caller(phone)).items();
        assertThat(items).extracting(SessionCard::current).containsExactly(true, false);
        var bram = caller(PEOPLE.signIn("bram@example.org"));
        assertThatThrownBy(() -> SESSIONS.end(bram, items.getLast().id())).isInstanceOf(Problem.NotFound.class);
        SESSIONS.end(caller(phone), items.getLast().id());
        assertSignedOut(() -> caller(anna));
        assertThat(caller(phone)).isNotNull();
    }

    @Test
    void whoIsAppointedIsAnOperatorFromThenOn() {
        assertThat(caller(anna).operator()).isFalse();
        var operators = new Operators(PEOPLE.db, PEOPLE.clock);
        assertThat(operators.appoint("Anna@example.org"))
                .isEqualTo(anna.session().me().id());
        assertThat(caller(anna).operator()).isTrue();
        operators.appoint("new@example.org");
        assertThat(PEOPLE.signIn("new@example.org").session().me().operator()).isTrue();
    }

    @Test
    void whatIChangeAboutMyselfIsToldToMyOtherScreens() {
        var me = PEOPLE.profile.change(caller(anna), new ProfileChange(" Anna \n de Vries ", null, Language.EN));
        assertThat(me.name()).isEqualTo("Anna de Vries");
        assertThat(me.language()).isEqualTo(Language.EN);
        assertThat(PEOPLE.profile.show(caller(anna))).isEqualTo(me);
        assertThat(told()).containsExactly("meChanged ");
        assertThatThrownBy(() -> new ProfileChange(" ", null, null)).isInstanceOf(Problem.Invalid.class);
    }

    private static Caller.Person caller(SignedIn signedIn) {
        return SESSIONS.identify(signedIn.session().accessToken()).caller().person();
    }

    private java.util.List<String> told() {
        return PEOPLE.told(anna.session().me().id());
    }

    private static void assertSignedOut(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(Problem.SignInNeeded.class);
    }
}
