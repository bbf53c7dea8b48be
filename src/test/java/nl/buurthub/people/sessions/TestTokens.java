package nl.buurthub.people.sessions;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

/** Access tokens as a node makes them, for who is signed in beside it. */
public final class TestTokens {

    private static final Vertx VERTX = Vertx.vertx();

    private final Tokens tokens;

    /** @param keys the file of the nodes that are to believe them */
    public TestTokens(Path keys, Clock clock) {
        this.tokens = new Tokens(VERTX, SigningKeys.kept(keys), clock);
    }

    public String access(UUID person, UUID session) {
        return tokens.access(person, session);
    }
}
