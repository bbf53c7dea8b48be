/**
 * Hoods from a file of somebody else's, from the command line. It is read and held against all that can be wrong with it before
 * anything is made: whoever runs the command is told which feature it is and what is wrong, and the site is as it was.
 */
@NullMarked
package nl.buurthub.hoods.importing;

import org.jspecify.annotations.NullMarked;
