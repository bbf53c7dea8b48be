/**
 * What happened, in streams. PostgreSQL orders it: {@link nl.buurthub.platform.journal.Journal} numbers events within the
 * transaction that causes them, and says on the bus that a stream grew, nothing else. After thirty days
 * {@link nl.buurthub.platform.journal.Trimming} takes events out. Numbers are of one history: a standby that takes over and a
 * database that is put back begin another ({@link nl.buurthub.platform.journal.HistoryMark}).
 */
@NullMarked
package nl.buurthub.platform.journal;

import org.jspecify.annotations.NullMarked;
