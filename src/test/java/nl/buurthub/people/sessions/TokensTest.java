package nl.buurthub.people.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import io.vertx.junit5.VertxExtension;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.StolenKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(VertxExtension.class)
class TokensTest {

    private static final String PEM = SigningKeys.fresh();

    private final MovableClock clock = new MovableClock();
    private Vertx vertx;
    private Tokens tokens;
    private final UUID person = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();

    @BeforeEach
    void start(Vertx vertx) {
        this.vertx = vertx;
        this.tokens = new Tokens(vertx, SigningKeys.of(PEM), clock);
    }

    @Test
    void ourOwnTokenSaysWhoItIsOf() {
        assertThat(tokens.verify(tokens.access(person, session)))
                .isEqualTo(new Tokens.Claims(person, session, clock.instant().plusSeconds(600)));
    }

    @Test
    void aTokenExpiresAfterTenMinutesAndFiveSecondsOfLeeway() {
        var token = tokens.access(person, session);
        clock.forward(Duration.ofSeconds(604));
        assertThat(tokens.verify(token)).isNotNull();
        clock.forward(Duration.ofSeconds(1));
        assertRefused(token);
    }

    @Test
    void aTokenForAnotherUseIsRefused() {
        assertRefused(signed(claims().put("aud", "mail")));
        assertRefused(signed(claims()));
        assertThat(tokens.verify(signed(claims().put("aud", "access")))).isNotNull();
    }

    @Test
    void aTokenThatNeverExpiresIsRefused() {
        var claims = claims().put("aud", "access");
        claims.remove("exp");
        assertRefused(signed(claims));
    }

    /** As who has our key could make them. */
    static Stream<String> oddClaims() {
        return Stream.of(
                "{}",
                "{'sub': null}",
                "{'sub': 5}",
                "{'sub': 'ana'}",
                "{'sub': ''}",
                "{'sub': ['@']}",
                "{'sub': {'sub': '@'}}",
                "{'sid': null}",
                "{'sid': 'today'}",
                "{'sid': true}",
                "{'exp': null}",
                "{'exp': '9999999999'}",
                "{'exp': true}",
                "{'exp': 1e308}",
                "{'exp': 99999999999999999999999999}",
                "{'exp': -1}",
                "{'exp': [9999999999]}",
                "{'aud': 'refresh'}",
                "{'aud': 5}",
                "{'aud': {'access': true}}",
                "{'aud': []}",
                "{'aud': [null, 5, ['access']]}",
                "{'nbf': 'never', 'sub': 'x'}",
                "{'iat': 'once', 'sub': 'x'}");
    }

    @ParameterizedTest
    @MethodSource("oddClaims")
    void oddClaimsAreRefused(String odd) {
        var claims = odd.equals("{}") ? new JsonObject() : claims().put("aud", "access");
        assertRefused(signed(claims.mergeIn(new JsonObject(odd.replace('\'', '"')))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "5", "\"access\"", "", "{", "{\"sub\":", "[[[[[[[["})
    void claimsThatAreNoClaimsAreRefused(String payload) {
        assertRefused(new StolenKey(PEM).signs("{\"alg\":\"ES256\",\"typ\":\"JWT\"}", payload));
    }

    @Test
    void forgedTokensAreRefused() {
        var token = tokens.access(person, session);
        var payload = token.split("\\.", -1)[1];
        for (var header : new String[] {"{\"alg\":\"none\"}", "{\"alg\":\"None\"}", "{\"alg\":\"HS256\"}", "{}"}) {
            var forged = Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8))
                    + "." + payload;
            assertRefused(forged);
            assertRefused(forged + ".");
            assertRefused(forged + "." + token.split("\\.", -1)[2]);
        }
        assertRefused(new Tokens(vertx, SigningKeys.of(SigningKeys.fresh()), clock).access(person, session));
        assertRefused(token.substring(0, token.length() - 4) + "AAAA");
        assertRefused("");
        assertRefused("a.b.c");
    }

    @Test
    void aRetiredKeyIsBelievedWhileItsPublicKeyIsListed() {
        var old = tokens.access(person, session);
        var oldPublic = PEM.substring(PEM.indexOf("-----BEGIN PUBLIC"));
        var fresh = SigningKeys.fresh();
        var both = new Tokens(vertx, SigningKeys.of(fresh + oldPublic), clock);
        assertThat(both.verify(old)).isNotNull();
        assertThat(both.verify(both.access(person, session))).isNotNull();
        assertRefused(both.access(person, session));
        assertThatThrownBy(() -> new Tokens(vertx, SigningKeys.of(fresh), clock).verify(old))
                .isInstanceOf(Problem.SignInNeeded.class);
    }

    private JsonObject claims() {
        return new JsonObject()
                .put("sub", person.toString())
                .put("sid", session.toString())
                .put("exp", clock.instant().plusSeconds(60).getEpochSecond());
    }

    private String signed(JsonObject claims) {
        var key = new PubSecKeyOptions().setAlgorithm("ES256").setBuffer(PEM);
        return JWTAuth.create(vertx, new JWTAuthOptions().addPubSecKey(key))
                .generateToken(claims, new JWTOptions().setAlgorithm("ES256"));
    }

    private void assertRefused(String token) {
        assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(Problem.SignInNeeded.class);
    }
}
