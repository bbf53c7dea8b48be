package nl.buurthub.help;

import nl.buurthub.platform.base.Words;

/** What asker or helper writes. */
public record NewMessage(String text) {

    private static final int TEXT = 1000;

    public NewMessage {
        text = Words.text(text, "/text", TEXT);
    }
}
