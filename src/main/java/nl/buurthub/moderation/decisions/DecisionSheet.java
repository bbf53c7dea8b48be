package nl.buurthub.moderation.decisions;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.web.Sheet;
import org.jspecify.annotations.Nullable;

/** The log of decisions for a spreadsheet. */
final class DecisionSheet {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private DecisionSheet() {}

    static Sheet of(List<Decision> decisions, ZoneId zone, Language language) {
        var words = Messages.in(language);
        var rows = new ArrayList<List<String>>();
        rows.add(Stream.of("at", "manager", "person", "action", "about", "rule", "words", "until", "appeal")
                .map(heading -> words.of("csv.decision." + heading))
                .toList());
        for (var decision : decisions)
            rows.add(List.of(
                    MOMENT.format(decision.at().atZone(zone)),
                    // Left out of those about somebody unnamed alone, it would tell that they made this sheet.
                    decision.anonymous() ? "" : name(decision.manager()),
                    name(decision.person()),
                    words.of("moderation.action." + decision.action().word()),
                    decision.title(),
                    Objects.requireNonNullElse(decision.rule(), ""),
                    decision.words(),
                    decision.until() == null
                            ? ""
                            : MOMENT.format(decision.until().atZone(zone)),
                    decision.appeal() == null ? "" : decision.appeal().words()));
        return new Sheet(rows);
    }

    private static String name(@Nullable Author author) {
        return author == null ? "" : author.name();
    }
}
