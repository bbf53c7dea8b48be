/**
 * Mail that goes out, kept in a table: placed within the transaction that causes it, sent by any node.
 *
 * <p>A row is claimed, and that is durable, before it is handed to the mail server, so nobody gets a mail twice. What
 * certainly was not delivered is tried again with longer and longer waits; what may have been is {@code unsure} and stays
 * so. Every state but {@code sent} is visible to who looks after the site.
 */
@NullMarked
package nl.buurthub.platform.mail;

import org.jspecify.annotations.NullMarked;
