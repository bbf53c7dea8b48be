package nl.buurthub.agenda.sources;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import nl.buurthub.agenda.AgendaEvent.GatheringChanged;
import nl.buurthub.agenda.AgendaEvent.GatheringCreated;
import nl.buurthub.agenda.AgendaEvent.GatheringRemoved;
import nl.buurthub.agenda.CardSql;
import nl.buurthub.agenda.GatheringModerationSql;
import nl.buurthub.agenda.GatheringSql;
import nl.buurthub.agenda.sources.ImportSql.Imported;
import nl.buurthub.moderation.ModeratedContent;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.icalendar.CalendarEvent;
import nl.buurthub.platform.icalendar.CalendarReader;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;

/**
 * Makes the agenda what an organisation's calendar says. What is over stays as it was, for a while; what managers took away,
 * until they give it back.
 */
final class Import {

    private static final Duration AHEAD = Duration.ofDays(26 * 7);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int MOST_KEPT = 2 * CalendarReader.MOST;

    private final Journal journal;
    private final TaskQueue tasks;
    private final Clock clock;

    Import(Journal journal, TaskQueue tasks, Clock clock) {
        this.journal = journal;
        this.tasks = tasks;
        this.clock = clock;
    }

    private record Key(String uid, Instant occurs) {
        static Key of(CalendarEvent event) {
            return new Key(event.uid(), event.occurs());
        }
    }

    /** @throws SourceTrouble.Failure for what is no calendar */
    CalendarReader.Reading read(SourceSql.DueSource source, String text) {
        var now = clock.instant();
        return CalendarReader.read(text, source.zone(), now, now.plus(AHEAD), source.name())
                .orElseThrow(SourceTrouble.UNREADABLE::failure);
    }

    /** @param source locked */
    void take(Tx tx, SourceSql.DueSource source, List<CalendarEvent> events) {
        var before = new HashMap<Key, Imported>();
        for (var imported : ImportSql.coming(tx, source.id(), clock.instant()))
            before.put(Key.of(imported.event()), imported);
        for (var event : events) {
            var known = before.remove(Key.of(event));
            if (known != null && known.moderated()) continue;
            if (known == null || known.removed()) {
                if (!event.cancelled()) plan(tx, source, event);
            } else if (!known.event().equals(event)) change(tx, source, known.id(), event);
        }
        before.values().stream()
                .filter(gone -> !gone.removed())
                .map(Imported::id)
                .forEach(gone -> remove(tx, source, gone));
        var now = clock.instant();
        ImportSql.forget(tx, source.id(), now, now.minus(KEPT), MOST_KEPT);
    }

    private void plan(Tx tx, SourceSql.DueSource source, CalendarEvent event) {
        var card = CardSql.card(tx, put(tx, source, event));
        journal.append(tx, stream(source), new GatheringCreated(card));
    }

    private void change(Tx tx, SourceSql.DueSource source, UUID gathering, CalendarEvent event) {
        var before = content(tx, source, gathering);
        var card = CardSql.card(tx, put(tx, source, event));
        journal.renew(tx, stream(source), new GatheringChanged(card));
        tasks.edited(tx, source.slug(), before, content(tx, source, gathering));
    }

    private ModeratedContent content(Tx tx, SourceSql.DueSource source, UUID gathering) {
        return GatheringModerationSql.find(tx, source.hood(), gathering, clock.instant())
                .orElseThrow();
    }

    /** What it costs no calendar says, and nothing would say that it's free. */
    private UUID put(Tx tx, SourceSql.DueSource source, CalendarEvent event) {
        var words = Messages.in(Language.preferred(source.locale()));
        return ImportSql.put(tx, source, event, words.of("calendar.cost"), clock.instant());
    }

    /** All that are still to come, before the calendar itself goes. */
    void removeAll(Tx tx, SourceSql.DueSource source) {
        ImportSql.coming(tx, source.id(), Instant.EPOCH).stream()
                .filter(imported -> !imported.removed())
                .forEach(imported -> remove(tx, source, imported.id()));
    }

    private void remove(Tx tx, SourceSql.DueSource source, UUID gathering) {
        GatheringSql.remove(tx, gathering, clock.instant());
        journal.append(tx, stream(source), new GatheringRemoved(gathering));
        journal.erase(tx, stream(source), List.of(gathering));
    }

    private static Stream stream(SourceSql.DueSource source) {
        return Stream.of(source.slug(), source.audience());
    }
}
