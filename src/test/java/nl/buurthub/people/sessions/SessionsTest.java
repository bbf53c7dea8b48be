package nl.buurthub.people.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import nl.buurthub.people.Operators;
import nl.buurthub.people.ProfileChange;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Edition;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.testing.Meanwhile;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class SessionsTest {

    @AutoClose
    static PeopleFixture people;

    private SignedIn anna;

    @BeforeAll
    static void start(Vertx vertx) {
        people = new PeopleFixture(vertx);
    }

    @BeforeEach
    void anna() {
        people.db.run("delete from session");
        people.db.run("delete from stream");
        anna = people.signIn("anna@example.org");
    }

    @Test
    void aRefreshTokenChangesAtEachUse() {
        var second = people.sessions.refresh(anna.refresh());
        var third = people.sessions.refresh(second.refresh());
        assertThat(new HashSet<>(List.of(anna.refresh(), second.refresh(), third.refresh())))
                .hasSize(3);
        assertThat(caller(third).session()).isEqualTo(caller(anna).session());
    }

    @Test
    void twoTabsThatComeWithTheSameTokenBothEndWithOneThatWorks() {
        var one = people.sessions.refresh(anna.refresh());
        people.clock.forward(Duration.ofSeconds(30));
        var other = people.sessions.refresh(anna.refresh());
        assertThat(other.refresh()).isEqualTo(one.refresh());
        assertThat(people.sessions.refresh(other.refresh())).isNotNull();
    }

    @Test
    void tabsThatComeAtTheVerySameMomentAllStaySignedIn() throws Exception {
        Supplier<String> tab = () -> people.sessions.refresh(anna.refresh()).refresh();
        var tokens = new HashSet<>(Meanwhile.atOnce(Collections.nCopies(6, tab)));
        assertThat(tokens).hasSize(1);
        assertThat(people.sessions.refresh(tokens.iterator().next())).isNotNull();
    }

    @Test
    void reuseAfterTheGraceEndsTheSessionForWhoeverHasIt() {
        var thief = people.sessions.refresh(anna.refresh());
        people.clock.forward(Duration.ofSeconds(31));
        assertSignedOut(() -> people.sessions.refresh(anna.refresh()));
        assertSignedOut(() -> people.sessions.refresh(thief.refresh()));
        assertSignedOut(() -> caller(thief));
        assertThat(told()).last().asString().startsWith("sessionsEnded ");
    }

    @Test
    void reuseOfATokenFromLongAgoEndsTheSessionToo() {
        var second = people.sessions.refresh(anna.refresh());
        var third = people.sessions.refresh(second.refresh());
        assertSignedOut(() -> people.sessions.refresh(anna.refresh()));
        assertSignedOut(() -> people.sessions.refresh(third.refresh()));
    }

    @Test
    void aRefreshTokenStandsNowhereInTheDatabase() {
        var secret = anna.refresh().substring(37);
        String row =
                people.db.one("select to_jsonb(session)::text as row from session", found -> found.getString("row"));
        assertThat(row).doesNotContain(secret);
    }

    @Test
    void aSessionThatIsNotUsedForSixtyDaysIsOver() {
        people.clock.forward(Duration.ofDays(60));
        assertSignedOut(() -> people.sessions.refresh(anna.refresh()));
    }

    @Test
    void nonsenseIsNoRefreshToken() {
        assertSignedOut(() -> people.sessions.refresh(null));
        assertSignedOut(() -> people.sessions.refresh("x"));
        assertSignedOut(() -> people.sessions.refresh(
                "00000000-0000-0000-0000-000000000000" + anna.refresh().substring(36)));
        assertSignedOut(
                () -> people.sessions.refresh("-".repeat(36) + anna.refresh().substring(36)));
    }

    @Test
    void whoKnowsOnlyTheIdOfASessionCanNotEndIt() {
        var forged = anna.refresh().substring(0, 37) + "A".repeat(43);
        assertSignedOut(() -> people.sessions.refresh(forged));
        assertThat(people.sessions.end(forged)).isEmpty();
        assertThat(caller(anna)).isNotNull();
        assertThat(people.sessions.refresh(anna.refresh())).isNotNull();
        assertThat(told()).isEmpty();
    }

    @Test
    void aCookieOfBeforeTheLastStillSignsOut() {
        people.sessions.refresh(people.sessions.refresh(anna.refresh()).refresh());
        assertThat(people.sessions.end(anna.refresh())).isPresent();
        assertSignedOut(() -> caller(anna));
    }

    @Test
    void signingOutEndsTheSessionAtOnceAndTellsItsSockets() {
        var who = caller(anna);
        people.sessions.end(who, who.session());
        assertSignedOut(() -> caller(anna));
        assertSignedOut(() -> people.sessions.refresh(anna.refresh()));
        assertThat(told()).containsExactly("sessionsEnded " + who.session());
    }

    @Test
    void signingOutByCookieDoesTheSame() {
        people.sessions.end(anna.refresh());
        assertSignedOut(() -> caller(anna));
        assertThat(people.sessions.end(anna.refresh())).isEmpty();
    }

    @Test
    void signingOutEverywhereEndsAllMySessionsAndNobodyElses() {
        var phone = people.signIn("anna@example.org");
        var bram = people.signIn("bram@example.org");
        people.sessions.endAll(caller(anna));
        assertSignedOut(() -> caller(anna));
        assertSignedOut(() -> caller(phone));
        assertThat(caller(bram)).isNotNull();
        assertThat(told())
                .containsExactly("sessionsEnded " + anna.session().me().id());
    }

    @Test
    void mySessionsAreListedAndICanEndOneButNotSomebodyElses() {
        people.clock.forward(Duration.ofMinutes(1));
        var phone = people.signIn("anna@example.org");
        var items = people.sessions.list(caller(phone)).items();
        assertThat(items).extracting(SessionCard::current).containsExactly(true, false);
        var bram = caller(people.signIn("bram@example.org"));
        assertThatThrownBy(() -> people.sessions.end(bram, items.getLast().id()))
                .isInstanceOf(Problem.NotFound.class);
        people.sessions.end(caller(phone), items.getLast().id());
        assertSignedOut(() -> caller(anna));
        assertThat(caller(phone)).isNotNull();
    }

    @Test
    void whoIsAppointedIsAnOperatorFromThenOn() {
        assertThat(caller(anna).operator()).isFalse();
        var operators = new Operators(people.db, people.clock);
        assertThat(operators.appoint("Anna@example.org"))
                .isEqualTo(anna.session().me().id());
        assertThat(caller(anna).operator()).isTrue();
        operators.appoint("new@example.org");
        assertThat(people.signIn("new@example.org").session().me().operator()).isTrue();
    }

    @Test
    void whatIChangeAboutMyselfIsToldToMyOtherScreens() {
        var me = people.profile.change(
                caller(anna), new ProfileChange(" Anna \n de Vries ", null, Language.EN), Edition.Read.ANY);
        assertThat(me.name()).isEqualTo("Anna de Vries");
        assertThat(me.language()).isEqualTo(Language.EN);
        assertThat(people.profile.show(caller(anna))).isEqualTo(me);
        assertThat(told()).containsExactly("meChanged ");
        assertThatThrownBy(() -> new ProfileChange(" ", null, null)).isInstanceOf(Problem.Invalid.class);
    }

    private static Caller.Person caller(SignedIn signedIn) {
        return people.sessions
                .identify(signedIn.session().accessToken())
                .caller()
                .person();
    }

    private List<String> told() {
        return people.told(anna.session().me().id());
    }

    private static void assertSignedOut(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(Problem.SignInNeeded.class);
    }
}
