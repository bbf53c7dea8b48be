package nl.buurthub.signup.attendees;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.web.Sheet;
import nl.buurthub.signup.Attendee;

/** The organiser's list for a spreadsheet. */
final class AttendeeSheet {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private AttendeeSheet() {}

    static Sheet of(List<Attendee> attendees, ZoneId zone, Language language) {
        var words = Messages.in(language);
        var rows = new ArrayList<List<String>>();
        rows.add(Stream.of("name", "guests", "state", "position", "came", "contact")
                .map(heading -> words.of("csv." + heading))
                .toList());
        for (var attendee : attendees)
            rows.add(List.of(
                    attendee.name(),
                    Integer.toString(attendee.guests()),
                    words.of("csv." + attendee.state().word()),
                    attendee.position() == null ? "" : attendee.position().toString(),
                    attendee.came() == null ? "" : MOMENT.format(attendee.came().atZone(zone)),
                    attendee.contact() == null ? "" : attendee.contact()));
        return new Sheet(rows);
    }
}
