/**
 * Help: somebody asks, neighbours offer, the asker decides, and they have helped each other.
 *
 * <p>Who asked stands apart from what was asked ({@link nl.buurthub.help.AskerSql}), and is joined only where it may be
 * known; what everybody gets is a {@link nl.buurthub.help.HelpCard}, which of an anonymous request has no place for a name.
 * What can become what is in {@link nl.buurthub.help.RequestState} and {@link nl.buurthub.help.OfferState}, and becomes it in
 * {@link nl.buurthub.help.RequestLifecycle}. Whoever changes a request or its offers locks the request first, so that one
 * thing happens to it after the other. Deadlines are columns. What managers took away is its asker's alone to see, whatever
 * its state. Events: {@link nl.buurthub.help.HelpEvent}.
 *
 * <p>Here is what its rooms share; {@code asking}, {@code offers}, {@code board}, {@code upkeep}, {@code urgent} and
 * {@code story} do one thing each.
 */
@NullMarked
package nl.buurthub.help;

import org.jspecify.annotations.NullMarked;
