/**
 * A backup was put back. When it was made isn't known, nor what was done between then and what it is to replace; so what may
 * have been done is not done again.
 *
 * <ul>
 *   <li>The history gets another name: every client fetches anew, also where the server is the one it was.
 *   <li>What came due is done, and the mail that follows from it, as all that waited, is held: it may have gone.
 *   <li>Nobody is called any more for urgent help of before: it is left to the managers, who know whether it came.
 *   <li>Every session ends: a token that was used or taken back since would count again, and the ones used since don't.
 *   <li>What is asked again by a key that isn't known is done: of what was only acknowledged since, nothing is left here.
 *   <li>Files of photos that came since go after a day.
 * </ul>
 *
 * Calendars of others are read again, screens are heard or not, suspensions end and tasks wake, as after any night.
 */
@NullMarked
package nl.buurthub.platform.restore;

import org.jspecify.annotations.NullMarked;
