/** What there is to do, as a visitor's first page has it. */
@NullMarked
package nl.buurthub.agenda.pages;

import org.jspecify.annotations.NullMarked;
