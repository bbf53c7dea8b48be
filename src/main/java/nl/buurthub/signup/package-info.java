/**
 * Signing up: places, the line of who waits for one, moving up from it, who comes, and the door.
 *
 * <p>It knows a slot and not what it is of ({@link nl.buurthub.signup.Slot}). Whose things have slots is a
 * {@link nl.buurthub.signup.SlotOwner}, makes {@link nl.buurthub.signup.Slots} of them, and joins the routes of the rooms that it
 * wants at paths of its own ({@link nl.buurthub.signup.SlotApi}): with an account, by mail and its links, for the organiser.
 * Whoever changes who comes locks the slot first ({@link nl.buurthub.signup.Seats}), so nobody gets a place that is taken and the
 * line is in the order of commitment. A place that comes free goes to the first in the line whose party fits. Who signs up
 * without an account counts from the moment they use the link in their mail. Names of who comes are in no stream but the
 * organiser's. Its tables are slot and sign_up; its events are told by the owner, in the owner's words.
 */
@NullMarked
package nl.buurthub.signup;

import org.jspecify.annotations.NullMarked;
