/**
 * Screens for whoever walks through the community centre. A screen is paired by a code that it shows and a manager types;
 * from then on it reads, as a caller of its own, what is public in its hood. What it shows is what features bring of that
 * ({@link nl.buurthub.kiosk.source}), in records that have no place for a name or for where help is needed.
 * Screens hear {@code hood/<slug>/public} and {@code kiosk/<id>}; managers hear of screens at the desk. A screen that is
 * silent while it should be on becomes a task.
 */
@NullMarked
package nl.buurthub.kiosk;

import org.jspecify.annotations.NullMarked;
