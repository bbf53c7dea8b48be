/**
 * What organisers plan for the agenda: one date or a series, changes of the plan, and calling it off. A series' dates of the
 * next half year are made at once, later ones as time goes on ({@link nl.buurthub.agenda.planning.Series}).
 */
@NullMarked
package nl.buurthub.agenda.planning;

import org.jspecify.annotations.NullMarked;
