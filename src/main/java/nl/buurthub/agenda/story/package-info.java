/** What was planned in a demo hood, and who decides to come now. */
@NullMarked
package nl.buurthub.agenda.story;

import org.jspecify.annotations.NullMarked;
