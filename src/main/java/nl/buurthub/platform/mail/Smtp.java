package nl.buurthub.platform.mail;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailResult;

/** The mail server, as we speak to it: on an event loop, as the client stalls anywhere else. */
public final class Smtp {

    private final MailClient client;
    private final Context loop;

    /** @param ehloName what we say that we are called */
    public Smtp(Vertx vertx, SmtpUrl url, String ehloName) {
        this.client = MailClient.create(vertx, url.config().setOwnHostname(ehloName));
        this.loop = vertx.getOrCreateContext();
        if (!loop.isEventLoopContext())
            throw new IllegalStateException("a client is made on an event loop, or outside Vert.x");
    }

    Future<MailResult> send(OutgoingMail mail) {
        Promise<MailResult> result = Promise.promise();
        loop.runOnContext(_ -> client.sendMail(mail).onComplete(result));
        return result.future();
    }

    Future<Void> close() {
        return client.close();
    }
}
