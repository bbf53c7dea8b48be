package nl.buurthub.push;

/**
 * What a device shows when no page is open. Push services can't read it.
 *
 * @param page to open when it is touched
 * @param token to confirm with, by {@code confirmPush}
 */
public record Push(String title, String body, String page, String token) {}
