package nl.buurthub.platform.base;

import java.time.Instant;

/** Tells who a bearer token is of. */
public interface Authenticator {

    /** @throws Problem.SignInNeeded for a token that is forged, expired, of another kind, or of a session that ended */
    Access identify(String token);

    /** A person or a screen, until then. */
    record Access(Caller caller, Instant until) {}
}
