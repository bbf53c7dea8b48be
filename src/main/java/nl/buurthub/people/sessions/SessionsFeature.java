package nl.buurthub.people.sessions;

import java.util.List;
import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.restore.RestoreListener;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.HostNames;
import nl.buurthub.platform.web.Limits;

/** Signing in, and where one is. */
public final class SessionsFeature implements Feature {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Limits limits;
    private final HostNames hostNames;

    public SessionsFeature(Platform platform, Sessions sessions, String secret, Limits limits) {
        this.signIn = new SignIn(platform.db(), platform.outbox(), sessions, secret, platform.clock());
        this.sessions = sessions;
        this.limits = limits;
        this.hostNames = platform.hostNames();
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public List<?> extensions() {
        RestoreListener listener = () -> "sessions ended (everybody signs in again): " + sessions.endEverybodys();
        return List.of(listener);
    }

    @Override
    public void on(Api api) {
        new SessionRoutes(signIn, sessions, limits, hostNames).on(api);
    }
}
