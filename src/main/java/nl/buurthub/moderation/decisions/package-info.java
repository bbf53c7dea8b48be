/**
 * What is reported, and what managers decide about it. A decision carries one of the hood's rules, reaches whom it concerns,
 * can be appealed once to another manager, and stays in the log as it is. It is of the words that the manager read: where
 * these are others by now, nothing is decided. Events: {@link nl.buurthub.moderation.decisions.DecisionEvent}.
 */
@NullMarked
package nl.buurthub.moderation.decisions;

import org.jspecify.annotations.NullMarked;
