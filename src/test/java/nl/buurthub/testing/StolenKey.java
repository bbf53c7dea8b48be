package nl.buurthub.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Signs tokens that say anything, as who got hold of the key that nodes sign with. */
public final class StolenKey {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final PrivateKey key;

    /** @param pem with the private key */
    public StolenKey(String pem) throws GeneralSecurityException {
        var text = pem.substring(pem.indexOf(BEGIN) + BEGIN.length(), pem.indexOf(END));
        this.key = KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(text)));
    }

    /** Of the nodes of tests. */
    public static StolenKey ofNodes() throws GeneralSecurityException, IOException {
        return new StolenKey(Files.readString(Path.of("target/test-data/auth-keys.pem")));
    }

    /** A token of this head and these claims, JSON or not. */
    public String signs(String head, String claims) throws GeneralSecurityException {
        return signs(key, head, claims);
    }

    /** The same with a key that is nobody's. */
    public static String signs(PrivateKey key, String head, String claims) throws GeneralSecurityException {
        var content = part(head) + "." + part(claims);
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(key);
        signature.update(content.getBytes(UTF_8));
        return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }
}
