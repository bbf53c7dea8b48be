package nl.buurthub.platform.db;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Makes names that follow from content, and that nobody can make without this installation's secret. */
public final class KeyedHash {

    private static final String HMAC = "HmacSHA256";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Queries db;
    private volatile @Nullable SecretKeySpec key;

    public KeyedHash(Queries db) {
        this.db = db;
    }

    /** 43 characters, fit for a URL. @param purpose keeps what is made for one thing apart from another */
    public String of(String purpose, byte[] content) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key());
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return BASE64.encodeToString(mac.doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKeySpec key() {
        var known = key;
        if (known != null) return known;
        var secret = db.one(
                "select secret from installation",
                row -> row.getBuffer("secret").getBytes());
        var read = new SecretKeySpec(secret, HMAC);
        key = read;
        return read;
    }
}
