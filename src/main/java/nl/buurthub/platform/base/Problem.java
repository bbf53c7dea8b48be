package nl.buurthub.platform.base;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a use case answers when it can't do what was asked. The words are in {@link Messages} under {@code problem.<key>}.
 */
public abstract sealed class Problem extends RuntimeException {

    private final String key;
    private final transient Object[] values;

    Problem(String key, Object... values) {
        super(key, null, false, false);
        this.key = key;
        this.values = values;
    }

    /**
     * As it is sent (RFC 9457), but for what its kind tells besides.
     *
     * @param key of its words, such as {@code problem.notFound} or {@code status.404}: its code is what comes after the family
     */
    public static Map<String, Object> told(String key, String words, int status) {
        var code = key.substring(key.indexOf('.') + 1);
        var told = new LinkedHashMap<String, Object>();
        told.put("type", "/api#problem-" + code);
        told.put("code", code);
        told.put("title", words);
        told.put("status", status);
        told.put("detail", words);
        return told;
    }

    public String key() {
        return key;
    }

    public Object[] values() {
        return values.clone();
    }

    /** Not there, or not for this caller: which of the two is not told. */
    public static final class NotFound extends Problem {
        public NotFound() {
            super("notFound");
        }

        public NotFound(String key) {
            super(key);
        }
    }

    /** The caller has to sign in first. */
    public static final class SignInNeeded extends Problem {
        public SignInNeeded() {
            super("signInNeeded");
        }
    }

    /** The caller sees the thing but may not do this to it. */
    public static final class Refused extends Problem {
        public Refused(String key) {
            super(key);
        }
    }

    /** What was asked does not go with how things are now. */
    public static final class Conflict extends Problem {
        private final @Nullable WireEnum state;

        public Conflict(String key, Object... values) {
            super(key, values);
            this.state = null;
        }

        /** @param state which the thing is in, and from which it can't become what was asked */
        public Conflict(WireEnum state) {
            super("state");
            this.state = state;
        }

        public @Nullable WireEnum state() {
            return state;
        }
    }

    /** It isn't any more what the caller read. */
    public abstract static sealed class Stale extends Problem {
        private final transient @Nullable Object current;

        private Stale(String key, @Nullable Object current) {
            super(key);
            this.current = current;
        }

        /** What it is now; null if it isn't there any more. */
        public @Nullable Object current() {
            return current;
        }
    }

    /** It was edited by who read another. */
    public static final class Changed extends Stale {
        public Changed(Object current) {
            super("changed", current);
        }
    }

    /** It was judged by words that it doesn't have any more. */
    public static final class Outdated extends Stale {
        /** @param current null if it isn't there any more */
        public Outdated(@Nullable Object current) {
            super(current == null ? "removedMeanwhile" : "editedMeanwhile", current);
        }
    }

    /** It was there once, for a while or for one use. */
    public static final class Gone extends Problem {
        public Gone(String key) {
            super(key);
        }
    }

    /** Too much at once; try again after the wait. */
    public static final class TooMany extends Problem {
        private final Duration wait;
        private final long limit;

        public TooMany(Duration wait) {
            this(wait, 1);
        }

        /** @param limit how much may be asked at once */
        public TooMany(Duration wait, long limit) {
            super("tooMany", Math.max(1, wait.toSeconds()));
            this.wait = wait;
            this.limit = limit;
        }

        public long limit() {
            return limit;
        }

        public Duration after() {
            return wait;
        }
    }

    /** It is understood, and can't be done together with what was asked before. */
    public static final class Unprocessable extends Problem {
        public Unprocessable(String key) {
            super(key);
        }
    }

    /** More than is taken in at once. */
    public static final class TooLarge extends Problem {
        public TooLarge(String key, Object... values) {
            super(key, values);
        }
    }

    /** Not the media type that it has to be, or a broken file. */
    public static final class Unsupported extends Problem {
        public Unsupported(String key) {
            super(key);
        }
    }

    /** Something we lean on does not answer; what was asked may be asked again. */
    public static final class Unavailable extends Problem {
        public Unavailable() {
            super("unavailable");
        }
    }

    /** The input is wrong, and where. */
    public static final class Invalid extends Problem {

        /** One fault: a JSON pointer into the body (or {@code ?name} of a parameter), and the key of its words. */
        public record Fault(String pointer, String key, Object... values) {}

        private final transient List<Fault> faults;

        public Invalid(List<Fault> faults) {
            super("invalid");
            this.faults = List.copyOf(faults);
        }

        public Invalid(String pointer, String key, Object... values) {
            this(List.of(new Fault(pointer, key, values)));
        }

        public List<Fault> faults() {
            return faults;
        }
    }
}
