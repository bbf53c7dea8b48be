/**
 * What can be asked of the site: {@code openapi/*.yaml} of each feature as one document, with its operations.
 *
 * <p>It says what an operation takes, so that nothing else reaches a handler ({@link Validation}), and tells it to who writes
 * programs ({@link Schemas}). Who handles an operation and how it is answered is not known here: that is
 * {@code platform.web}.
 */
@NullMarked
package nl.buurthub.platform.contract;

import org.jspecify.annotations.NullMarked;
