package nl.buurthub.hoods.importing;

/** One of the file, with nothing wrong. {@code where}: for who has to find it there. */
record FoundHood(String where, String name, Boundary boundary) {}
