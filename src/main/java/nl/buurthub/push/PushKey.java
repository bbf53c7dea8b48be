package nl.buurthub.push;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import nl.buurthub.platform.db.Queries;

/** Who we are for push services (VAPID, RFC 8292): one key, made when it is first needed. */
final class PushKey {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final long LIFE_SECONDS = 12 * 3600;

    private final VAPIDKeyPair pair;

    private PushKey(VAPIDKeyPair pair) {
        this.pair = pair;
    }

    static PushKey of(Queries db) {
        if (PushSql.key(db).isEmpty()) PushSql.keep(db, fresh());
        var kept = PushSql.key(db).orElseThrow();
        return new PushKey(VAPIDKeyPairs.of(
                PrivateKeySources.ofPKCS8Bytes(Base64.getUrlDecoder().decode(kept.secret())),
                PublicKeySources.ofUncompressedBytes(Base64.getUrlDecoder().decode(kept.point()))));
    }

    private static PushSql.Key fresh() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var keys = generator.generateKeyPair();
            var pair = VAPIDKeyPairs.of(
                    PrivateKeySources.ofECPrivateKey((ECPrivateKey) keys.getPrivate()),
                    PublicKeySources.ofECPublicKey((ECPublicKey) keys.getPublic()));
            return new PushSql.Key(
                    pair.extractPublicKeyInUncompressedFormAsString(),
                    ENCODER.encodeToString(keys.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Base64url of the uncompressed point. */
    String point() {
        return pair.extractPublicKeyInUncompressedFormAsString();
    }

    /** The {@code Authorization} of a push. @param contact whom the push service may write to */
    String authorization(String endpoint, String contact, Instant now) {
        return pair.generateAuthorizationHeaderValue(VAPIDJWTParam.getBuilder()
                .resourceURLString(endpoint)
                .expirationTime(now.plusSeconds(LIFE_SECONDS))
                .subject("mailto:" + contact)
                .build());
    }
}
