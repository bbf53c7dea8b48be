/**
 * Hoods, the city above them, and what a caller is in one. A hood has a slug that never changes, and
 * maybe host names, which come and go while nodes run ({@link nl.buurthub.hoods.HoodHostNames}). What somebody may do there is
 * a {@link nl.buurthub.hoods.Membership}, asked anew in each transaction.
 */
@NullMarked
package nl.buurthub.hoods;

import org.jspecify.annotations.NullMarked;
