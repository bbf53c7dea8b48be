package nl.buurthub.help;

/** Who asked, and how to reach them; for who may know. */
public record Asker(String name, String contact) {}
