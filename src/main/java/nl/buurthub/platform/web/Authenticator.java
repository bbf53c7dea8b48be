package nl.buurthub.platform.web;

import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Problem;

/** Tells who a bearer token is of. */
public interface Authenticator {

    /** @throws Problem.SignInNeeded for a token that is forged, expired, of another kind, or of a session that ended */
    Caller.Person identify(String token);
}
