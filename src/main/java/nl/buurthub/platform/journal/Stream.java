package nl.buurthub.platform.journal;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Caller;

/** One visibility scope: who may hear the stream may hear all of it. */
public record Stream(String name) implements Comparable<Stream> {

    private static final Pattern NAME = Pattern.compile("[a-z0-9/-]{1,120}");
    private static final Pattern HOOD = Pattern.compile("hood/([a-z0-9][a-z0-9-]{0,62})/(public|residents|desk)");

    public static Stream open(String hood) {
        return new Stream("hood/" + hood + "/public");
    }

    public static Stream residents(String hood) {
        return new Stream("hood/" + hood + "/residents");
    }

    /** Of what this audience sees in a hood. */
    public static Stream of(String hood, Audience audience) {
        return switch (audience) {
            case PUBLIC -> open(hood);
            case RESIDENTS -> residents(hood);
        };
    }

    public static Stream desk(String hood) {
        return new Stream("hood/" + hood + "/desk");
    }

    public static Stream person(UUID person) {
        return new Stream("person/" + person);
    }

    public static Stream kiosk(UUID kiosk) {
        return new Stream("kiosk/" + kiosk);
    }

    /** What is told to this caller alone. */
    public static Optional<Stream> own(Caller caller) {
        return switch (caller) {
            case Caller.Person person -> Optional.of(person(person.id()));
            case Caller.Kiosk kiosk -> Optional.of(kiosk(kiosk.id()));
            case Caller.Visitor _ -> Optional.empty();
        };
    }

    /** The slug and the scope within the hood, of a stream of a hood. */
    public Optional<HoodScope> hood() {
        var match = HOOD.matcher(name);
        return match.matches() ? Optional.of(new HoodScope(match.group(1), match.group(2))) : Optional.empty();
    }

    /** Whether there could be a stream of this name. */
    public boolean isNamed() {
        return NAME.matcher(name).matches();
    }

    /** Whether it is one person's, or one screen's: theirs alone to hear. */
    public boolean isOnesOwn() {
        return name.startsWith("person/") || name.startsWith("kiosk/");
    }

    /** Whether anyone may hear it. */
    public boolean isPublic() {
        return name.endsWith("/public");
    }

    @Override
    public int compareTo(Stream other) {
        return name.compareTo(other.name);
    }

    public record HoodScope(String slug, String scope) {}
}
