package nl.buurthub.platform.journal;

/** An event, and of which stream it is. */
public record StreamEvent(String stream, StoredEvent event) {}
