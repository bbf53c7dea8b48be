/**
 * Signing up with an account: coming, with guests or without, and not coming after all; also because one no longer lives there.
 */
@NullMarked
package nl.buurthub.signup.account;

import org.jspecify.annotations.NullMarked;
