/**
 * Urgent help: responders, and the dispatches that call them.
 *
 * <p>A dispatch calls the nearest responders on duty in rounds, each wider, then every manager; it begins in the transaction
 * that asks. Deadlines are columns, and whichever node comes first does the next round. Whoever writes about a dispatch locks
 * its row, so that events tell one course. Address and name are given to who is going, by one request, and are taken out when
 * it is closed. Of an anonymous request managers see who goes, not who was called: who is missing would be the asker, who for the
 * same reason takes a place among the called, unrung. A call goes to the open page, then to devices, then by mail, until it is
 * confirmed. Events: {@link nl.buurthub.help.urgent.UrgentEvent}.
 */
@NullMarked
package nl.buurthub.help.urgent;

import org.jspecify.annotations.NullMarked;
