/**
 * Mail that goes out, kept in a table: placed within the transaction that causes it, sent by any node.
 *
 * <p>A row is claimed, and that is durable, before it is handed to the mail server, so nobody gets a mail twice. What
 * certainly was not delivered is tried again until it is of no use any more: while the server is away, or takes nothing of us,
 * one mail now and then, and all at once when that one goes; a mail that it doesn't take, by itself with longer and longer
 * waits. What somebody waits for, a code or a call, waits for no other mail. Only an answer that says so of the mailbox counts against who it is for. What may have been delivered is
 * {@code unsure} and stays so. Every state but {@code sent} is visible to who looks after the site; what a mail said goes when
 * it went or can't, and whom it was for some days later.
 */
@NullMarked
package nl.buurthub.platform.mail;

import org.jspecify.annotations.NullMarked;
