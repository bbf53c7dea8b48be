package nl.buurthub.people;

/** What a page gets to act as a person, for {@code expiresIn} seconds. */
public record Session(String accessToken, long expiresIn, Me me) {}
