package nl.buurthub.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long a text may be, and of which form: the length first, so that no pattern meets more than it was written for. */
record TextRule(int least, int most, Optional<Pattern> pattern, Optional<TextFormat> format) implements Rule {

    /** Of what has a form and no length of its own. */
    private static final int LONGEST_FORM = 100;

    /** A character that is written as two escapes, {@code \ud83c\udf33}. */
    private static final long LONGEST_CHARACTER = 12;
    /** One of those that forms are made of. */
    private static final long LONGEST_SIGN = 6;

    static TextRule of(JsonObject schema) {
        var pattern = Optional.ofNullable(schema.getString("pattern")).map(TextRule::compiled);
        var format = Optional.ofNullable(schema.getString("format")).map(TextFormat::of);
        var most = format.map(TextFormat::most).orElse(pattern.isPresent() ? LONGEST_FORM : Integer.MAX_VALUE);
        return new TextRule(schema.getInteger("minLength", 0), schema.getInteger("maxLength", most), pattern, format);
    }

    /** In JSON's patterns a final {@code $} is the end; in Java's a line break may follow. */
    private static Pattern compiled(String pattern) {
        return Pattern.compile(pattern.replaceFirst("(?<!\\\\)\\$$", "\\\\z"));
    }

    @Override
    public void check(JsonNode value, String pointer, Faults faults) {
        var text = value.textValue();
        var length = text.codePointCount(0, text.length());
        // PostgreSQL can't keep it.
        if (text.indexOf('\0') >= 0) faults.add(pointer, "nul");
        else if (length < least) faults.add(pointer, "minLength", least);
        else if (length > most) faults.add(pointer, "maxLength", most);
        else if (pattern.isPresent() && !pattern.get().matcher(text).find()) faults.add(pointer, "pattern");
        else if (format.isPresent() && !format.get().fits(text)) faults.add(pointer, "format");
    }

    @Override
    public long longest() {
        return most * (pattern.isPresent() || format.isPresent() ? LONGEST_SIGN : LONGEST_CHARACTER) + 2;
    }
}
