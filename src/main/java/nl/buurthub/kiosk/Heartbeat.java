package nl.buurthub.kiosk;

/** What a screen tells of itself every minute. {@code contentAge}: seconds since what it shows was fetched. */
public record Heartbeat(String version, int width, int height, int contentAge) {}
