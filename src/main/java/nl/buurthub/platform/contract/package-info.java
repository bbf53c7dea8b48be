/**
 * What can be asked of the site, and what it tells: {@code openapi/*.yaml} of each feature as one document, with its operations and
 * events.
 *
 * <p>It says what an operation takes, so that nothing else reaches a handler ({@link Validation}), and what can go wrong with it
 * ({@link PossibleProblems}); and tells both to who writes programs ({@link Schemas}), with what they hear live ({@link
 * LiveDocument}). Who handles an operation and how it is answered is not known here: that is
 * {@code platform.web}.
 */
@NullMarked
package nl.buurthub.platform.contract;

import org.jspecify.annotations.NullMarked;
