/**
 * Signing in with a code or link by mail, and where somebody is signed in.
 *
 * <p>An address that is known and one that isn't get the same answer for the same work; an account begins at the first
 * sign-in. An access token lives ten minutes and its session is looked up each time. The refresh token changes at each use;
 * a used one works for thirty seconds more, for tabs that ask at once, and then ends its session; one that never was does
 * nothing. While a code counts no other is made, and each device that asked has tries of its own: nobody can make it useless
 * to another.
 */
@NullMarked
package nl.buurthub.people.sessions;

import org.jspecify.annotations.NullMarked;
