/**
 * Who comes, for the organiser: the list, also as a sheet; whom they sign up, or take off it; and the door, where a code is shown.
 */
@NullMarked
package nl.buurthub.signup.attendees;

import org.jspecify.annotations.NullMarked;
