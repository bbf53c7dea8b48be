package nl.buurthub.platform.web;

/** What a feature does with a request. */
@FunctionalInterface
public interface Handling {
    Reply handle(Request request);
}
