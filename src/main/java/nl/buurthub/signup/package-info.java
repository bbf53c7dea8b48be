/**
 * Signing up: places, the line of who waits for one, moving up from it, who comes, and the door.
 *
 * <p>It knows a slot and not what it is of ({@link nl.buurthub.signup.Slot}). Whose things have slots is a
 * {@link nl.buurthub.signup.SlotOwner}, makes {@link nl.buurthub.signup.Slots} of them, and joins the routes of the rooms that it
 * wants at paths of its own ({@link nl.buurthub.signup.SlotApi}): with an account, by mail and its links, for the organiser.
 * Whoever changes who comes locks the slot first ({@link nl.buurthub.signup.Seats}), so nobody gets a place that is taken and the
 * line is in the order of commitment.
 *
 * <p>A place that comes free goes to the first in the line whose whole party fits. A party that is too large for what is free is
 * passed over once: the first time, somebody further back or new gets the place. From then on what comes free is kept for that
 * party, until it fits, makes itself larger or leaves, or could never fit. A day before the start ({@link
 * nl.buurthub.signup.Slot#LAST_DAY}) nothing is kept any more, so that no place stays empty: the owner then has the line move up.
 *
 * <p>Who signs up without an account counts from the moment they use the link in their mail. Names of who comes are in no stream but the
 * organiser's. Its tables are slot and sign_up; its events are told by the owner, in the owner's words.
 */
@NullMarked
package nl.buurthub.signup;

import org.jspecify.annotations.NullMarked;
