package nl.buurthub.platform.base;

/**
 * What whoever runs the site must mend before it goes on: a setting, an argument, a file. Nothing was done, and the message
 * is a sentence for them.
 */
public final class Refusal extends RuntimeException {

    public Refusal(String sentence) {
        super(sentence);
    }
}
