package nl.buurthub.agenda.sources;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import nl.buurthub.agenda.AgendaEvent.GatheringChanged;
import nl.buurthub.agenda.AgendaEvent.GatheringPlanned;
import nl.buurthub.agenda.AgendaEvent.GatheringRemoved;
import nl.buurthub.agenda.CardSql;
import nl.buurthub.agenda.GatheringSql;
import nl.buurthub.agenda.sources.ImportSql.Imported;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.db.Tx;
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
    private final Clock clock;

    Import(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    private record Key(String uid, Instant occurs) {
        static Key of(CalendarEvent happening) {
            return new Key(happening.uid(), happening.occurs());
        }
    }

    /** @throws SourceTrouble.Failure for what is no calendar */
    List<CalendarEvent> read(SourceSql.Entry source, String text) {
        var now = clock.instant();
        return CalendarReader.read(text, source.zone(), now, now.plus(AHEAD), source.name());
    }

    /** @param source locked */
    void take(Tx tx, SourceSql.Entry source, List<CalendarEvent> happenings) {
        var before = new HashMap<Key, Imported>();
        for (var imported : ImportSql.coming(tx, source.id(), clock.instant()))
            before.put(Key.of(imported.happening()), imported);
        for (var happening : happenings) {
            var known = before.remove(Key.of(happening));
            if (known != null && known.moderated()) continue;
            if (known == null || known.removed()) {
                if (!happening.cancelled()) plan(tx, source, happening);
            } else if (!known.happening().equals(happening)) change(tx, source, happening);
        }
        before.values().stream()
                .filter(gone -> !gone.removed())
                .map(Imported::id)
                .forEach(gone -> remove(tx, source, gone));
        var now = clock.instant();
        ImportSql.forget(tx, source.id(), now, now.minus(KEPT), MOST_KEPT);
    }

    private void plan(Tx tx, SourceSql.Entry source, CalendarEvent happening) {
        var card = CardSql.card(tx, put(tx, source, happening));
        journal.append(tx, stream(source), new GatheringPlanned(card));
    }

    private void change(Tx tx, SourceSql.Entry source, CalendarEvent happening) {
        var card = CardSql.card(tx, put(tx, source, happening));
        journal.renew(tx, stream(source), new GatheringChanged(card));
    }

    /** What it costs no calendar says, and nothing would say that it's free. */
    private UUID put(Tx tx, SourceSql.Entry source, CalendarEvent happening) {
        var words = Messages.in(Language.preferred(source.locale()));
        return ImportSql.put(tx, source, happening, words.of("calendar.cost"), clock.instant());
    }

    /** All that are still to come, before the calendar itself goes. */
    void removeAll(Tx tx, SourceSql.Entry source) {
        ImportSql.coming(tx, source.id(), Instant.EPOCH).stream()
                .filter(imported -> !imported.removed())
                .forEach(imported -> remove(tx, source, imported.id()));
    }

    private void remove(Tx tx, SourceSql.Entry source, UUID gathering) {
        GatheringSql.remove(tx, gathering, clock.instant());
        journal.append(tx, stream(source), new GatheringRemoved(gathering));
        journal.erase(tx, stream(source), List.of(gathering));
    }

    private static Stream stream(SourceSql.Entry source) {
        return Stream.of(source.slug(), source.audience());
    }
}
