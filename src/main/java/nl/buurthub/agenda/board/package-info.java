/** What a visitor's first page and the screens show of the agenda. */
@NullMarked
package nl.buurthub.agenda.board;

import org.jspecify.annotations.NullMarked;
