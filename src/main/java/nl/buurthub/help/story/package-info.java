/** What was asked in a demo hood, and what is asked there now; told by way of all rooms of help. */
@NullMarked
package nl.buurthub.help.story;

import org.jspecify.annotations.NullMarked;
