package nl.buurthub.platform.icalendar;

import biweekly.component.VEvent;
import biweekly.property.ValuedProperty;
import nl.buurthub.platform.text.Shortened;
import nl.buurthub.platform.text.TextInput;
import org.jspecify.annotations.Nullable;

/**
 * What an event of a calendar says, as far as a gathering has room for it. It is read once for all dates of the event, and
 * in time that grows no faster than the text, whatever that is.
 */
record EventWords(String uid, String title, String details, String venue, boolean cancelled, boolean isPrivate) {

    private static final int MOST_READ = 20_000;
    private static final int MOST_UID = 500;
    private static final int MOST_LINE = 120;
    private static final int MOST_DETAILS = 5000;

    /** @param organisation whose calendar it is */
    static EventWords of(VEvent event, String organisation) {
        var title = title(text(event.getSummary()));
        var venue = plainLine(text(event.getLocation()));
        return new EventWords(
                uid(event),
                title.isEmpty() ? Shortened.text(organisation, MOST_LINE) : title,
                details(event),
                Shortened.text(venue.length() < 2 ? organisation : venue, MOST_LINE),
                event.getStatus() != null && event.getStatus().isCancelled(),
                isPrivate(event));
    }

    /** @param written as its file has it */
    static String title(String written) {
        return Shortened.text(plainLine(start(written)), MOST_LINE);
    }

    private static String plainLine(String written) {
        return TextInput.line(PlainText.of(written), "", Integer.MAX_VALUE);
    }

    /** Without one of its own, its title and first moment tell it from others. */
    static String uid(VEvent event) {
        var own = line(event.getUid());
        var uid = own.isEmpty()
                ? line(event.getSummary()) + " "
                        + event.getDateStart().getValue().getRawComponents()
                : own;
        return first(uid, MOST_UID);
    }

    private static boolean isPrivate(VEvent event) {
        var kind = event.getClassification();
        return kind != null && (kind.isPrivate() || kind.isConfidential());
    }

    /** With where there is more about it. */
    private static String details(VEvent event) {
        var plain = PlainText.of(text(event.getDescription()));
        var link = line(event.getUrl());
        var isNews = link.matches("https?://\\S{1,500}") && !plain.contains(link);
        var more = isNews ? "\n\n" + link : "";
        return (Shortened.text(TextInput.tidy(plain), MOST_DETAILS - more.length()) + more).strip();
    }

    private static String line(@Nullable ValuedProperty<String> property) {
        return TextInput.line(text(property), "", Integer.MAX_VALUE);
    }

    private static String text(@Nullable ValuedProperty<String> property) {
        return property == null || property.getValue() == null ? "" : start(property.getValue());
    }

    private static String start(String text) {
        return text.length() <= MOST_READ ? text : text.substring(0, MOST_READ);
    }

    private static String first(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
