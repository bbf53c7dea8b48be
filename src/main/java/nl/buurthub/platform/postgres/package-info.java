/**
 * PostgreSQL for a machine that has none. What it is made of lies in one directory that is its user's alone: the {@code cluster},
 * its {@code programs}, the {@code password} that all who connect need, its {@code port} and its {@code server.log}.
 *
 * <p>Programs that name the same directory share one server. None of them owns it: whoever comes first starts it, each watches over
 * it and starts it again where it was, and the last to leave stops it. A program that is killed leaves too, and a server that
 * nobody could stop is found by who comes next.
 */
@NullMarked
package nl.buurthub.platform.postgres;

import org.jspecify.annotations.NullMarked;
