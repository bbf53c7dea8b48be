package nl.buurthub.platform.journal;

/** How far one is in a stream: all events up to {@code seq} of the history named {@code epoch}. */
public record Cursor(String stream, String epoch, long seq) {}
