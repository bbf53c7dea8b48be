package nl.buurthub.hoods.importing;

import com.fasterxml.jackson.databind.JsonNode;

/** What a file says, within a sentence. */
final class Quoted {

    private static final int LONGEST = 80;

    private Quoted() {}

    static String of(JsonNode json) {
        var text = json.toString();
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
