package nl.buurthub.platform.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import nl.buurthub.platform.base.Secrets;

/**
 * What a browser keeps and asks about each time ({@code no-cache}) isn't sent again while it is the same. Tags are weak: one
 * for an answer in every encoding.
 */
final class EntityTag {

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
        return Secrets.shortHash(body.getBytes());
    }
}
