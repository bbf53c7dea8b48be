/**
 * Signing up without an account, by mail, and what anybody does by the links in mail about a sign-up. What isn't confirmed in a
 * day was nothing.
 */
@NullMarked
package nl.buurthub.signup.links;

import org.jspecify.annotations.NullMarked;
