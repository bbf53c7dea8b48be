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
import nl.buurthub.platform.contract.Contract;
import nl.buurthub.platform.contract.DescribedEvent;

/** Who hears what, as {@code x-events} of the contract say, and what events the program has. */
public final class Audiences {

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

        private boolean isIn(String streams) {
            return switch (this) {
                case PUBLIC -> streams.contains("/public");
                case RESIDENTS -> streams.contains("residents");
                case DESK -> streams.contains("/desk");
                case PERSON -> streams.contains("person/");
                case KIOSK -> streams.contains("kiosk/");
            };
        }
    }

    private Audiences() {}

    /** Of each type of event, the kinds of streams that tell it. */
    static Map<String, Set<StreamKind>> of(Contract contract) {
        var audiences = new TreeMap<String, Set<StreamKind>>();
        for (var event : DescribedEvent.of(contract))
            for (var kind : StreamKind.values())
                if (kind.isIn(event.stream()))
                    audiences
                            .computeIfAbsent(event.type(), _ -> EnumSet.noneOf(StreamKind.class))
                            .add(kind);
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
