package nl.buurthub.platform.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a browser keeps and asks about each time ({@code no-cache}) isn't sent again while it is the same. Tags are weak: one
 * for an answer in every encoding.
 */
final class EntityTag {

    private static final int BYTES = 10;

    private EntityTag() {}

    /** Sends this, or says that the browser has it. */
    static void end(RoutingContext context, Buffer body) {
        if (!sentNotModified(context, digest(body))) context.response().end(body);
    }

    /** @return whether the browser has this version and was told so */
    static boolean sentNotModified(RoutingContext context, String version) {
        context.etag("W/\"" + version + "\"");
        if (!context.isFresh()) return false;
        context.response().setStatusCode(304).end();
        return true;
    }

    /** Of what is the same for all, to be made once. */
    static String digest(Buffer body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes());
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
