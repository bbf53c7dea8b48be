package nl.buurthub.platform.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.regex.Pattern;

/** Any text within a header, which is ASCII (RFC 2047). The mail client makes question marks of what is outside its first plane. */
final class EncodedWords {

    /** In UTF-8; with what is around it and the name of the header before it, a line stays below 76 signs. */
    private static final int MOST_BYTES = 39;

    private static final Pattern PLAIN = Pattern.compile("[ -~]{0,900}");

    private EncodedWords() {}

    /** As it is where that is safe. */
    static String ofText(String text) {
        return isPlain(text) ? text : encoded(text);
    }

    /** A name before an address. */
    static String ofPhrase(String name) {
        return isPlain(name) ? '"' + name.replaceAll("[\\\\\"]", "\\\\$0") + '"' : encoded(name);
    }

    /** Not what would be read as encoded already, nor what is too long for a line. */
    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches() && !text.contains("=?");
    }

    /** Each word decodes by itself: no sign is divided over two. */
    private static String encoded(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var bytes = 0;
        for (var sign : text.codePoints().mapToObj(Character::toString).toList()) {
            var more = sign.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > MOST_BYTES) {
                words.add(word(word));
                word.setLength(0);
                bytes = 0;
            }
            word.append(sign);
            bytes += more;
        }
        words.add(word(word));
        return String.join("\r\n ", words);
    }

    private static String word(CharSequence part) {
        var bytes = part.toString().getBytes(StandardCharsets.UTF_8);
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
    }
}
