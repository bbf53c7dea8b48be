/** The agenda in people's own calendars: one gathering, a hood's, a person's own by a secret. Nobody's name is in them. */
@NullMarked
package nl.buurthub.agenda.calendars;

import org.jspecify.annotations.NullMarked;
