package nl.buurthub.platform.mail;

/** A mail that waits, as its reader would get it. */
public record PendingMail(String recipient, String subject, String text) {}
