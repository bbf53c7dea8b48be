package nl.buurthub.platform.journal;

/** What happened in a stream after one number and up to another. */
public record Span(String stream, long after, long upTo) {

    /** How many events. */
    public long length() {
        return upTo - after;
    }
}
