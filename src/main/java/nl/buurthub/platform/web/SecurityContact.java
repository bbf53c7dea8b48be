package nl.buurthub.platform.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Where who finds a weakness writes to: {@code /.well-known/security.txt} (RFC 9116). */
public final class SecurityContact {

    private static final Duration VALID = Duration.ofDays(180);

    private final @Nullable String contact;
    private final Clock clock;

    /** @param contact a {@code mailto:} or {@code https:} URI; without one there is no such file */
    public SecurityContact(@Nullable String contact, Clock clock) {
        this.contact = contact;
        this.clock = clock;
    }

    public void mount(Router router) {
        Exchange.named(router.get("/.well-known/security.txt"), "securityContact")
                .handler(this::tell);
    }

    private void tell(RoutingContext context) {
        if (contact == null) {
            context.fail(404);
            return;
        }
        context.response()
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .putHeader("Cache-Control", "max-age=86400")
                .end("""
                    Contact: %s
                    Expires: %s
                    Preferred-Languages: nl, en
                    """.formatted(
                        contact, clock.instant().truncatedTo(ChronoUnit.DAYS).plus(VALID)));
    }
}
