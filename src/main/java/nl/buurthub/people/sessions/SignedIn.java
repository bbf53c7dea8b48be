package nl.buurthub.people.sessions;

/** A session for the page, and the refresh token for the cookie. */
public record SignedIn(Session session, String refresh) {}
