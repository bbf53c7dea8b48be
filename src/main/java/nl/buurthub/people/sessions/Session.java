package nl.buurthub.people.sessions;

import nl.buurthub.people.Me;

/** What a page gets to act as a person, for {@code expiresIn} seconds. */
public record Session(String accessToken, long expiresIn, Me me) {}
