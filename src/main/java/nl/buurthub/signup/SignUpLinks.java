package nl.buurthub.signup;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.Secrets;

/**
 * What the links in mails about a sign-up carry. It follows from the sign-up and a secret of this installation, so that each
 * mail has the same, and nobody who reads the database can make it.
 */
public final class SignUpLinks {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final int ID_LENGTH = 22;

    private final String secret;

    SignUpLinks(String secret) {
        this.secret = secret;
    }

    String token(UUID signUp) {
        var id = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(signUp.getMostSignificantBits())
                .putLong(signUp.getLeastSignificantBits());
        return ENCODER.encodeToString(id.array()) + Secrets.derived(secret, signUp.toString());
    }

    /** @throws Problem.Gone for a token that is none of ours */
    public UUID signUp(String token) {
        try {
            var id = ByteBuffer.wrap(DECODER.decode(token.substring(0, ID_LENGTH)));
            var signUp = new UUID(id.getLong(), id.getLong());
            if (MessageDigest.isEqual(Secrets.hash(token(signUp)), Secrets.hash(token))) return signUp;
        } catch (IllegalArgumentException | IndexOutOfBoundsException | BufferUnderflowException notOurs) {
            throw new Problem.Gone("usedLink");
        }
        throw new Problem.Gone("usedLink");
    }
}
