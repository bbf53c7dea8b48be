package nl.buurthub.demo.story;

/** What a neighbour says is wrong with something, so many minutes after it was placed. */
public record Complaint(String by, int after, String category, String words) {}
