package nl.buurthub.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What people got, without what differs each time: what then differs between two runs tells who somebody is. */
public final class Nameless {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern PORT = Pattern.compile("localhost:\\d+");

    private Nameless() {}

    /** Random values by the order in which they come, those of people by name. */
    public static List<String> normal(List<String> got, Map<String, Neighbour> people) {
        var names = new HashMap<String, String>();
        people.forEach((name, who) -> names.put(who.id().toString(), "<" + name + ">"));
        return got.stream()
                .map(text -> UUID.matcher(text)
                        .replaceAll(match -> names.computeIfAbsent(match.group(), _ -> "#" + names.size())))
                .map(text -> PORT.matcher(text).replaceAll("localhost"))
                .toList();
    }
}
