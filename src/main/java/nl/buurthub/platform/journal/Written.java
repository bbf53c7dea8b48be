package nl.buurthub.platform.journal;

/** How far a history is kept on disk, in bytes of its log. */
record Written(String history, long bytes) {}
