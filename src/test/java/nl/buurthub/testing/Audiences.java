package nl.buurthub.testing;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.buurthub.platform.base.DomainEvent;

/** Who hears what, as the table in {@code asyncapi.yaml} says, and what events the program has. */
public final class Audiences {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| (\\w+) \\| [^|]+\\|$");

    /** Kinds of streams. */
    public enum StreamKind {
        PUBLIC("hood/[a-z0-9-]+/public"),
        RESIDENTS("hood/[a-z0-9-]+/residents"),
        DESK("hood/[a-z0-9-]+/desk"),
        PERSON("person/.*"),
        KIOSK("kiosk/.*");

        private final Pattern names;

        StreamKind(String names) {
            this.names = Pattern.compile(names);
        }

        boolean has(String stream) {
            return names.matcher(stream).matches();
        }

        private boolean isIn(String cell) {
            return switch (this) {
                case PUBLIC -> cell.contains("/public");
                case RESIDENTS -> cell.contains("residents");
                case DESK -> cell.contains("/desk");
                case PERSON -> cell.contains("person/");
                case KIOSK -> cell.contains("kiosk/");
            };
        }
    }

    private Audiences() {}

    /** Of each type of event, the kinds of streams that tell it. A cell may begin with the streams of the row before. */
    static Map<String, Set<StreamKind>> of(String table) {
        var audiences = new TreeMap<String, Set<StreamKind>>();
        var before = "";
        var rows = ROW.matcher(table);
        while (rows.find()) {
            var cell = rows.group(1).replace("the same", before);
            if (rows.group(2).equals("type")) continue;
            for (var scope : StreamKind.values())
                if (scope.isIn(cell))
                    audiences
                            .computeIfAbsent(rows.group(2), _ -> EnumSet.noneOf(StreamKind.class))
                            .add(scope);
            before = cell;
        }
        return audiences;
    }

    public static Map<String, Set<StreamKind>> told() {
        return LiveContract.WHOLE.audiences();
    }

    /** The types of all events that the program can make. */
    public static Set<String> events() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("nl.buurthub").stream()
                        .filter(type -> type.isAssignableTo(DomainEvent.class))
                        .filter(type ->
                                !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(type -> Character.toLowerCase(type.getSimpleName().charAt(0))
                                + type.getSimpleName().substring(1))
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
