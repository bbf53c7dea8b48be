/**
 * The database: a pool, transactions, rows, migrations, keys of what is asked for twice, and PostgreSQL itself where a
 * machine has none.
 *
 * <p>Use cases run on virtual threads and await here. A failure carries the call site, which the client's own lacks; what
 * the schema refuses becomes a {@link nl.buurthub.platform.base.Problem}; that the database fails is told to the log here,
 * once ({@link nl.buurthub.platform.db.Availability}). A record of more than eight columns is made of a row
 * by their names ({@link nl.buurthub.platform.db.RecordMapping}), which smaller ones may be.
 */
@NullMarked
package nl.buurthub.platform.db;

import org.jspecify.annotations.NullMarked;
