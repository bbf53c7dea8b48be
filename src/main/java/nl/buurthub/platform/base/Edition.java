package nl.buurthub.platform.base;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which version of a thing it is, as far as it can be edited: its entity tag. What merely happens to it makes no other. */
public record Edition(String tag) {

    /** @param parts all that can be edited of it */
    public static Edition of(@Nullable Object... parts) {
        var content = Json.write(Arrays.asList(parts)).getBytes(StandardCharsets.UTF_8);
        return new Edition("\"" + Secrets.shortHash(content) + "\"");
    }

    /** What somebody read before they edit it: {@code If-Match}, or nothing of who overwrites whatever there is. */
    public record Read(@Nullable String tags) {

        public static final Read ANY = new Read(null);

        /**
         * To be asked of what the transaction has locked.
         *
         * @throws Problem.Changed if it became another
         */
        public void require(Edition now, Object current) {
            if (tags == null || tags.equals("*")) return;
            // A proxy that compresses makes a tag weak.
            var read = Stream.of(tags.split(",", -1)).map(tag -> tag.strip().replaceFirst("^W/", ""));
            if (read.noneMatch(now.tag::equals)) throw new Problem.Changed(current);
        }
    }
}
