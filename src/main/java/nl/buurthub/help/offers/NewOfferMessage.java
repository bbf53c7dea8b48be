package nl.buurthub.help.offers;

import nl.buurthub.platform.text.TextInput;

/** What asker or helper writes. */
public record NewOfferMessage(String text) {

    private static final int TEXT = 1000;

    public NewOfferMessage {
        text = TextInput.text(text, "/text", TEXT);
    }
}
