/**
 * The database: its URL, a pool, transactions, rows, migrations, keys of what is asked for twice, and limits that all nodes count
 * together.
 *
 * <p>Two drivers connect, JDBC to migrate and the client for all else; both get what they are told from {@link
 * nl.buurthub.platform.db.DatabaseUrl}. Whoever owns the database may do all of it: no migration needs more.
 *
 * <p>Use cases run on virtual threads and await here. A failure carries the call site, which the client's own lacks; what
 * the schema refuses becomes a {@link nl.buurthub.platform.base.Problem}; that the database fails is told to the log here,
 * once ({@link nl.buurthub.platform.db.Availability}). A record of more than eight columns is made of a row
 * by their names ({@link nl.buurthub.platform.db.RecordMapping}), which smaller ones may be.
 */
@NullMarked
package nl.buurthub.platform.db;

import org.jspecify.annotations.NullMarked;
