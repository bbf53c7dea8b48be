/** What screens show of the agenda. */
@NullMarked
package nl.buurthub.agenda.kiosk;

import org.jspecify.annotations.NullMarked;
