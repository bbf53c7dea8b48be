package nl.buurthub.people.sessions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.Secrets;
import org.jspecify.annotations.Nullable;

/** Access tokens: JWTs of one algorithm, for one audience, that expire. */
public final class Tokens {

    static final Duration LIFE = Duration.ofMinutes(10);

    private static final Duration LEEWAY = Duration.ofSeconds(5);
    private static final String ALGORITHM = "ES256";
    private static final String AUDIENCE = "access";
    private static final int MOST_KEPT = 20_000;

    private final JWTAuth jwt;
    private final Clock clock;
    private final Cache<String, Claims> believed =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(LIFE).build();

    /** @throws IllegalStateException if it would believe a forged token */
    public Tokens(Vertx vertx, SigningKeys keys, Clock clock) {
        this.jwt = jwt(vertx, keys);
        this.clock = clock;
        refuseForgeries(vertx);
    }

    private static JWTAuth jwt(Vertx vertx, SigningKeys keys) {
        // Time is ours to check: theirs can't be moved.
        var options = new JWTAuthOptions()
                .setJWTOptions(new JWTOptions().setAudience(List.of(AUDIENCE)).setIgnoreExpiration(true))
                .addPubSecKey(key(keys.signing(), keys.verifying().getFirst()));
        keys.verifying().forEach(pem -> options.addPubSecKey(key(pem, pem)));
        return JWTAuth.create(vertx, options);
    }

    private static PubSecKeyOptions key(String pem, String publicPem) {
        var thumbprint = HexFormat.of().formatHex(Secrets.hash(publicPem), 0, 8);
        return new PubSecKeyOptions().setAlgorithm(ALGORITHM).setId(thumbprint).setBuffer(pem);
    }

    /** The library believes unsigned tokens when it has no usable key. */
    private void refuseForgeries(Vertx vertx) {
        var genuine = access(UUID.randomUUID(), UUID.randomUUID());
        var foreign = jwt(vertx, SigningKeys.of(SigningKeys.fresh())).generateToken(claims(genuine), options());
        var payload = genuine.split("\\.", -1)[1];
        var none = Base64.getUrlEncoder().encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.US_ASCII));
        var signed = genuine.substring(0, genuine.lastIndexOf('.'));
        var otherSignature = foreign.substring(foreign.lastIndexOf('.'));
        for (var forged :
                List.of(none + "." + payload, none + "." + payload + ".", signed, signed + otherSignature, foreign))
            if (believes(forged)) throw new IllegalStateException("forged access tokens would be believed");
    }

    private boolean believes(String token) {
        try {
            verify(token);
            return true;
        } catch (Problem.SignInNeeded refused) {
            return false;
        }
    }

    private static JsonObject claims(String token) {
        return new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1])));
    }

    String access(UUID person, UUID session) {
        var now = clock.instant();
        var claims = new JsonObject()
                .put("sub", person.toString())
                .put("sid", session.toString())
                .put("iat", now.getEpochSecond())
                .put("exp", now.plus(LIFE).getEpochSecond());
        return jwt.generateToken(claims, options());
    }

    private static JWTOptions options() {
        return new JWTOptions().setAlgorithm(ALGORITHM).addAudience(AUDIENCE).setNoTimestamp(true);
    }

    /** @throws Problem.SignInNeeded unless we signed it and it hasn't expired */
    Claims verify(String token) {
        var claims = believed.get(token, this::read);
        if (claims == null || !clock.instant().minus(LEEWAY).isBefore(claims.expires()))
            throw new Problem.SignInNeeded();
        return claims;
    }

    /** What a token says, if we signed it: a signature costs milliseconds to check, and never changes. */
    private @Nullable Claims read(String token) {
        try {
            var checked = jwt.authenticate(new TokenCredentials(token));
            return checked.succeeded() ? claims(checked.result().attributes().getJsonObject("accessToken")) : null;
        } catch (RuntimeException e) {
            // The library and we expect claims of their own types, which a signature alone doesn't promise.
            return null;
        }
    }

    private static @Nullable Claims claims(JsonObject said) {
        if (!(said.getValue("exp") instanceof Number expires)) return null;
        return new Claims(
                UUID.fromString(said.getString("sub")),
                UUID.fromString(said.getString("sid")),
                Instant.ofEpochSecond(expires.longValue()));
    }

    record Claims(UUID person, UUID session, Instant expires) {}
}
