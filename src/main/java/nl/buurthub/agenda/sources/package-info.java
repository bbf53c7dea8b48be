/** What organisations have in their own calendars, taken over on a schedule; a stranger's file is read within bounds. */
@NullMarked
package nl.buurthub.agenda.sources;

import org.jspecify.annotations.NullMarked;
